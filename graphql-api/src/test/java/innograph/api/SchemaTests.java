package innograph.api;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.Property;
import innograph.model.ValueType;
import innograph.queries.Neighbourhood;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** The served schema says what the model says. */
class SchemaTests {
    private static final Driver NEVER_ASKED = GraphDatabase.driver("bolt://localhost:1");
    private static final ServedSchema SCHEMA =
            new ServedSchema(Serving.of(NEVER_ASKED).sdl());

    /** Properties of the model that the API shows in another form, and why. */
    private static final List<String> SHOWN_OTHERWISE = List.of(
            // an amount without its currency is no sum of money, so both are one field of the type Money
            "Project.currency", "Contract.currency");

    /** Fields whose type is not the plain one of their property, and why. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            // the values are few and known, so they are enums
            entry("Organization.status", "OrganizationStatus!"),
            entry("Region.level", "RegionLevel"),
            entry("Organization.recognized", "RegionLevel"),
            entry("Target.comparison", "Comparison"),
            entry("Offer.direction", "OfferDirection"),
            entry("Offer.status", "OfferStatus"),
            entry("Demand.direction", "OfferDirection"),
            entry("Demand.status", "OfferStatus"),
            entry("Event.status", "EventStatus"),
            entry("SameOrganizationEdge.decision", "SameAsDecision"),
            entry("SamePersonEdge.decision", "SameAsDecision"),
            entry("Contract.kind", "ContractKind"),
            entry("Contract.subtype", "ContractSubtype"),
            entry("Contract.field", "TechnologyField"),
            entry("Contract.intellectualProperty", "IntellectualProperty"),
            entry("Contract.sellerKind", "ContractPartyKind"),
            entry("Contract.buyerKind", "ContractPartyKind"),
            entry("Contract.state", "ContractState"),
            // amounts come with their currency
            entry("Project.cost", "Money"),
            entry("Project.funding", "Money"),
            entry("Contract.amount", "Money"),
            entry("Contract.technologyAmount", "Money"),
            entry("ParticipationEdge.contribution", "Money"),
            entry("PersonParticipationEdge.contribution", "Money"));

    /** Edges that say what links of a type say. */
    private static final Map<String, LinkType> EDGES = Map.ofEntries(
            entry("CollaborationEdge", LinkType.COLLABORATES_WITH),
            entry("ParticipationEdge", LinkType.PARTICIPATES_IN),
            entry("PersonParticipationEdge", LinkType.PARTICIPATES_IN),
            entry("TechnologyActivityEdge", LinkType.ACTIVE_IN),
            entry("AffiliationEdge", LinkType.AFFILIATED_WITH),
            entry("CitationEdge", LinkType.CITES),
            entry("TechnologyControlEdge", LinkType.CONTROLLED_BY),
            entry("ListingEdge", LinkType.LISTED_AS),
            entry("SameOrganizationEdge", LinkType.SAME_AS),
            entry("SamePersonEdge", LinkType.SAME_AS));

    /** Only those that were found in affiliations say something, and it stands among the facts of hops of {@code paths}. */
    private static final Set<LinkType> ON_HOPS = Set.of(LinkType.PART_OF, LinkType.RELATED_TO);

    @AfterAll
    static void close() {
        NEVER_ASKED.close();
    }

    @Test
    void everythingHasADescription() {
        assertThat(SCHEMA.elements())
                .filteredOn(element -> !element.path().contains(" implements "))
                .filteredOn(element -> element.meaning().isBlank())
                .extracting(ServedSchema.Element::path)
                .isEmpty();
    }

    static Stream<EntityType> entityTypes() {
        return Arrays.stream(EntityType.values());
    }

    @ParameterizedTest
    @MethodSource("entityTypes")
    void aTypeOfEntityIsDescribedAsInTheModel(EntityType type) {
        assertThat(SCHEMA.element(type.label()).meaning()).isEqualTo(type.meaning());
    }

    @ParameterizedTest
    @MethodSource("entityTypes")
    void aTypeOfEntityIsAnEntityAndANode(EntityType type) {
        assertThat(List.of(type.label() + " implements Node", type.label() + " implements Entity"))
                .allMatch(SCHEMA::has);
    }

    @ParameterizedTest
    @MethodSource("entityTypes")
    void aTypeOfEntityHasAFieldForEachOfItsProperties(EntityType type) {
        assertThat(shown(type.label(), type.properties())).allMatch(field -> SCHEMA.has(field.path()));
    }

    @ParameterizedTest
    @MethodSource("entityTypes")
    void theFieldOfAPropertyHasItsTypeAndItsMeaning(EntityType type) {
        List<Field> fields = shown(type.label(), type.properties());
        assertThat(fields.stream().map(field -> served(field.path())).toList()).isEqualTo(fields);
    }

