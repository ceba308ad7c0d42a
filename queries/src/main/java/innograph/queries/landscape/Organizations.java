package innograph.queries.landscape;

import innograph.model.Coordinates;
import innograph.model.OrganizationKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The organizations in columns; the position in the order of the ids is the number by which the landscape knows each. */
final class Organizations {
    private static final int UNKNOWN = -1;

    private final String[] ids;
    private final short[] kinds;
    private final int[] countries;
    private final int[] cities;
    private final float[] latitudes;
    private final float[] longitudes;
    private final boolean[] listed;
    private final Rows regions;
    private final Map<Short, Set<OrganizationKind>> kindSets = new HashMap<>();
    private final List<String> countryCodes;
    private final List<String> regionIds;

    private Organizations(List<OrganizationFacts> facts) {
        Words countryWords = new Words();
        Words cityWords = new Words();
        Words regionWords = new Words();
        Rows.Builder regionRows = new Rows.Builder();
        int size = facts.size();
        ids = new String[size];
        kinds = new short[size];
        countries = new int[size];
        cities = new int[size];
        latitudes = new float[size];
        longitudes = new float[size];
        listed = new boolean[size];
        for (int i = 0; i < size; i++) {
            OrganizationFacts fact = facts.get(i);
            Coordinates place = fact.place();
            ids[i] = fact.id();
            kinds[i] = bits(fact.kinds());
            kindSets.putIfAbsent(kinds[i], fact.kinds());
            countries[i] = countryWords.number(fact.country());
            cities[i] = cityWords.number(fact.city());
            latitudes[i] = place == null ? Float.NaN : (float) place.latitude();
            longitudes[i] = place == null ? Float.NaN : (float) place.longitude();
            listed[i] = fact.listed();
            fact.regions().forEach(region -> regionRows.add(regionWords.number(region)));
            regionRows.endRow();
        }
        regions = regionRows.rows();
        countryCodes = countryWords.words();
        regionIds = regionWords.words();
    }

    static Organizations of(List<OrganizationFacts> facts) {
        return new Organizations(facts.stream()
                .sorted(Comparator.comparing(OrganizationFacts::id))
                .toList());
    }

    int size() {
        return ids.length;
    }

    String id(int organization) {
        return ids[organization];
    }

    OptionalInt find(String id) {
        int found = Arrays.binarySearch(ids, id);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** Organizations that are the same share one set. */
    Set<OrganizationKind> kinds(int organization) {
        return Objects.requireNonNull(kindSets.get(kinds[organization]));
    }

    boolean isOneOf(int organization, Set<OrganizationKind> wanted) {
        return (kinds[organization] & bits(wanted)) != 0;
    }

    /** Number of its country, below {@link #countryCount}; -1 if unknown. */
    int country(int organization) {
        return countries[organization];
    }

    @Nullable
    String countryCode(int organization) {
        return countries[organization] == UNKNOWN ? null : countryCodes.get(countries[organization]);
    }

    String countryCodeOf(int country) {
        return countryCodes.get(country);
    }

    int countryCount() {
        return countryCodes.size();
    }

    boolean inOneCity(int one, int other) {
        return cities[one] != UNKNOWN && cities[one] == cities[other] && countries[one] == countries[other];
    }

    boolean isListed(int organization) {
        return listed[organization];
    }

    boolean isIn(int organization, String region) {
        for (int i = regions.from(organization); i < regions.to(organization); i++) {
            if (regionIds.get(regions.values()[i]).equals(region)) {
                return true;
            }
        }
        return false;
    }

    /** Kilometres between the seats, along the surface of the earth; not a number if one is unknown. */
    double distance(int one, int other) {
        double latitude = Math.toRadians(latitudes[one]);
        double otherLatitude = Math.toRadians(latitudes[other]);
        double north = Math.sin((otherLatitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(longitudes[other] - longitudes[one]) / 2);
        double haversine = north * north + Math.cos(latitude) * Math.cos(otherLatitude) * east * east;
        return 2 * 6371 * Math.asin(Math.sqrt(haversine));
    }

    private static short bits(Set<OrganizationKind> kinds) {
        int bits = 0;
        for (OrganizationKind kind : kinds) {
            bits |= bit(kind);
        }
        return (short) bits;
    }

    @SuppressWarnings("EnumOrdinal") // in memory only: 13 kinds, 16 bits
    private static int bit(OrganizationKind kind) {
        return 1 << kind.ordinal();
    }

    /** Gives each word a number. */
    private static final class Words {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> words = new ArrayList<>();

        int number(@Nullable String word) {
            return word == null
                    ? UNKNOWN
                    : numbers.computeIfAbsent(word, added -> {
                        words.add(added);
                        return words.size() - 1;
                    });
        }

        List<String> words() {
            return List.copyOf(words);
        }
    }
}
