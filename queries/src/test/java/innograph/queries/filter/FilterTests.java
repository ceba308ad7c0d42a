package innograph.queries.filter;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.testing.TestGraph;
import innograph.queries.Neighbourhood;
import innograph.queries.Page;
import innograph.queries.Slice;
import innograph.queries.entity.Entities;
import innograph.queries.entity.Entity;
import innograph.queries.entity.Order;
import innograph.queries.filter.Filter.All;
import innograph.queries.filter.Filter.Any;
import innograph.queries.filter.Filter.CameAbout;
import innograph.queries.filter.Filter.Compared;
import innograph.queries.filter.Filter.Known;
import innograph.queries.filter.Filter.LinkCount;
import innograph.queries.filter.Filter.Linked;
import innograph.queries.filter.Filter.Matching;
import innograph.queries.filter.Filter.Near;
import innograph.queries.filter.Filter.Not;
import innograph.queries.filter.Filter.OfKinds;
import innograph.queries.filter.Filter.OfTypes;
import innograph.queries.filter.Filter.Under;
import innograph.queries.testing.GivenGraph;
import innograph.queries.testing.GivenGraph.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the graph answers is what the same conditions say of the same entities in memory. */
class FilterTests {
    private static final int ORGANIZATIONS = 40;
    private static final int FILTERS = 120;
    private static final int ORDERS = 15;
    private static final List<String> COUNTRIES = List.of("CN", "DE", "FR");
    private static final List<String> CITIES = List.of("Handan", "Ulm", "handan west", "Paris");
    private static final List<OrganizationKind> KINDS = List.of(OrganizationKind.FUND, OrganizationKind.UNIVERSITY);

    @RegisterExtension
    final TestGraph graph = new TestGraph();

    private final Random random = new Random(20261126);
    private final Map<String, Organization> organizations = new TreeMap<>();

    /** An organization as the test remembers it. */
    private record Organization(
            String id, Map<String, Object> properties, List<OrganizationKind> kinds, List<String> members) {}

    @BeforeEach
    void aGraphInWhichMuchIsUnknown() {
        GivenGraph given = new GivenGraph(graph);
        for (int i = 0; i < ORGANIZATIONS; i++) {
            Organization organization = organization("plan:%02d".formatted(random.nextInt(1_000)));
            if (organizations.putIfAbsent(organization.id, organization) == null) {
                Node node = new Node(EntityType.ORGANIZATION, organization.id, "Organization " + organization.id)
                        .kinds(organization.kinds.toArray(OrganizationKind[]::new));
                organization.properties.forEach(node::with);
                given.entity(node);
            }
        }
        for (Organization alliance : organizations.values()) {
            for (Organization member : organizations.values()) {
                if (random.nextInt(20) == 0) {
                    alliance.members.add(member.id);
                    given.link(member.id, LinkType.MEMBER_OF, alliance.id);
                }
            }
        }
    }

