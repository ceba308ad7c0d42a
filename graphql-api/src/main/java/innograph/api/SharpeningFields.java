package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.queries.sharpen.Sharpening;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What demands lack and seem to mean. */
final class SharpeningFields {
    private static final int LONGEST_TEXT = 20_000;

    private SharpeningFields() {}

    static void addTo(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("sharpenDemand", SharpeningFields::sharpened))
                .type("SharpeningPoint", type -> sentence(type, Sharpening.Point::message))
                .type("MeantTechnology", type -> sentence(type, Sharpening.Meant::message))
                .type("SimilarDemand", type -> sentence(type, Sharpening.Similar::message));
    }

    private static <T> TypeRuntimeWiring.Builder sentence(
            TypeRuntimeWiring.Builder type, BiFunction<T, Locale, String> message) {
        return type.dataFetcher(
                "message",
                environment -> message.apply(
                        Objects.requireNonNull(environment.<T>getSource()),
                        Locale.forLanguageTag(environment.getArgumentOrDefault("language", "en"))));
    }

    private static CompletableFuture<Optional<Sharpening>> sharpened(DataFetchingEnvironment environment) {
        @Nullable String demand = environment.getArgument("demand");
        @Nullable String text = environment.getArgument("text");
        if (demand != null && text == null) {
            return Asking.by(environment)
                    .apart(questions -> questions.sharpener().demand(demand));
        }
        if (demand != null || text == null) {
            throw new ApiException(ApiProblem.ARGUMENT, "sharpenDemand needs a demand or a text, and not both");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    "text: %,d characters are more than the %,d that it may have"
                            .formatted(text.length(), LONGEST_TEXT));
        }
        return Asking.by(environment)
                .apart(questions -> Optional.of(questions.sharpener().text(text)));
    }
}
