package innograph.app.graph;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Limits of the API. As environment variables: {@code INNOGRAPH_API_MAX_DEPTH} and so on. */
@ConfigMapping(prefix = "innograph.api")
interface ApiSettings {
    /** Levels of fields that an operation may have. */
    @WithDefault("12")
    int maxDepth();

    /** Entities that an operation could return if every page were full. */
    @WithDefault("50000")
    int maxCost();

    /** Tokens of a document. */
    @WithDefault("5000")
    int maxTokens();

    /** Aliases of a document. */
    @WithDefault("30")
    int maxAliases();

    /** Directives of a document. */
    @WithDefault("50")
    int maxDirectives();

    /** Whether questions about the schema are answered. */
    @WithDefault("true")
    boolean introspection();

    /** Folder with the only documents that are answered, each in a file that ends in .graphql. */
    Optional<Path> allowList();

    /** Items of a page. */
    @WithDefault("100")
    int maxPage();

    /** Conditions and values of a filter. */
    @WithDefault("1000")
    int maxConditions();

    /** Time for looking for ways between two entities. */
    @WithDefault("1500ms")
    Duration pathTime();

    /** Statements of the same words that are under way, before operations share them, 1 or more; unless said, the processors here. */
    OptionalInt statementsAlike();

    /** Time between two looks at the version of the graph, for those who wait for something. */
    @WithDefault("1s")
    Duration subscriptionInterval();

    /** Offers and demands that a subscription may wait beside. */
    @WithDefault("10000")
    int maxMatches();

    /** Subscriptions that wait for different things at the same time. */
    @WithDefault("1000")
    int maxSubscriptions();

    /** Signs the cursors; the same for all servers of a graph. Without it each data folder has a key of its own. */
    Optional<String> cursorKey();

    /** What answers that are kept may take in memory; none are kept if it is 0. */
    @WithDefault("0")
    MemorySize cache();

    /** How old an answer that is kept may be, if others have written since; 0 looks at the graph before each. */
    @WithDefault("1s")
    Duration cacheStaleness();

    /** Time after which a statement is cancelled in the store. */
    @WithDefault("10s")
    Duration timeLimit();
}
