package innograph.queries.paths;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.queries.Reader;
import innograph.queries.entity.Entities;
import innograph.queries.entity.Entity;
import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.Landscapes;
import innograph.queries.link.Step;
import innograph.queries.link.Steps;
import innograph.queries.link.Walk;
import innograph.queries.paths.Explored.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Finds out how two entities are connected: the strongest of the short ways. */
public final class Paths {
    /** As the first year. */
    private static final int EVER = 0;

    private final Reader reader;
    private final Landscapes landscapes;
    private final Steps steps;

    /** Ids of organizations by the links that they have, as long as there is the landscape that was looked at. */
    private final Map<Landscape, Map<Set<LinkType>, Set<String>>> linkedBy = new WeakHashMap<>();

    public Paths(Reader reader, Landscapes landscapes) {
        this.reader = reader;
        this.landscapes = landscapes;
        this.steps = new Steps(reader);
    }

    /**
     * What was found.
     *
     * @param paths the strongest first
     * @param complete false if time or room was over before it was certain that there are no stronger ones
     */
    public record Found(List<Path> paths, boolean complete) {
        public Found {
            paths = List.copyOf(paths);
        }
    }

    /**
     * The strongest paths between two entities.
     *
     * @return none if the graph does not hold both, or they are the same
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public Found strongest(PathQuestion question) {
        Map<String, Entity> ends = new Entities(reader).named(List.of(question.from(), question.to()));
        Entity from = ends.get(question.from());
        Entity to = ends.get(question.to());
        if (from == null || to == null || from.id().equals(to.id())) {
            return new Found(List.of(), true);
        }
        Walk walk = Walk.over(question.via(), EnumSet.of(from.type(), to.type()));
        Landscape landscape = landscapes.current();
        Explored explored = new Explored(
                question.maxHops(),
                empty -> place(empty, landscape, from.id(), from.type()),
                begun -> place(begun, landscape, to.id(), to.type()));
        Shortest.Found found =
                Shortest.search(explored, walk, question, places -> read(places, explored, walk, landscape));
        return new Found(Facts.of(found.ways().stream().map(Paths::path).toList(), reader), found.complete());
    }

    private void read(List<Place> places, Explored explored, Walk walk, Landscape landscape) {
        if (walk.links().contains(LinkType.COLLABORATES_WITH)) {
            places.forEach(place -> landscape
                    .find(place.id)
                    .ifPresent(organization ->
                            explored.partners(place, each -> partners(organization, landscape, explored, each))));
        }
        Map<EntityType, List<Place>> passed = new EnumMap<>(EntityType.class);
        for (Place place : places) {
            if (explored.isEnd(place)) {
                steps(
                        List.of(place),
                        toldByTheGraph(walk.atEnd(place.type)),
                        Steps.HUB_ASKED_ABOUT,
                        explored,
                        landscape);
            } else {
                passed.computeIfAbsent(place.type, type -> new ArrayList<>()).add(place);
            }
        }
        passed.forEach((type, alike) -> {
            Set<LinkType> links = toldByTheGraph(walk.passing(type));
            List<Place> asked =
                    walk.usual() && type == EntityType.ORGANIZATION ? linked(alike, links, landscape) : alike;
            steps(asked, links, Steps.HUB, explored, landscape);
        });
    }

    /** Most organizations have no other links than those over works; it takes one question to know them, and spares thousands. */
    private synchronized List<Place> linked(List<Place> organizations, Set<LinkType> links, Landscape landscape) {
        Set<String> linked = linkedBy.computeIfAbsent(landscape, one -> new HashMap<>())
                .computeIfAbsent(links, types -> Set.copyOf(steps.linked(EntityType.ORGANIZATION, types)));
        return organizations.stream().filter(place -> linked.contains(place.id)).toList();
    }

    private static Set<LinkType> toldByTheGraph(Set<LinkType> links) {
        return links.stream().filter(link -> link != LinkType.COLLABORATES_WITH).collect(Collectors.toSet());
    }

    private static void partners(
            int organization, Landscape landscape, Explored explored, BiConsumer<Place, Double> each) {
        double own = landscape.strength(organization);
        landscape.forEachPartner(organization, (partner, weight, recent, first) -> {
            Place other = explored.place(partner, landscape.id(partner), EntityType.ORGANIZATION);
            each.accept(other, weight / Math.sqrt(own * landscape.strength(partner)));
        });
    }

    private void steps(List<Place> from, Set<LinkType> links, int most, Explored explored, Landscape landscape) {
        Map<String, Place> places = from.stream().collect(Collectors.toMap(place -> place.id, place -> place));
        for (Step step : steps.of(places.keySet(), links, most, EVER)) {
            explored.tie(
                    Objects.requireNonNull(places.get(step.from())),
                    place(explored, landscape, step.to(), step.toType()),
                    step.type(),
                    step.forward(),
                    step.strength());
        }
    }

    /** Organizations are known by their number in the landscape, all others by their id. */
    private static Place place(Explored explored, Landscape landscape, String id, EntityType type) {
        OptionalInt number = type == EntityType.ORGANIZATION ? landscape.find(id) : OptionalInt.empty();
        return explored.place(number.isPresent() ? (Object) number.getAsInt() : id, id, type);
    }

    private static Path path(Shortest.Way way) {
        List<Path.Hop> hops = way.steps().stream().map(Paths::hop).toList();
        return new Path(2 * Math.exp(-way.length()), hops);
    }

    private static Path.Hop hop(Shortest.Way step) {
        Explored.Tie tie = Objects.requireNonNull(step.tie());
        Place before = Objects.requireNonNull(step.before()).last();
        return new Path.Hop(before.id, step.last().id, tie.type(), tie.forward(), tie.strength(), Map.of(), List.of());
    }
}
