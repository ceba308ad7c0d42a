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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/** Finds out how two entities are connected: the strongest of the short ways. */
public final class Paths {
    /** What has more links than this is no way to anywhere, unless one asks about it. */
    private static final int HUB = 1_000;

    private static final int HUB_ASKED_ABOUT = 50_000;

    /** As the first year. */
    private static final int EVER = 0;

    private final Reader reader;
    private final Landscapes landscapes;
    private final Steps steps;

    public Paths(Reader reader, Landscapes landscapes) {
        this.reader = reader;
        this.landscapes = landscapes;
        this.steps = new Steps(reader);
    }

    /**
     * What was found.
     *
     * @param paths the strongest first
     * @param complete false if time was over before it was certain that there are no stronger ones
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
        Explored explored = new Explored(from.id(), from.type(), to.id(), to.type(), question.maxHops());
        Shortest.Found found =
                Shortest.search(explored, walk, question, places -> read(places, explored, walk, landscape));
        return new Found(Facts.of(found.ways().stream().map(Paths::path).toList(), reader), found.complete());
    }

    private void read(List<Place> places, Explored explored, Walk walk, Landscape landscape) {
        if (walk.links().contains(LinkType.COLLABORATES_WITH)) {
            places.forEach(place -> collaborations(place, explored, landscape));
        }
        Map<EntityType, List<String>> passed = new EnumMap<>(EntityType.class);
        for (Place place : places) {
            if (explored.isEnd(place)) {
                tie(List.of(place.id), walk.atEnd(place.type), HUB_ASKED_ABOUT, explored);
            } else {
                passed.computeIfAbsent(place.type, type -> new ArrayList<>()).add(place.id);
            }
        }
        passed.forEach((type, ids) -> tie(ids, walk.passing(type), HUB, explored));
    }

    private static void collaborations(Place place, Explored explored, Landscape landscape) {
        OptionalInt organization = landscape.find(place.id);
        if (organization.isPresent()) {
            double own = landscape.strength(organization.getAsInt());
            landscape.forEachPartner(
                    organization.getAsInt(),
                    (partner, weight, recent, first) -> explored.tie(
                            place,
                            explored.place(landscape.id(partner), EntityType.ORGANIZATION),
                            LinkType.COLLABORATES_WITH,
                            true,
                            weight / Math.sqrt(own * landscape.strength(partner))));
        }
    }

    private void tie(List<String> ids, Set<LinkType> links, int most, Explored explored) {
        links.remove(LinkType.COLLABORATES_WITH); // the landscape has told them
        for (Step step : steps.of(ids, links, most, EVER)) {
            explored.tie(
                    explored.known(step.from()),
                    explored.place(step.to(), step.toType()),
                    step.type(),
                    step.forward(),
                    step.strength());
        }
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
