package innograph.api;

import static innograph.queries.Neighbourhood.*;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import innograph.model.EntityType;
import innograph.queries.Neighbourhood;
import innograph.queries.Page;
import innograph.queries.Slice;
import innograph.queries.entity.Entity;
import innograph.queries.entity.Neighbour;
import innograph.queries.entity.Order;
import innograph.queries.entity.Projection;
import innograph.queries.filter.Filter;
import innograph.queries.summary.Selection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The links that entities show as fields, a line for each. The schema says whether a field is a page, a short list or one
 * entity.
 */
final class LinkFields {
    static final List<Link> LINKS = List.of(
            link("Organization", "region", SEAT),
            link("Organization", "parents", PARENTS),
            link("Organization", "children", CHILDREN),
            link("Organization", "related", RELATED),
            link("Organization", "predecessors", PREDECESSORS),
            link("Organization", "successors", SUCCESSORS),
            link("Organization", "alliances", ALLIANCES),
            link("Organization", "members", MEMBERS),
            link("Organization", "platforms", PLATFORMS),
            link("Organization", "cooperations", COOPERATIONS),
            link("Organization", "sameAs", SAME, "one", "other"),
            link("Organization", "projects", PROJECTS, "organization", "project"),
            link("Organization", "collaborators", COLLABORATORS),
            link("Organization", "technologies", TECHNOLOGIES, "organization", "technology"),
            link("Organization", "people", PEOPLE, "organization", "person"),
            link("Organization", "patents", APPLICATIONS),
            link("Organization", "publications", WORKS),
            link("Organization", "fundedProjects", FUNDED_PROJECTS),
            link("Organization", "offers", OFFERS),
            link("Organization", "demands", DEMANDS),
            link("Organization", "contracts", CONTRACTS),
            link("Organization", "listings", LISTINGS, "party", "restrictedParty"),
            link("Project", "participants", PARTICIPANTS, "project", "organization"),
            link("Project", "technologies", SUBJECTS),
            link("Project", "people", PARTICIPATING_PEOPLE, "project", "person"),
            link("Project", "funders", FUNDERS),
            link("Project", "region", SEAT),
            link("Technology", "broader", BROADER),
            link("Technology", "narrower", NARROWER),
            link("Technology", "organizations", ACTIVE_ORGANIZATIONS, "technology", "organization"),
            link("Technology", "patents", PATENTS_ABOUT),
            link("Technology", "publications", PUBLICATIONS_ABOUT),
            link("Technology", "projects", PROJECTS_ABOUT),
            link("Technology", "offers", OFFERS_ABOUT),
            link("Technology", "demands", DEMANDS_ABOUT),
            link("Technology", "controlItems", CONTROLS, "technology", "controlItem"),
            link("Region", "partOf", PARENTS),
            link("Region", "parts", CHILDREN),
            link("Region", "organizations", SEATED),
            link("Plan", "region", CONCERNS),
            link("Plan", "indicators", CONCERNED_BY),
            link("Indicator", "plan", CONCERNS),
            link("Indicator", "targets", CONCERNED_BY),
            link("Target", "indicator", CONCERNS),
            link("Event", "region", SEAT),
            link("Event", "technologies", SUBJECTS),
            link("Person", "region", SEAT),
            link("Person", "organizations", AFFILIATIONS, "person", "organization"),
            link("Person", "patents", PATENTS),
            link("Person", "publications", WORKS),
            link("Person", "projects", PROJECTS, "person", "project"),
            link("Person", "technologies", SUBJECTS),
            link("Person", "sameAs", SAME, "one", "other"),
            link("Person", "listings", LISTINGS, "party", "restrictedParty"),
            link("Patent", "applicants", APPLICANTS),
            link("Patent", "inventors", INVENTORS),
            link("Patent", "technologies", SUBJECTS),
            link("Patent", "cites", CITED),
            link("Patent", "citedBy", CITING),
            link("Publication", "authors", AUTHORS),
            link("Publication", "organizations", AUTHORS_ORGANIZATIONS),
            link("Publication", "funders", FUNDERS),
            link("Publication", "technologies", SUBJECTS),
            link("Publication", "cites", CITED),
            link("Publication", "citedBy", CITING),
            link("Offer", "owners", OFFERED_BY),
            link("Offer", "region", SEAT),
            link("Offer", "technologies", SUBJECTS),
            link("Demand", "owners", DEMANDED_BY),
            link("Demand", "region", SEAT),
            link("Demand", "technologies", SUBJECTS),
            link("Contract", "buyers", BUYERS),
            link("Contract", "sellers", SELLERS),
            link("Contract", "region", SEAT),
            link("Contract", "technologies", SUBJECTS),
            link("Contract", "transfers", TRANSFERRED),
            link("ControlList", "items", CHILDREN),
            link("ControlItem", "controlList", CONTROL_LIST),
            link("ControlItem", "broader", PARENTS),
            link("ControlItem", "narrower", CHILDREN),
            link("ControlItem", "technologies", CONTROLLED, "controlItem", "technology"),
            link("RestrictedParty", "parties", LISTED, "restrictedParty", "party"));

