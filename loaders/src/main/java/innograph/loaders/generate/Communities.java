package innograph.loaders.generate;

import java.util.Arrays;

/**
 * The communities of the region: each is the organizations of a city that work in an area of technology. They have consecutive
 * numbers, those that were founded first first. The sizes of communities follow a power law too.
 */
final class Communities {
    /** Parts of all common works that are with the same community, and with one of the same city or area. */
    private static final double WITHIN = 0.8;

    private static final double NEARBY = 0.12;

    /** Organizations that every community has from the beginning. */
    static final int CORE = 12;

    private final int cities;
    private final int areasOfACity;
    /** Number of the first organization of each community, and behind them the number of all organizations. */
    private final int[] first;

    Communities(int organizations, int cities, int areasOfACity) {
        this.cities = cities;
        this.areasOfACity = areasOfACity;
        this.first = new int[cities * areasOfACity + 1];
        double all = 0;
        for (int i = 0; i < count(); i++) {
            all += weight(i);
        }
        int free = organizations - CORE * count();
        double before = 0;
        for (int i = 0; i < count(); i++) {
            first[i] = CORE * i + (int) (free * before / all);
            before += weight(i);
        }
        first[count()] = organizations;
    }

    private static double weight(int community) {
        return 1 / Math.sqrt(community + 1.0);
    }

    int count() {
        return first.length - 1;
    }

    int first(int community) {
        return first[community];
    }

    int size(int community) {
        return first[community + 1] - first[community];
    }

    int city(int community) {
        return community % cities;
    }

    int area(int community) {
        return (community % cities + community / cities * 5) % Technologies.AREAS.length;
    }

    int of(int organization) {
        int place = Arrays.binarySearch(first, organization);
        return place >= 0 ? place : -place - 2;
    }

    /** Year in which an organization was founded. */
    int founded(int organization) {
        int community = of(organization);
        int rank = organization - first[community];
        return rank < CORE
                ? Growth.ORGANIZATIONS.from() + rank
                : (int) Growth.ORGANIZATIONS.when((rank + 0.5) / size(community));
    }

    /** Organizations of a community that were founded before a time, in years. */
    int size(int community, double time) {
        int founded = (int) (size(community) * Growth.ORGANIZATIONS.part(Math.floor(time)));
        return Math.max(founded, CORE);
    }

    /** Any community; the larger, the more often. */
    int any(Dice dice) {
        return of(dice.below(first[count()]));
    }

    /** The community with which one has something in common: mostly itself. */
    int partner(int community, Dice dice) {
        double part = dice.part();
        if (part < WITHIN) {
            return community;
        }
        if (part < WITHIN + NEARBY) {
            int other = city(community) + cities * dice.below(areasOfACity);
            return dice.chance(0.5) ? other : ofSameArea(community, dice);
        }
        return any(dice);
    }

    private int ofSameArea(int community, Dice dice) {
        for (int i = 0; i < 2 * Technologies.AREAS.length; i++) {
            int other = any(dice);
            if (area(other) == area(community)) {
                return other;
            }
        }
        return community;
    }
}