    static Stream<Map.Entry<String, LinkType>> edges() {
        return EDGES.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("edges")
    void anEdgeSaysWhatTheLinkSays(Map.Entry<String, LinkType> edge) {
        List<Field> fields = shown(edge.getKey(), edge.getValue().properties());
        assertThat(fields.stream().map(field -> served(field.path())).toList()).isEqualTo(fields);
    }

    @Test
    void everyLinkThatSaysSomethingHasAnEdge() {
        assertThat(Arrays.stream(Neighbourhood.values())
                        .map(Neighbourhood::type)
                        .filter(type -> !ON_HOPS.contains(type))
                        .filter(type -> type.properties().stream().anyMatch(SchemaTests::saysMoreThanTheOrder)))
                .isSubsetOf(EDGES.values());
    }

    /** Applicants, inventors and authors are served in the order of their places. */
    private static boolean saysMoreThanTheOrder(Property property) {
        return !property.name().equals("position");
    }

    @Test
    void theClauseIsDescribedAsInTheModel() {
        assertThat(SCHEMA.element("Entity.clause").meaning())
                .isEqualTo(EntityType.PLAN.property("clause").orElseThrow().meaning());
    }

    @Test
    void theTypesOfEntitiesAreThoseOfTheModel() {
        assertThat(values("EntityType"))
                .containsExactlyElementsOf(Arrays.stream(EntityType.values())
                        .map(type -> new Value(type.name(), type.meaning()))
                        .toList());
    }

    @Test
    void theKindsOfOrganizationsAreThoseOfTheModel() {
        assertThat(values("OrganizationKind"))
                .containsExactlyElementsOf(Arrays.stream(OrganizationKind.values())
                        .map(kind -> new Value(kind.name(), kind.meaning()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("entityTypes")
    void aPropertyWithFewValuesIsAnEnumOfThem(EntityType type) {
        assertThat(type.properties())
                .filteredOn(property -> !property.values().isEmpty())
                .allSatisfy(property -> assertThat(knownValues(kind(type.label() + "." + property.name())))
                        .isEqualTo(property.values().stream()
                                .map(value -> value.toUpperCase(Locale.ROOT))
                                .toList()));
    }

    private static List<String> knownValues(String type) {
        return SCHEMA.enumValues(type.replace("!", "")).stream()
                .filter(value -> !value.equals("UNKNOWN"))
                .toList();
    }

    static Stream<String> connections() {
        return SCHEMA.typeNames().stream().filter(name -> name.endsWith("Connection"));
    }

    @ParameterizedTest
    @MethodSource("connections")
    void aConnectionHasEdgesAPageAndACount(String connection) {
        String edge = kind(connection + ".edges").replaceAll("[^A-Za-z]", "");
        assertThat(List.of(kind(connection + ".pageInfo"), kind(connection + ".totalCount"), kind(edge + ".cursor")))
                .containsExactly("PageInfo!", "Int!", "String!");
    }

    @Test
    void everyListIsPagedInTheSameWay() {
        assertThat(SCHEMA.elements())
                .filteredOn(element -> element.kind().endsWith("Connection!"))
                .allMatch(list -> kind(list.path() + ".first").equals("Int = 20")
                        && kind(list.path() + ".after").equals("String"));
    }

    @Test
    void thePageSizeInTheDescriptionIsTheLimit() {
        assertThat(SCHEMA.elements())
                .filteredOn(element -> element.kind().endsWith("Connection!"))
                .extracting(list -> SCHEMA.element(list.path() + ".first").meaning())
                .containsOnly("Size of the page, 1 to %d.".formatted(ApiLimits.DEFAULT.maxPage()));
    }

    /** A field as the model or the schema has it. */
    private record Field(String path, String type, String meaning) {}

    private record Value(String name, String meaning) {}

    private static List<Field> shown(String type, List<Property> properties) {
        return properties.stream()
                .filter(property -> !SHOWN_OTHERWISE.contains(type + "." + property.name()))
                .map(property -> field(type + "." + property.name(), property))
                .toList();
    }

    private static Field field(String path, Property property) {
        return new Field(path, TYPES.getOrDefault(path, plain(property.type())), property.meaning());
    }

    private static String plain(ValueType type) {
        return switch (type) {
            case TEXT -> "String";
            case TEXTS -> "[String!]!";
            case INTEGER -> "Int";
            case DECIMAL -> "Float";
            case DATE -> "Date";
            case URL -> "Url";
            case POINT -> "Coordinates";
        };
    }

    private static Field served(String path) {
        ServedSchema.Element element = SCHEMA.element(path);
        return new Field(path, element.kind(), element.meaning());
    }

    private static String kind(String path) {
        return SCHEMA.element(path).kind();
    }

    private static List<Value> values(String type) {
        return SCHEMA.enumValues(type).stream()
                .map(value ->
                        new Value(value, SCHEMA.element(type + "." + value).meaning()))
                .toList();
    }
}