    /**
     * A field that shows links.
     *
     * @param near field of the edge for the entity whose neighbours are asked for
     * @param far field of the edge for the neighbour
     */
    record Link(String type, String field, Neighbourhood neighbourhood, String near, String far) {}

    private static final Map<String, Link> BY_NAME =
            LINKS.stream().collect(Collectors.toMap(link -> link.type + "." + link.field, link -> link));

    private static Link link(String type, String field, Neighbourhood neighbourhood) {
        return link(type, field, neighbourhood, "parent", "node");
    }

    private static Link link(String type, String field, Neighbourhood neighbourhood, String near, String far) {
        return new Link(type, field, neighbourhood, near, far);
    }

    private final ModelSchema schema;
    private final ApiLimits limits;
    private final Cursors cursors;
    private final Lookahead lookahead;

    LinkFields(ModelSchema schema, ApiLimits limits, Cursors cursors, Lookahead lookahead) {
        this.schema = schema;
        this.limits = limits;
        this.cursors = cursors;
        this.lookahead = lookahead;
    }

    void addTo(RuntimeWiring.Builder wiring) {
        for (Link link : LINKS) {
            wiring.type(link.type, type -> type.dataFetcher(link.field, environment -> shown(environment, link)));
        }
    }

    /** The field of a type that shows links; null if it shows something else. */
    static @Nullable Link named(EntityType type, String field) {
        return BY_NAME.get(type.label() + "." + field);
    }

    static boolean isList(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
    }

    /** What neighbours are ordered by; those of several types have only the usual order. */
    static List<Order> orders(LinkTargets.Target target, @Nullable Object orderBy) {
        return target.type().map(type -> Orders.read(type, orderBy)).orElse(List.of());
    }

    /** The role of a party of a contract. */
    static Neighbourhood inRole(@Nullable String role, Neighbourhood all) {
        return switch (role) {
            case "BUYER" -> PURCHASES;
            case "SELLER" -> SALES;
            case null, default -> all;
        };
    }

    private CompletableFuture<?> shown(DataFetchingEnvironment environment, Link link) {
        GraphQLFieldDefinition definition = environment.getFieldDefinition();
        if (definition.getArgument("first") != null) {
            return page(environment, link);
        }
        return isList(definition)
                ? list(environment, link, limits.maxPage())
                : list(environment, link, 1).thenApply(few -> few.isEmpty() ? null : few.getFirst());
    }

    /** What a field asks of each entity that has it, in one operation. */
    private record Asked(
            Neighbourhood neighbourhood,
            Filter filter,
            List<Order> orders,
            PageArguments page,
            Selection selection,
            LinkTargets.Target target) {
        Connection.@Nullable Listed listed(String of) {
            return target.type()
                    .map(type -> new Connection.Listed(type, selection, of))
                    .orElse(null);
        }
    }

