package innograph.api;

import java.time.Duration;

/**
 * What operations may ask for. The settings behind them are {@code innograph.api.max-depth} and so on; a refusal names
 * the limit, its value and the setting.
 *
 * @param maxDepth levels of fields, and of a filter
 * @param maxCost entities that the operation could return if every page were full
 * @param maxTokens tokens of the document
 * @param maxAliases aliases of the document
 * @param maxDirectives directives of the document
 * @param maxPage items of a page
 * @param maxConditions conditions and values of a filter
 * @param pathTime for looking for ways between two entities
 * @param statementsAlike statements of the same words that are under way, before operations share them; 1 or more
 * @param introspection whether questions about the schema are answered
 */
public record ApiLimits(
        int maxDepth,
        int maxCost,
        int maxTokens,
        int maxAliases,
        int maxDirectives,
        int maxPage,
        int maxConditions,
        Duration pathTime,
        int statementsAlike,
        boolean introspection) {
    public static final ApiLimits DEFAULT = new ApiLimits(
            12,
            50_000,
            5_000,
            30,
            50,
            100,
            1_000,
            Duration.ofMillis(1_500),
            Runtime.getRuntime().availableProcessors(),
            true);

    boolean allowsPage(int size) {
        return size >= 1 && size <= maxPage;
    }
}
