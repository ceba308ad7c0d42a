package innograph.queries.positions;

import innograph.queries.Reader;
import innograph.queries.landscape.Landscape;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Who and what belongs to a part, in a landscape. */
final class Membership {
    private static final String REGION = """
            MATCH (r:Region {id: $region})
            RETURN r.id AS id, r.country AS country, r.level = 'COUNTRY' AS isCountry
            """;

    private static final String COUNTRIES = """
            MATCH (r:Region {level: 'COUNTRY', country: $country}) RETURN r.id AS id ORDER BY id
            """;

    private final Landscape landscape;
    private final Part part;
    private final Set<String> regions;
    private final @Nullable String country;
    private final BitSet members;

    private Membership(Landscape landscape, Part part, Set<String> regions, @Nullable String country) {
        this.landscape = landscape;
        this.part = part;
        this.regions = regions;
        this.country = country;
        this.members = findMembers();
    }

    private BitSet findMembers() {
        BitSet found = new BitSet(landscape.size());
        switch (part) {
            case Part.Everybody _ -> found.set(0, landscape.size());
            case Part.Named(List<String> ids) ->
                ids.forEach(id -> landscape.find(id).ifPresent(found::set));
            case Part.Region _, Part.Country _ ->
                IntStream.range(0, landscape.size()).filter(this::isThere).forEach(found::set);
        }
        return found;
    }

    private boolean isThere(int organization) {
        return (country != null && country.equals(landscape.countryCode(organization)))
                || regions.stream().anyMatch(region -> landscape.isIn(organization, region));
    }

    static Membership of(Part part, Landscape landscape, Reader reader) {
        return switch (part) {
            case Part.Everybody _, Part.Named _ -> new Membership(landscape, part, Set.of(), null);
            case Part.Country(String code) ->
                new Membership(
                        landscape,
                        part,
                        Set.copyOf(reader.rows(
                                COUNTRIES,
                                Map.of("country", code),
                                row -> row.get("id").asString())),
                        code);
            case Part.Region(String id) -> new Membership(landscape, part, Set.of(id), countryOf(id, reader, true));
        };
    }

    /** Those with whom a part is compared if nobody says with whom. */
    static Part usualComparison(Part part, Reader reader) {
        if (part instanceof Part.Region(String id)) {
            String country = countryOf(id, reader, false);
            return country == null ? new Part.Everybody() : new Part.Country(country);
        }
        return new Part.Everybody();
    }

    /** The country that a region is, or in which it is as a part; null if it is not or nobody knows. */
    private static @Nullable String countryOf(String region, Reader reader, boolean asAWhole) {
        List<Record> found = reader.rows(REGION, Map.of("region", region), row -> row);
        return found.stream()
                .filter(row -> row.get("isCountry").asBoolean(false) == asAWhole)
                .map(row -> row.get("country").asString(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    BitSet members() {
        return members;
    }

    /** True if an offer or a demand is there, or else, if it does not say where it is, comes from there. */
    boolean holds(Market.Item item) {
        return switch (part) {
            case Part.Everybody _ -> true;
            case Part.Named _ -> Market.isOwnedBy(members, item, landscape);
            case Part.Region _, Part.Country _ ->
                (country != null && item.countries().contains(country))
                        || regions.stream().anyMatch(item.regions()::contains)
                        || (!item.placed() && Market.isOwnedBy(members, item, landscape));
        };
    }
}
