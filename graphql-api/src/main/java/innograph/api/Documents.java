package innograph.api;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Parses and validates each document once, as long as it is asked often, and refuses those that go beyond what a document may
 * have. Portals ask the same few documents again and again, and reading one costs more than a small answer.
 */
final class Documents implements PreparsedDocumentProvider {
    /** Characters of all documents that are remembered; parsed they take some fifty times as much. */
    private static final int REMEMBERED = 1_000_000;

    private static final int LONGEST = 20_000;

    private final ApiLimits limits;
    private final SequencedMap<String, PreparsedDocumentEntry> remembered = new LinkedHashMap<>(16, .75f, true);
    private int characters;

    Documents(ApiLimits limits) {
        this.limits = limits;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        String text = input.getQuery();
        PreparsedDocumentEntry entry = recall(text);
        if (entry == null) {
            entry = limited(parseAndValidate.apply(input));
            remember(text, entry);
        }
        return CompletableFuture.completedFuture(entry);
    }

    private synchronized @Nullable PreparsedDocumentEntry recall(String text) {
        return remembered.get(text);
    }

    /** Documents with faults are not asked again, or had better be mended. */
    private synchronized void remember(String text, PreparsedDocumentEntry entry) {
        if (entry.hasErrors() || text.length() > LONGEST || remembered.putIfAbsent(text, entry) != null) {
            return;
        }
        characters += text.length();
        while (characters > REMEMBERED) {
            characters -= remembered.pollFirstEntry().getKey().length();
        }
    }

    private PreparsedDocumentEntry limited(PreparsedDocumentEntry entry) {
        return entry.hasErrors()
                ? entry
                : excess(entry.getDocument()).map(PreparsedDocumentEntry::new).orElse(entry);
    }

    private Optional<GraphQLError> excess(Document document) {
        int aliases = 0;
        int directives = 0;
        boolean asksForTheSchema = false;
        Deque<Node<?>> nodes = new ArrayDeque<>();
        nodes.add(document);
        while (!nodes.isEmpty()) {
            Node<?> node = nodes.pop();
            if (node instanceof Field field) {
                aliases += field.getAlias() == null ? 0 : 1;
                asksForTheSchema |=
                        field.getName().equals("__schema") || field.getName().equals("__type");
            }
            directives += node instanceof Directive ? 1 : 0;
            node.getChildren().forEach(nodes::push);
        }
        if (aliases > limits.maxAliases()) {
            return refused(
                    ApiProblem.TOO_MANY_ALIASES,
                    "The document has %d aliases, more than %d (innograph.api.max-aliases); ask in several operations."
                            .formatted(aliases, limits.maxAliases()));
        }
        if (directives > limits.maxDirectives()) {
            return refused(
                    ApiProblem.TOO_MANY_DIRECTIVES,
                    "The document has %d directives, more than %d (innograph.api.max-directives); ask in several operations."
                            .formatted(directives, limits.maxDirectives()));
        }
        return asksForTheSchema && !limits.introspection()
                ? refused(
                        ApiProblem.NO_INTROSPECTION,
                        "Questions about the schema are switched off here (innograph.api.introspection); "
                                + "the documentation has the schema.")
                : Optional.empty();
    }

    private static Optional<GraphQLError> refused(ApiProblem problem, String message) {
        return Optional.of(GraphqlErrorBuilder.newError()
                .message(message)
                .extensions(Errors.extensions(problem))
                .build());
    }
}