    private Organization organization(String id) {
        Map<String, Object> properties = new HashMap<>();
        if (random.nextInt(3) > 0) {
            properties.put("country", any(COUNTRIES));
        }
        if (random.nextInt(3) > 0) {
            properties.put("city", any(CITIES));
        }
        if (random.nextInt(3) > 0) {
            properties.put("established", 1990L + random.nextInt(6));
        }
        if (random.nextInt(3) > 0) {
            properties.put("year", 2010L + random.nextInt(6));
        }
        List<OrganizationKind> kinds =
                KINDS.stream().filter(kind -> random.nextBoolean()).toList();
        return new Organization(id, properties, kinds, new ArrayList<>());
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Filter filter(int depth) {
        return switch (random.nextInt(depth == 0 ? 9 : 15)) {
            case 0 -> new Compared("country", Comparison.EQUAL, any(COUNTRIES));
            case 1 -> new Compared("country", Comparison.IN, COUNTRIES.subList(0, random.nextInt(COUNTRIES.size())));
            case 2 ->
                new Compared(
                        "city",
                        any(List.of(Comparison.PREFIX, Comparison.CONTAINS)),
                        any(List.of("Han", "han", "st", "Pa")));
            case 3 ->
                new Compared(
                        "established",
                        any(List.of(Comparison.BELOW, Comparison.AT_MOST, Comparison.ABOVE, Comparison.AT_LEAST)),
                        1990L + random.nextInt(6));
            case 4 -> new Known(any(List.of("country", "city", "established")));
            case 5 -> new OfKinds(List.of(any(KINDS)));
            case 6 -> new OfTypes(List.of(any(List.of(EntityType.ORGANIZATION, EntityType.PERSON))));
            case 7 -> new CameAbout(any(List.of(Comparison.AT_LEAST, Comparison.AT_MOST)), 2010 + random.nextInt(6));
            case 8 -> new Under(EntityType.ORGANIZATION, LinkType.MEMBER_OF, any(List.copyOf(organizations.keySet())));
            case 9, 10 -> new All(filters(depth));
            case 11 -> new Any(filters(depth));
            case 12 -> new Not(filter(depth - 1));
            case 13 -> new Linked(Neighbourhood.MEMBERS, new All(List.of(named(), filter(depth - 1))));
            default ->
                random.nextBoolean()
                        ? new Linked(Neighbourhood.MEMBERS, filter(depth - 1))
                        : new LinkCount(Neighbourhood.MEMBERS, any(List.of(Comparison.ABOVE, Comparison.EQUAL)), (long)
                                random.nextInt(3));
        };
    }

    private Filter named() {
        List<String> ids = new ArrayList<>(organizations.keySet());
        Collections.shuffle(ids, random);
        return random.nextBoolean()
                ? new Compared("id", Comparison.EQUAL, ids.getFirst())
                : new Compared("id", Comparison.IN, List.copyOf(ids.subList(0, random.nextInt(5))));
    }

    private List<Filter> filters(int depth) {
        return Stream.generate(() -> filter(depth - 1)).limit(random.nextInt(3)).toList();
    }

    private boolean lets(Filter filter, Organization organization) {
        return switch (filter) {
            case All all -> all.filters().stream().allMatch(one -> lets(one, organization));
            case Any any -> any.filters().stream().anyMatch(one -> lets(one, organization));
            case Not not -> !lets(not.filter(), organization);
            case Known known -> organization.properties.containsKey(known.property());
            case OfTypes types -> types.types().contains(EntityType.ORGANIZATION);
            case CameAbout year ->
                compares(new Compared("year", year.comparison(), year.year()), organization.properties.get("year"));
            case Under under -> membersOf(under.identifier()).contains(organization.id);
            case OfKinds kinds -> !Collections.disjoint(kinds.kinds(), organization.kinds);
            case Linked linked ->
                organization.members.stream()
                        .anyMatch(
                                member -> lets(linked.neighbour(), Objects.requireNonNull(organizations.get(member))));
            case LinkCount count ->
                count.comparison() == Comparison.EQUAL
                        ? organization.members.size() == (long) count.number()
                        : organization.members.size() > (long) count.number();
            case Compared compared ->
                compares(
                        compared,
                        compared.property().equals("id")
                                ? organization.id
                                : organization.properties.get(compared.property()));
            case Matching _, Near _ -> throw new AssertionError("has a test of its own");
        };
    }

    /** An alliance, its members, their members and so on. */
    private Set<String> membersOf(String alliance) {
        Set<String> all = new TreeSet<>(Set.of(alliance));
        for (int step = 0; step < 12; step++) {
            List.copyOf(all).forEach(id -> all.addAll(Objects.requireNonNull(organizations.get(id)).members));
        }
        return all;
    }

    private static boolean compares(Compared compared, @Nullable Object value) {
        if (value == null) {
            return false;
        }
        Object other = compared.value();
        return switch (compared.comparison()) {
            case EQUAL -> value.equals(other);
            case IN -> ((List<?>) other).contains(value);
            case BELOW -> (long) value < (long) other;
            case AT_MOST -> (long) value <= (long) other;
            case ABOVE -> (long) value > (long) other;
            case AT_LEAST -> (long) value >= (long) other;
            case PREFIX -> value.toString().startsWith(other.toString());
            case CONTAINS ->
                value.toString()
                        .toLowerCase(Locale.ROOT)
                        .contains(other.toString().toLowerCase(Locale.ROOT));
            case ANY, ALL -> throw new AssertionError("has a test of its own");
        };
    }

    private List<String> remembered(Filter filter) {
        return organizations.values().stream()
                .filter(organization -> lets(filter, organization))
                .map(Organization::id)
                .toList();
    }

    private Page<Entity> page(Filter filter, List<Order> orders, Slice slice) {
        return new Entities(new GivenGraph(graph).reader()).list(EntityType.ORGANIZATION, filter, orders, slice);
    }

    private static List<String> ids(Page<Entity> page) {
        return page.items().stream().map(Entity::id).toList();
    }

    @Test
    void letsThroughWhatItSays() {
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = filter(3);
            assertThat(ids(page(filter, List.of(), Slice.first(100))))
                    .as("%s", filter)
                    .isEqualTo(remembered(filter));
        }
    }

    @Test
    void aListInAnyOrderIsTheSameForwardAndBackward() {
        for (int i = 0; i < ORDERS; i++) {
            Filter filter = random.nextBoolean() ? Filter.NONE : filter(1);
            List<Order> orders = orders();
            List<String> expected =
                    remembered(filter).stream().sorted(comparator(orders)).toList();
            assertThat(walk(filter, orders, false))
                    .as("%s by %s", filter, orders)
                    .isEqualTo(expected);
            assertThat(walk(filter, orders, true))
                    .as("%s by %s, backward", filter, orders)
                    .isEqualTo(expected);
        }
    }

    private List<Order> orders() {
        List<String> properties = new ArrayList<>(List.of("country", "city", "established"));
        Collections.shuffle(properties, random);
        return properties.subList(0, 1 + random.nextInt(3)).stream()
                .map(property -> new Order(property, random.nextBoolean()))
                .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Comparator<String> comparator(List<Order> orders) {
        Comparator<String> comparator = (_, _) -> 0;
        for (Order order : orders) {
            Comparator<Comparable> values = order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
            comparator = comparator.thenComparing(
                    id -> (Comparable) Objects.requireNonNull(organizations.get(id))
                            .properties
                            .get(order.property()),
                    Comparator.nullsLast(values));
        }
        return comparator.thenComparing(Comparator.naturalOrder());
    }

    /** All pages of the list, put together in its order. */
    private List<String> walk(Filter filter, List<Order> orders, boolean backward) {
        List<String> all = new ArrayList<>();
        Slice slice = new Slice(7, backward, null);
        while (true) {
            Page<Entity> page = page(filter, orders, slice);
            all.addAll(backward ? 0 : all.size(), ids(page));
            if (!page.hasMore()) {
                return all;
            }
            Entity next = backward ? page.items().getFirst() : page.items().getLast();
            slice = new Slice(7, backward, Order.position(orders, next));
        }
    }
}
