package innograph.api;

/** How much a filter may still say; variables are not counted with the tokens of a document. */
final class FilterBudget {
    private final ApiLimits limits;
    private final int level;
    private final int[] left;

    FilterBudget(ApiLimits limits) {
        this(limits, 0, new int[] {limits.maxConditions()});
    }

    private FilterBudget(ApiLimits limits, int level, int[] left) {
        this.limits = limits;
        this.level = level;
        this.left = left;
    }

    FilterBudget inside(String path) {
        if (level == limits.maxDepth()) {
            throw new ApiException(
                    ApiProblem.TOO_DEEP,
                    "%s: the filter has more than %d levels (innograph.api.max-depth)"
                            .formatted(path, limits.maxDepth()));
        }
        return new FilterBudget(limits, level + 1, left);
    }

    /** A search costs as much as very many comparisons. */
    void spendOnText(String path) {
        spend(path, limits.maxConditions() / 5);
    }

    void spend(String path, int conditions) {
        left[0] -= conditions;
        if (left[0] < 0) {
            throw new ApiException(
                    ApiProblem.TOO_MANY_CONDITIONS,
                    "%s: the filter has more than %d conditions and values (innograph.api.max-conditions)"
                            .formatted(path, limits.maxConditions()));
        }
    }
}
