package innograph.queries.network;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.queries.Reader;
import innograph.queries.entity.Entities;
import innograph.queries.entity.Entity;
import innograph.queries.link.Step;
import innograph.queries.link.Steps;
import innograph.queries.link.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Draws the neighbourhood of an entity. A hundred nodes are to tell as much as they can: each type of link gives its strongest first, in
 * turn, so that parents, people and technologies are there beside hundreds of partners.
 */
public final class Networks {
    private static final String LINKS = """
            MATCH (a:Entity WHERE a.id IN $ids)-[r:%s]->(b:Entity WHERE b.id IN $ids)
            WHERE %s
            RETURN a.id AS from, b.id AS to, type(r) AS type, coalesce(r.first, r.from) AS first, coalesce(r.last, r.to) AS last,
              CASE WHEN r.weight IS NOT NULL OR r.share IS NOT NULL THEN
                reduce(sum = 0, number IN [r.projects, r.patents, r.publications, r.contracts, r.statements] | sum + coalesce(number, 0))
              END AS works
            ORDER BY from, to, type
            """;

    private final Reader reader;
    private final Steps steps;
    private final int mostRead;

    public Networks(Reader reader) {
        this(reader, Steps.HUB_ASKED_ABOUT);
    }

    /** @param mostRead of a center with more links only the strongest are read */
    Networks(Reader reader, int mostRead) {
        this.reader = reader;
        this.steps = new Steps(reader);
        this.mostRead = mostRead;
    }

    /** An entity that was met. */
    private record Met(String id, EntityType type, int hops, double weight) {
        static final Comparator<Met> MOST_TELLING =
                Comparator.comparingDouble(Met::weight).reversed().thenComparing(Met::id);
    }

    /**
     * The most telling part of what is around an entity.
     *
     * @return empty if the graph does not hold the center
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public Optional<Network> around(NetworkQuestion question) {
        Entity center = new Entities(reader).named(List.of(question.center())).get(question.center());
        if (center == null) {
            return Optional.empty();
        }
        Walk walk = Walk.over(question.links(), Set.of(EntityType.values()));
        Met middle = new Met(center.id(), center.type(), 0, 1);
        Map<LinkType, Long> numbers = steps.numbers(middle.id(), followed(middle, walk));
        boolean cut = numbers.values().stream().mapToLong(Long::longValue).sum() > mostRead;
        Map<String, Met> met = new HashMap<>();
        met.put(middle.id(), middle);
        for (int hops = 0; hops < question.hops(); hops++) {
            List<Met> near = best(met, hops, question.limit());
            List<Step> leading = cut && hops == 0
                    ? strongest(middle, numbers.keySet(), question)
                    : all(near, walk, question.since());
            for (Met one : around(near, leading)) {
                met.merge(
                        one.id(),
                        one,
                        (known, again) ->
                                known.hops() < again.hops() || known.weight() >= again.weight() ? known : again);
            }
        }
        List<Met> drawn = met.values().stream()
                .sorted(Met.MOST_TELLING)
                .limit(question.limit())
                .toList();
        return Optional.of(new Network(
                drawn.stream()
                        .map(one -> new Network.Node(one.id(), one.hops(), one.weight()))
                        .toList(),
                links(drawn, walk),
                met.size() - drawn.size(),
                cut));
    }

    private static List<Met> best(Map<String, Met> met, int hops, int limit) {
        return met.values().stream()
                .sorted(Met.MOST_TELLING)
                .limit(limit)
                .filter(one -> one.hops() == hops)
                .toList();
    }

    /** What does not come among the first so many of its type would not be drawn anyway. */
    private List<Step> strongest(Met center, Set<LinkType> types, NetworkQuestion question) {
        return types.stream()
                .flatMap(type -> steps.strongest(center.id(), type, question.limit(), question.since()).stream())
                .toList();
    }

    private List<Step> all(List<Met> near, Walk walk, int since) {
        Map<Set<LinkType>, List<String>> asked = new LinkedHashMap<>();
        for (Met one : near) {
            asked.computeIfAbsent(followed(one, walk), links -> new ArrayList<>())
                    .add(one.id());
        }
        return asked.entrySet().stream()
                .flatMap(same ->
                        steps.of(same.getValue(), same.getKey(), isCenter(near) ? mostRead : Steps.HUB, since).stream())
                .toList();
    }

    private static boolean isCenter(List<Met> near) {
        return near.size() == 1 && near.getFirst().hops() == 0;
    }

    /** Partners tell more of an organization than each single work. */
    private static Set<LinkType> followed(Met one, Walk walk) {
        return one.hops() == 0 && one.type() != EntityType.ORGANIZATION
                ? walk.atEnd(one.type())
                : walk.passing(one.type());
    }

    /** The neighbours of entities that are equally far from the center. */
    private static List<Met> around(List<Met> near, List<Step> leading) {
        Map<String, Met> from = near.stream().collect(Collectors.toMap(Met::id, one -> one));
        Map<List<Object>, List<Step>> steps = leading.stream()
                .collect(Collectors.groupingBy(step -> List.of(step.from(), step.type(), step.forward())));
        List<Met> found = new ArrayList<>();
        steps.values().forEach(alike -> {
            alike.sort(Comparator.comparingDouble(Step::amount).reversed().thenComparing(Step::to));
            Met parent = Objects.requireNonNull(from.get(alike.getFirst().from()));
            for (int place = 0; place < alike.size(); place++) {
                Step step = alike.get(place);
                found.add(new Met(step.to(), step.toType(), parent.hops() + 1, parent.weight() / (2 + place)));
            }
        });
        return found;
    }

    private List<Network.Link> links(List<Met> drawn, Walk walk) {
        String statement = LINKS.formatted(
                walk.links().stream().map(LinkType::name).sorted().collect(Collectors.joining("|")), Walk.holds("r"));
        return reader.rows(
                statement,
                Map.of("ids", drawn.stream().map(Met::id).toList()),
                row -> new Network.Link(
                        row.get("from").asString(),
                        row.get("to").asString(),
                        LinkType.valueOf(row.get("type").asString()),
                        number(row.get("first")),
                        number(row.get("last")),
                        number(row.get("works"))));
    }

    private static @Nullable Integer number(Value value) {
        return value.isNull() ? null : value.asInt();
    }
}
