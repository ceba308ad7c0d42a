package innograph.queries.screening.exposure;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.Presence;
import innograph.queries.Reader;
import innograph.queries.entity.Entities;
import innograph.queries.entity.Entity;
import innograph.queries.link.Step;
import innograph.queries.link.Steps;
import innograph.queries.paths.Facts;
import innograph.queries.paths.Path;
import innograph.queries.screening.items.PatentClasses;
import innograph.queries.screening.parties.PartyScreening;
import innograph.queries.screening.parties.PartyScreening.Namesake;
import innograph.queries.screening.parties.ScreenedList;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Finds out what an organization is near: over ownership, membership, collaboration and people. */
public final class Exposures {
    /** Hops between the organization and who is looked at; behind more everybody is near everybody. */
    public static final int MOST_HOPS = 3;

    /** So many are followed from each distance, those to which the strongest ways lead. */
    private static final int FOLLOWED = 300;

    private static final Set<LinkType> LINKS = EnumSet.of(
            LinkType.PART_OF,
            LinkType.MEMBER_OF,
            LinkType.HOSTS,
            LinkType.RELATED_TO,
            LinkType.SUCCEEDED_BY,
            LinkType.COOPERATES_WITH,
            LinkType.COLLABORATES_WITH,
            LinkType.AFFILIATED_WITH,
            LinkType.SAME_AS);

    /** As the first year: what is long past is shown with its age. */
    private static final int EVER = 0;

    private static final String TECHNOLOGIES = """
            UNWIND $ids AS id
            MATCH (o:Organization {id: id})-[r:ACTIVE_IN]->(t:Technology)
            WITH o, r, t, head(COLLECT {
              MATCH (t)-[:BROADER]->{0,6}(:Technology)-[:CONTROLLED_BY]->(item:ControlItem) RETURN item ORDER BY item.id LIMIT 1 }) AS item
            WHERE item IS NOT NULL OR any(beginning IN $military WHERE replace(t.notation, ' ', '') STARTS WITH beginning)
            RETURN o.id AS organization, t.id AS technology, t.notation AS notation, item.list AS list,
              coalesce(item.code, item.name) AS item, coalesce(r.share, 0.0) AS share
            """;

    /** With those that a person has rejected, which are not found anew by their names. */
    private static final String LINKED = """
            UNWIND $ids AS id
            MATCH (:Organization {id: id})-[r:LISTED_AS]->(p:RestrictedParty) WHERE %s
            RETURN id AS organization, p.id AS entry
            """.formatted(Presence.of("r"));

    private final Reader reader;
    private final PartyScreening parties;
    private final Steps steps;

    public Exposures(Reader reader, PartyScreening parties) {
        this.reader = reader;
        this.parties = parties;
        this.steps = new Steps(reader);
    }

    /** The strongest way to somebody. */
    private record Way(String to, EntityType type, double strength, List<Path.Hop> hops) {
        static final Comparator<Way> STRONGEST =
                Comparator.comparingDouble(Way::strength).reversed().thenComparing(Way::to);

        Way on(Step step) {
            List<Path.Hop> longer = new ArrayList<>(hops);
            longer.add(new Path.Hop(
                    step.from(), step.to(), step.type(), step.forward(), step.strength(), Map.of(), List.of()));
            double kept = hops.isEmpty() ? 1 : 0.5;
            return new Way(step.to(), step.toType(), strength * kept * step.strength(), longer);
        }
    }

    /** Those who were met, and whether there were more. */
    private record Around(Map<String, Way> ways, boolean cut) {}