    private Asked asked(DataFetchingEnvironment environment, Link link) {
        Neighbourhood neighbourhood = inRole(environment.getArgument("role"), link.neighbourhood);
        LinkTargets.Target target = schema.targets().of(link.type, link.field);
        Filter filter = schema.filters().read(target.name(), environment.getArgument("where"));
        List<Order> orders = orders(target, environment.getArgument("orderBy"));
        PageArguments page = PageArguments.of(environment, List.of(neighbourhood, filter, orders), limits, cursors);
        return new Asked(neighbourhood, filter, orders, page, new Selection.Around(neighbourhood, filter), target);
    }

    /** The neighbours as a page whose edges say what the links say. */
    private CompletableFuture<Connection> page(DataFetchingEnvironment environment, Link link) {
        Entity entity = EntityFields.entityOf(environment);
        Asking asking = Asking.by(environment);
        Asked asked = asking.once(environment, "asked", () -> asked(environment, link));
        PageArguments page = asked.page;
        return page.read(() -> along(environment).orElseGet(() -> {
                    Projection projection = asking.once(
                            environment,
                            "projection",
                            () -> lookahead.ofPage(
                                    Selected.at(environment),
                                    link.far,
                                    asked.target.types(),
                                    asked.orders,
                                    Lookahead.entities(environment, page.slice().size())));
                    return asking.neighbours(
                            entity.id(), asked.neighbourhood, asked.filter, asked.orders, page.slice(), projection);
                }))
                .thenApply(found -> Connection.of(
                        found,
                        page,
                        neighbour -> edge(page, entity, link, neighbour),
                        () -> asking.count(asked.selection, entity.id()),
                        asked.listed(entity.id())));
    }

    /** The neighbours that were read with the entity. */
    private static Optional<CompletableFuture<Page<Neighbour>>> along(DataFetchingEnvironment environment) {
        return Optional.ofNullable(EntityFields.entityOf(environment)
                        .along()
                        .get(environment.getMergedField().getResultKey()))
                .map(CompletableFuture::completedFuture);
    }

    private static Connection.Edge edge(PageArguments page, Entity entity, Link link, Neighbour neighbour) {
        Map<String, Object> fields = new LinkedHashMap<>(neighbour.link());
        if (fields.remove("contribution") instanceof Double amount) {
            Entity project = entity.type() == EntityType.PROJECT ? entity : neighbour.entity();
            EntityFields.money(amount, project).ifPresent(money -> fields.put("contribution", money));
        }
        if (link.neighbourhood == SAME) {
            fields.put("candidate", entity.id() + " " + neighbour.entity().id());
        }
        fields.put(link.near, entity.alone());
        fields.put(link.far, neighbour.entity());
        return new Connection.Edge(() -> page.cursor(neighbour.position()), fields);
    }

    /** All neighbours, where they are few by nature: parents, alliances. The largest page is the most that is read. */
    private CompletableFuture<List<Entity>> list(DataFetchingEnvironment environment, Link link, int most) {
        return along(environment)
                .orElseGet(() -> {
                    Asking asking = Asking.by(environment);
                    List<EntityType> types =
                            schema.targets().of(link.type, link.field).types();
                    Projection projection = asking.once(
                            environment,
                            "projection",
                            () -> lookahead.ofEntities(
                                    Selected.at(environment), types, Lookahead.entities(environment, most)));
                    String id = EntityFields.entityOf(environment).id();
                    return asking.neighbours(
                            id, link.neighbourhood, Filter.NONE, List.of(), Slice.first(most), projection);
                })
                .thenApply(LinkFields::entities);
    }

    private static List<Entity> entities(Page<Neighbour> page) {
        return page.items().stream().map(Neighbour::entity).toList();
    }
}
