package innograph.queries.contracts;

/** A statistic would have more groups than were asked for at most. Fewer of them would not add up, so there is none. */
public final class TooManyGroupsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyGroupsException(int most) {
        super("more than %d groups; tell contracts apart by less, or narrow them".formatted(most));
    }
}