    /**
     * What an organization is near.
     *
     * @param hops between the organization and those that are looked at, 0 to {@link #MOST_HOPS}
     * @param most concerns, 1 or more
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public Exposure of(String organization, int hops, int most) {
        Around around = around(organization, hops);
        List<Entity> organizations = organizations(around);
        List<Concern> concerns = Stream.of(
                        listed(around),
                        namesakes(around, organizations),
                        defence(around, organizations),
                        technologies(around))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(
                                (Concern concern) -> concern.hops().size())
                        .thenComparing(
                                Comparator.comparingDouble(Concern::strength).reversed())
                        .thenComparing(Concern::target))
                .toList();
        return new Exposure(
                withFacts(concerns.stream().limit(most).toList()),
                around.ways.size() - 1,
                around.cut || concerns.size() > most,
                parties.lists());
    }

    private Around around(String organization, int hops) {
        Map<String, Way> ways = new HashMap<>();
        Way start = new Way(organization, EntityType.ORGANIZATION, 1, List.of());
        ways.put(organization, start);
        boolean cut = false;
        for (int distance = 0; distance < hops; distance++) {
            int now = distance;
            List<Way> all = ways.values().stream()
                    .filter(way -> way.hops.size() == now)
                    .sorted(Way.STRONGEST)
                    .toList();
            cut |= all.size() > FOLLOWED;
            Map<String, Way> from = new HashMap<>();
            all.stream().limit(FOLLOWED).forEach(way -> from.put(way.to, way));
            int widest = distance == 0 ? Steps.HUB_ASKED_ABOUT : Steps.HUB;
            for (Step step : steps.of(from.keySet(), LINKS, widest, EVER)) {
                if (step.toType() == EntityType.ORGANIZATION || step.toType() == EntityType.PERSON) {
                    Way longer = Objects.requireNonNull(from.get(step.from())).on(step);
                    ways.merge(longer.to, longer, Exposures::better);
                }
            }
        }
        return new Around(ways, cut);
    }

    /** The shorter one; of two that are as short the stronger. */
    private static Way better(Way known, Way other) {
        int shorter = Integer.compare(known.hops.size(), other.hops.size());
        return shorter < 0 || (shorter == 0 && known.strength >= other.strength) ? known : other;
    }

    private List<Concern> listed(Around around) {
        return steps.of(around.ways.keySet(), Set.of(LinkType.LISTED_AS), Steps.HUB, EVER).stream()
                .map(step -> concern(
                        Concern.Kind.LISTED_PARTY,
                        step.to(),
                        "—",
                        Objects.requireNonNull(around.ways.get(step.from())).on(step)))
                .toList();
    }

    private List<Entity> organizations(Around around) {
        List<String> ids = around.ways.values().stream()
                .filter(way -> way.type == EntityType.ORGANIZATION)
                .map(Way::to)
                .toList();
        return List.copyOf(new Entities(reader).named(ids).values());
    }

    /** Most listings nobody has linked yet, so organizations that are called exactly like an entry are named, too. */
    private List<Concern> namesakes(Around around, List<Entity> organizations) {
        Set<List<String>> linked = Set.copyOf(reader.rows(
                LINKED,
                Map.of("ids", organizations.stream().map(Entity::id).toList()),
                row -> List.of(
                        row.get("organization").asString(), row.get("entry").asString())));
        List<Concern> concerns = new ArrayList<>();
        for (Entity organization : organizations) {
            Way way = Objects.requireNonNull(around.ways.get(organization.id()));
            parties.namesakes(names(organization), organization.text("country").orElse(null))
                    .forEach((entry, namesake) -> {
                        if (!linked.contains(List.of(organization.id(), entry))) {
                            concerns.add(concern(
                                    Concern.Kind.LISTED_PARTY, entry, basis(namesake), way.on(listing(way.to, entry))));
                        }
                    });
        }
        return concerns;
    }

    private static Step listing(String organization, String entry) {
        return new Step(organization, LinkType.LISTED_AS, true, entry, EntityType.RESTRICTED_PARTY, 1, 1);
    }

