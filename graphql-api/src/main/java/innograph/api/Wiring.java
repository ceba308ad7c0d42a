package innograph.api;

import graphql.TypeResolutionEnvironment;
import graphql.language.ObjectTypeDefinition;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.model.EntityType;
import innograph.model.push.WebhookSecrets;
import innograph.queries.dataset.Dataset;
import innograph.queries.entity.Entity;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Says where every field of the schema comes from: the questions from {@link QueryFields}, what an entity says of itself from
 * {@link EntityFields}, its links from {@link LinkFields}, and the pages of all lists from here.
 */
final class Wiring {
    private Wiring() {}

    static RuntimeWiring of(
            ModelSchema schema,
            ApiLimits limits,
            Cursors cursors,
            WebhookSecrets secrets,
            Subscriptions subscriptions) {
        Lookahead lookahead = new Lookahead(schema, limits);
        Discovery discovery = new Discovery(limits);
        PartnerFields partners = new PartnerFields(discovery, limits);
        MatchFields matches = new MatchFields(discovery, schema.filters(), limits);
        IndicatorFields indicators = new IndicatorFields(limits, cursors);
        ScreeningFields screening = new ScreeningFields(discovery);
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(ExtendedScalars.Date)
                .scalar(ExtendedScalars.DateTime)
                .scalar(ExtendedScalars.GraphQLBigDecimal)
                .scalar(GraphQLScalarType.newScalar(ExtendedScalars.Url).build())
                .type("Node", type -> type.typeResolver(Wiring::typeOf))
                .type("Entity", type -> type.typeResolver(Wiring::typeOf))
                .type("Query", new QueryFields(schema, limits, cursors, lookahead)::addTo)
                .type("Query", partners::addToQuery)
                .type("PartnerRecommendation", PartnerFields::addToRecommendation)
                .type("PartnerReason", PartnerFields::addToReason)
                .type("Query", new PathFields(discovery, limits)::addToQuery)
                .type("PathHop", PathFields::addToHop)
                .type("NetworkNode", PathFields::addToNode)
                .type("Query", new ExpertFields(discovery, schema.filters(), limits)::addToQuery)
                .type("ExpertRecommendation", ExpertFields::addToRecommendation)
                .type("ExpertReason", ExpertFields::addToReason)
                .type("Query", matches::addToQuery)
                .type("Matching", matches::addToMatching)
                .type("MatchReason", MatchFields::addToReason)
                .type("Query", new AllianceFields(discovery)::addToQuery)
                .type("Query", new LandscapeFields(discovery, limits)::addToQuery)
                .type("TechnologyPosition", LandscapeFields::addToPosition)
                .type("Query", new CommunityFields(discovery, limits)::addToQuery)
                .type("Community", CommunityFields::addToCommunity)
                .type("CommunityTechnology", CommunityFields::addToTechnology)
                .type("CommunityCountry", CommunityFields::addToCountry)
                .type("CommunityBroker", CommunityFields::addToBroker)
                .type("CommunityTie", CommunityFields::addToTie)
                .type("Query", new FlowFields(discovery, limits)::addToQuery)
                .type("TechnologyFlow", FlowFields::addToFlow)
                .type("Query", indicators::addToQuery)
                .type("IndicatorProgress", indicators::addToProgress)
                .type("Query", new ContractFields(discovery, schema.filters(), limits)::addToQuery)
                .type("ContractGroup", ContractFields::addToGroup)
                .type("ContractFigures", ContractFields::addToFigures)
                .type("ContractFlow", ContractFields::addToFlow)
                .type("TechnologyOutputShare", ContractFields::addToShare)
                .type("Query", new ReconcileFields(discovery, limits)::addToQuery)
                .type("Query", screening::addToQuery)
                .type("Exposure", ScreeningFields::addToExposure)
                .type("ExposureConcern", ScreeningFields::addToConcern)
                .type("ScreeningReport", ScreeningFields::addToReport)
                .type("ScreeningFinding", ScreeningFields::addToFinding)
                .type("ControlItemFinding", ScreeningFields::addToItemFinding)
                .type("ControlItemReason", ScreeningFields::addToItemReason)
                .type("RestrictedPartyFinding", ScreeningFields::addToPartyFinding)
                .type("RestrictedPartyReason", ScreeningFields::addToPartyReason)
                .type("Subscription", new SubscriptionFields(subscriptions, cursors)::addTo)
                .type("LoadRun", SubscriptionFields::addToLoadRun)
                .type("Dataset", Wiring::dataset);
        for (EntityType type : EntityType.values()) {
            wiring.type(type.label(), EntityFields::addTo);
            wiring.type(type.label() + "Aggregate", aggregate -> aggregate.defaultDataFetcher(Wiring::aggregated));
        }
        for (ObjectTypeDefinition type : schema.types().getTypes(ObjectTypeDefinition.class)) {
            if (type.getName().endsWith("Connection")) {
                wiring.type(type.getName(), connection -> connection(connection, schema.figures()));
            } else if (type.getName().endsWith("Edge")) {
                wiring.type(type.getName(), Wiring::edge);
            }
        }
        wiring.type("PageInfo", Wiring::pageInfo);
        wiring.type(
                "SearchEdge",
                edge -> edge.dataFetcher("highlights", environment -> QueryFields.highlights(edgeOf(environment))));
        wiring.type("Suggestion", suggestion -> suggestion.dataFetcher("node", QueryFields::suggested));
        AllianceFields.addToAnswers(wiring);
        wiring.type("Organization", EntityFields::addToOrganization);
        wiring.type("Organization", partners::addToOrganization);
        wiring.type("Organization", screening::addToOrganization);
        wiring.type("Technology", screening::addToTechnology);
        Mutations.addTo(wiring);
        new CaseFields(limits, cursors).addTo(wiring);
        new DockingFields(limits, cursors).addTo(wiring);
        SharpeningFields.addTo(wiring);
        new WatchFields(limits, cursors, secrets).addTo(wiring);
        new LinkFields(schema, limits, cursors, lookahead).addTo(wiring);
        return wiring.build();
    }

