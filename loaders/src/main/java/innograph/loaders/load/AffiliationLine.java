package innograph.loaders.load;

import innograph.identity.affiliation.AffiliatedOrganization;
import innograph.identity.affiliation.Affiliations;
import innograph.identity.place.Countries;
import innograph.model.LinkType;
import innograph.model.name.OrganizationName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * An organization that sources only mention, and what its name means, read as a line of an address.
 *
 * @param node the {@code elementId} of its node
 * @param links those that the reading made before, and all {@code SAME_AS}
 */
record AffiliationLine(String node, String id, Set<String> identifiers, List<Meaning> meanings, List<KnownLink> links) {
    private static final Pattern DIVIDED = Pattern.compile("[,;，；]");

    /**
     * What a line means.
     *
     * @param id of the organization that is meant
     * @param type SAME_AS if the line is its name and nothing else, PART_OF if it tells of something within it, RELATED_TO if it names
     *     several, or is the name of a company
     * @param score 0 to 1, with three digits, so that it does not change with whatever else becomes known
     */
    record Meaning(String id, LinkType type, double score, String why) {
        private Map<String, Object> properties() {
            return Map.of("score", score, type == LinkType.SAME_AS ? "evidence" : "basis", why);
        }
    }

    /** A link that is in the graph. */
    record KnownLink(String element, LinkType type, String other, Map<String, Object> properties) {
        private boolean isRead() {
            return properties.get("datasets") instanceof List<?> datasets
                    && datasets.contains(AffiliationLinks.DATASET);
        }

        private boolean isDecided() {
            return properties.containsKey("decision");
        }

        private boolean says(Meaning meaning) {
            return type == meaning.type() && other.equals(meaning.id());
        }

        /** The link without the reading, as a row for the database; no properties if nobody else states it. */
        private Map<String, Object> withoutReading() {
            return Map.of(
                    "link",
                    element,
                    "properties",
                    LinkState.of(type, properties)
                            .without(AffiliationLinks.DATASET)
                            .map(LinkState::properties)
                            .orElse(Map.of()));
        }
    }

    /** Reads a row of the graph. */
    static AffiliationLine read(Record row, Affiliations affiliations) {
        String name = row.get("name").asString();
        return new AffiliationLine(
                row.get("node").asString(),
                row.get("id").asString(),
                Set.copyOf(row.get("identifiers").asList(Value::asString)),
                meanings(name, place(row), Set.copyOf(row.get("parts").asList(Value::asString)), affiliations),
                row.get("links").asList(AffiliationLine::link));
    }

    private static String place(Record row) {
        return Stream.of(
                        Optional.ofNullable(row.get("city").asString(null)),
                        Optional.ofNullable(row.get("country").asString(null)).map(Countries::name))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static KnownLink link(Value link) {
        return new KnownLink(
                link.get("link").asString(),
                LinkType.valueOf(link.get("type").asString()),
                link.get("other").asString(),
                link.get("properties").asMap());
    }

    private static List<Meaning> meanings(String name, String place, Set<String> parts, Affiliations affiliations) {
        List<AffiliatedOrganization> meant = new ArrayList<>(affiliations.read(name, place));
        meant.removeIf(one -> parts.contains(one.id())); // nothing is a part of its own part
        Set<String> wholes = meant.stream()
                .flatMap(one -> one.organization().parents().stream())
                .collect(Collectors.toSet());
        meant.removeIf(one -> wholes.contains(one.id())); // what it is a part of follows
        List<Meaning> meanings = new ArrayList<>();
        for (AffiliatedOrganization one : meant) {
            type(name, one, meant.size())
                    .map(type -> new Meaning(
                            one.id(),
                            type,
                            Math.round(one.score() * 1_000) / 1_000.0,
                            String.join("; ", one.reasons())))
                    .ifPresent(meanings::add);
        }
        return List.copyOf(meanings);
    }

    /** A company with the name of a university within its own is seldom a part of it. */
    private static Optional<LinkType> type(String name, AffiliatedOrganization one, int meant) {
        boolean isSeveralOrCompany = meant > 1 || namesCompany(name);
        return switch (one.fit()) {
            case ALL -> Optional.of(LinkType.SAME_AS);
            case WITHIN -> Optional.of(isSeveralOrCompany ? LinkType.RELATED_TO : LinkType.PART_OF);
            case BESIDE -> Optional.empty(); // John Brown University is nothing of Brown University
        };
    }

    private static boolean namesCompany(String line) {
        return Stream.concat(Stream.of(line), DIVIDED.splitAsStream(line))
                .filter(part -> !part.isBlank())
                .anyMatch(part -> new OrganizationName(part).hasLegalForm());
    }

    /** True if others than the reading have said that the two may be one. */
    boolean isProposedToBe(String organization) {
        return links.stream()
                .anyMatch(
                        link -> link.type() == LinkType.SAME_AS && link.other().equals(organization) && !link.isRead());
    }

    /** The link of a meaning; those that mean the same in both directions lead from the smaller id. */
    StatedLink link(Meaning meaning, String meantNode, long run) {
        boolean turned = meaning.type().symmetric() && meaning.id().compareTo(id) < 0;
        return new StatedLink(
                meaning.type(),
                turned ? meantNode : node,
                turned ? node : meantNode,
                Optional.empty(),
                new LinkState.Statement(AffiliationLinks.DATASET, run, new TreeMap<>(meaning.properties())));
    }

    /** Links that an earlier reading made and this one doesn't, without what it said; a decision of a person stays. */
    List<Map<String, Object>> obsolete(List<Meaning> stated) {
        return links.stream()
                .filter(link -> link.isRead() && !link.isDecided())
                .filter(link -> stated.stream().noneMatch(link::says))
                .map(KnownLink::withoutReading)
                .toList();
    }
}
