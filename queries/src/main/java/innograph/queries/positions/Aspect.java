package innograph.queries.positions;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What of a landscape is looked at: which technologies, and which of them first. */
public enum Aspect {
    /** What it does, wants or offers; the most works first. */
    ACTIVITY(
            position -> position.works() + position.organizations() + position.demands() + position.offers() > 0,
            Position::works),
    /** What it does more than the others, the surest first. */
    STRENGTH(
            position -> position.specialization().surprise() > 0,
            position -> position.specialization().surprise()),
    /** What it does less than the others or not at all, the surest first. */
    LACK(
            position -> position.specialization().surprise() < 0,
            position -> -position.specialization().surprise()),
    /** What grows faster there than with the others, the surest first. */
    GROWTH(
            position -> position.recent().surprise() > 0,
            position -> position.recent().surprise()),
    /** What it wants, the most open demands first. */
    DEMAND(position -> position.demands() > 0, Position::demands),
    /** What it wants and nobody there offers, the most open demands first. */
    WHITE_SPOT(position -> position.demands() > 0 && position.offers() == 0, Position::demands);

    private final Predicate<Position> shown;
    private final ToDoubleFunction<Position> rank;

    Aspect(Predicate<Position> shown, ToDoubleFunction<Position> rank) {
        this.shown = shown;
        this.rank = rank;
    }

    boolean shows(Position position) {
        return shown.test(position);
    }

    double rank(Position position) {
        return rank.applyAsDouble(position);
    }
}