    private static TypeRuntimeWiring.Builder dataset(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                "lastRun",
                environment -> Asking.by(environment)
                        .lastRun(Objects.requireNonNull(environment.<Dataset>getSource())
                                .id()));
    }

    private static Object aggregated(DataFetchingEnvironment environment) {
        Map<String, Object> figures = Objects.requireNonNull(environment.<Map<String, Object>>getSource());
        return figures.getOrDefault(environment.getField().getName(), Figures.none());
    }

    static GraphQLObjectType typeOf(TypeResolutionEnvironment environment) {
        Entity entity = environment.getObject();
        return Objects.requireNonNull(
                environment.getSchema().getObjectType(entity.type().label()));
    }

    private static TypeRuntimeWiring.Builder connection(TypeRuntimeWiring.Builder type, Figures figures) {
        return type.dataFetcher(
                        "edges", environment -> connectionOf(environment).edges())
                .dataFetcher(
                        "nodes",
                        environment -> connectionOf(environment).edges().stream()
                                .map(edge -> edge.fields().get("node"))
                                .toList())
                .dataFetcher(
                        "totalCount",
                        environment -> connectionOf(environment).total().get())
                .dataFetcher("pageInfo", environment -> connectionOf(environment))
                .dataFetcher("facets", environment -> figures.facets(environment, listed(environment)))
                .dataFetcher("aggregate", environment -> figures.aggregate(environment, listed(environment)));
    }

    private static Connection.Listed listed(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(connectionOf(environment).listed());
    }

    private static TypeRuntimeWiring.Builder pageInfo(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "hasNextPage", environment -> connectionOf(environment).hasNextPage())
                .dataFetcher(
                        "hasPreviousPage",
                        environment -> connectionOf(environment).hasPreviousPage())
                .dataFetcher(
                        "startCursor", environment -> connectionOf(environment).startCursor())
                .dataFetcher(
                        "endCursor", environment -> connectionOf(environment).endCursor());
    }

    private static TypeRuntimeWiring.Builder edge(TypeRuntimeWiring.Builder type) {
        return type.defaultDataFetcher(environment ->
                        edgeOf(environment).fields().get(environment.getField().getName()))
                .dataFetcher(
                        "cursor", environment -> edgeOf(environment).cursor().get())
                .dataFetcher(
                        "datasets",
                        environment -> Asking.by(environment).datasets(ids(edgeOf(environment), "datasets")))
                .dataFetcher(
                        "vanishedFrom",
                        environment -> Asking.by(environment).datasets(ids(edgeOf(environment), "vanished")));
    }

    private static List<String> ids(Connection.Edge edge, String property) {
        return edge.fields().get(property) instanceof List<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Connection connectionOf(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Connection>getSource());
    }

    private static Connection.Edge edgeOf(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Connection.Edge>getSource());
    }
}
