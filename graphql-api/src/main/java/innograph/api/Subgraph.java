package innograph.api;

import com.apollographql.federation.graphqljava.Federation;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import innograph.model.EntityType;
import innograph.queries.entity.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The schema as a part of a larger one: a subgraph of Apollo Federation 2, in which other graphs refer to entities by their ids. */
final class Subgraph {
    /** The argument by which a gateway says which entities it wants. */
    static final String REPRESENTATIONS = "representations";

    private Subgraph() {}

    private static final String FEDERATION =
            "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\", import: [\"@key\"])";

    private static final Directive KEY = Directive.newDirective()
            .name("key")
            .argument(new Argument("fields", StringValue.of("id")))
            .build();

    /** The schema and what a gateway asks for beside it. */
    static GraphQLSchema of(TypeDefinitionRegistry types, RuntimeWiring wiring, ApiLimits limits) {
        TypeDefinitionRegistry keyed = new SchemaParser().parse(FEDERATION).merge(types);
        for (EntityType type : EntityType.values()) {
            ObjectTypeDefinition plain =
                    Objects.requireNonNull(types.getTypeOrNull(type.label(), ObjectTypeDefinition.class));
            keyed.remove(plain);
            keyed.add(plain.transform(builder -> builder.directive(KEY)));
        }
        return Federation.transform(keyed, wiring)
                .fetchEntities(environment -> entities(environment, limits))
                .resolveEntityType(Wiring::typeOf)
                .build();
    }

    private static CompletableFuture<List<@Nullable Entity>> entities(
            DataFetchingEnvironment environment, ApiLimits limits) {
        List<String> types = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Object representation : environment.<List<Object>>getArgumentOrDefault(REPRESENTATIONS, List.of())) {
            if (!(representation instanceof Map<?, ?> key
                    && key.get("__typename") instanceof String type
                    && key.get("id") instanceof String id)) {
                throw new ApiException(
                        ApiProblem.ARGUMENT, "representations: each has to be an object with __typename and id");
            }
            types.add(type);
            ids.add(id);
        }
        return QueryFields.named(environment, REPRESENTATIONS, ids, limits).thenApply(found -> ofTypes(found, types));
    }

    /** An id that names something of another type names nothing here. */
    private static List<@Nullable Entity> ofTypes(List<@Nullable Entity> found, List<String> types) {
        List<@Nullable Entity> fitting = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Entity entity = found.get(i);
            fitting.add(entity != null && entity.type().label().equals(types.get(i)) ? entity : null);
        }
        return fitting;
    }
}