    private static String basis(Namesake namesake) {
        ScreenedList list = namesake.list();
        String latest = list.latestListing();
        String loaded = list.lastLoaded();
        return Stream.of(
                        "name " + namesake.name(),
                        list.name(),
                        latest == null ? "" : "latest listing " + latest,
                        loaded == null ? "" : "loaded " + loaded)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static List<Concern> defence(Around around, List<Entity> organizations) {
        return organizations.stream()
                .flatMap(entity -> DefenceWords.in(names(entity))
                        .map(word -> concern(
                                Concern.Kind.DEFENCE_INSTITUTION,
                                entity.id(),
                                word,
                                Objects.requireNonNull(around.ways.get(entity.id()))))
                        .stream())
                .toList();
    }

    private static List<String> names(Entity entity) {
        return Stream.concat(entity.names().stream().map(Entity.Name::value), entity.aliases().stream())
                .toList();
    }

    private List<Concern> technologies(Around around) {
        List<String> organizations = around.ways.values().stream()
                .filter(way -> way.type == EntityType.ORGANIZATION)
                .sorted(Way.STRONGEST)
                .limit(FOLLOWED)
                .map(Way::to)
                .toList();
        return reader.rows(TECHNOLOGIES, Map.of("ids", organizations, "military", PatentClasses.military()), row -> {
            Way way = Objects.requireNonNull(
                    around.ways.get(row.get("organization").asString()));
            double share = Math.clamp(row.get("share").asDouble(), Double.MIN_NORMAL, 1);
            Way longer = way.on(new Step(
                    way.to,
                    LinkType.ACTIVE_IN,
                    true,
                    row.get("technology").asString(),
                    EntityType.TECHNOLOGY,
                    share,
                    share));
            return technology(longer, row);
        });
    }

    private static Concern technology(Way way, Record row) {
        return row.get("item").isNull()
                ? concern(
                        Concern.Kind.MILITARY_TECHNOLOGY,
                        way.to,
                        row.get("notation").asString(),
                        way)
                : concern(
                        Concern.Kind.CONTROLLED_TECHNOLOGY,
                        way.to,
                        "%s, %s"
                                .formatted(
                                        row.get("item").asString(),
                                        row.get("list").asString("")),
                        way);
    }

    private static Concern concern(Concern.Kind kind, String target, String basis, Way way) {
        return new Concern(kind, target, basis, way.hops, way.strength, null);
    }

    private List<Concern> withFacts(List<Concern> concerns) {
        List<Concern> told = new ArrayList<>();
        for (Concern concern : concerns) {
            if (concern.hops().isEmpty()) {
                told.add(concern);
            } else {
                Facts.of(List.of(new Path(concern.strength(), concern.hops())), reader).stream()
                        .map(path -> new Concern(
                                concern.kind(),
                                concern.target(),
                                basis(concern, path),
                                path.hops(),
                                path.strength(),
                                latest(path)))
                        .forEach(told::add);
            }
        }
        return told;
    }

    /** What a listing is based on stands with its link, if there is one. */
    private static String basis(Concern concern, Path path) {
        if (concern.kind() != Concern.Kind.LISTED_PARTY) {
            return concern.basis();
        }
        Map<String, Object> facts = path.hops().getLast().facts();
        return Stream.of("decision", "basis", "score")
                .filter(facts::containsKey)
                .map(name -> name + " " + facts.get(name))
                .reduce((one, other) -> one + ", " + other)
                .orElse(concern.basis());
    }

    private static @Nullable Integer latest(Path path) {
        OptionalInt latest = path.hops().stream()
                .flatMapToInt(hop -> Stream.of("last", "to")
                        .map(hop.facts()::get)
                        .filter(Objects::nonNull)
                        .mapToInt(Exposures::year)
                        .limit(1))
                .min();
        return latest.isPresent() ? (Integer) latest.getAsInt() : null;
    }

    private static int year(Object value) {
        return value instanceof Temporal date ? date.get(ChronoField.YEAR) : ((Number) value).intValue();
    }
}
