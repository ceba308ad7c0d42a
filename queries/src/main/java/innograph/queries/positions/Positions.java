package innograph.queries.positions;

import innograph.queries.Reader;
import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.Landscapes;
import innograph.queries.landscape.Specialization;
import innograph.queries.landscape.Strongest;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/** The technology landscape of a region, a country or a set of organizations. */
public final class Positions {
    private final Reader reader;
    private final Landscapes landscapes;

    public Positions(Reader reader, Landscapes landscapes) {
        this.reader = reader;
        this.landscapes = landscapes;
    }

    /**
     * The positions that the aspect shows, in its order; among equals in the order of the technologies' ids.
     *
     * @return empty if nothing is known of the part that is asked for
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public List<Position> of(PositionQuestion question) {
        Landscape landscape = landscapes.current();
        Levels levels = Levels.of(landscape, question.scheme(), question.level());
        int year = question.asOf() == null ? landscape.year() : Math.min(question.asOf(), landscape.year());
        Part against = Objects.requireNonNullElseGet(
                question.against(), () -> Membership.usualComparison(question.of(), reader));
        Membership those = Membership.of(question.of(), landscape, reader);
        Membership others = Membership.of(against, landscape, reader);
        BitSet strangers = (BitSet) others.members().clone();
        strangers.andNot(those.members());
        Comparison comparison = new Comparison(
                landscape,
                Tally.of(landscape, levels, year, those.members(), those.members()),
                Tally.of(landscape, levels, year, others.members(), strangers),
                Supply.of(Market.read(reader, landscape, levels), those));
        Strongest<Position> strongest = new Strongest<>(question.most());
        for (int technology = 0; technology < landscape.technologyCount(); technology++) {
            Position position = comparison.position(technology);
            if (question.aspect().shows(position)) {
                strongest.offer(question.aspect().rank(position), position);
            }
        }
        return strongest.best();
    }

    /** Ids by technology of what is wanted and offered in a part, and offered elsewhere. */
    private record Supply(
            Map<Integer, List<String>> demands,
            Map<Integer, List<String>> offers,
            Map<Integer, List<String>> offersElsewhere) {
        static Supply of(Market market, Membership those) {
            return new Supply(
                    market.where(item -> item.isDemand() && those.holds(item)),
                    market.where(item -> !item.isDemand() && those.holds(item)),
                    market.where(item -> !item.isDemand() && !those.holds(item)));
        }
    }

    private record Comparison(Landscape landscape, Tally those, Tally others, Supply supply) {
        Position position(int technology) {
            List<String> demands = supply.demands().getOrDefault(technology, List.of());
            return new Position(
                    landscape.technologyId(technology),
                    those.works(technology),
                    those.organizations(technology),
                    those.participations(technology),
                    those.share(technology),
                    others.works(technology),
                    others.share(technology),
                    new Specialization(those.participations(technology), others.share(technology) * those.all()),
                    those.recent(technology),
                    those.earlier(technology),
                    growth(those, technology),
                    growth(others, technology),
                    recent(technology),
                    demands.size(),
                    supply.offers().getOrDefault(technology, List.of()).size(),
                    those.leaders(technology),
                    others.leaders(technology),
                    first(demands),
                    first(supply.offersElsewhere().getOrDefault(technology, List.of())));
        }

        private static OptionalDouble growth(Tally tally, int technology) {
            return tally.earlier(technology) == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) tally.recent(technology) / tally.earlier(technology) - 1);
        }

        private Specialization recent(int technology) {
            OptionalDouble growth = growth(others, technology);
            return growth.isEmpty()
                    ? new Specialization(0, 0)
                    : new Specialization(
                            those.recent(technology), those.earlier(technology) * (1 + growth.getAsDouble()));
        }

        private static List<String> first(List<String> ids) {
            return ids.stream().limit(Position.MOST_EVIDENCE).toList();
        }
    }
}
