package innograph.queries.partners;

import innograph.model.OrganizationKind;
import innograph.queries.landscape.Landscape;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The organizations that come into question, and the value of each feature for each of them: in a small landscape all but
 * the present partners; in a large one those that can be reached over links, technologies or the text, and the most active.
 */
final class Candidates {
    private static final Feature[] FEATURES = Feature.values();

    /** Up to so many organizations all come into question. */
    private static final int ALL = 50_000;

    /** In a larger landscape so many. */
    private static final int MOST = 20_000;

    /** What a work of the last year promises by itself: it decides where nothing else does. */
    private static final float ACTIVE = 1e-4f;

    private final int[] organizations;
    private final float[][] values;

    private Candidates(int[] organizations, float[][] values) {
        this.organizations = organizations;
        this.values = values;
    }

    int count() {
        return organizations.length;
    }

    /** The number of a candidate. */
    int organization(int position) {
        return organizations[position];
    }

    /** The values of a feature for all candidates; not to be changed. */
    float[] values(Feature feature) {
        return values[feature.place()];
    }

    float value(Feature feature, int position) {
        return values[feature.place()][position];
    }

    static Candidates of(Landscape landscape, Vitals vitals, Seed seed, IntPredicate wanted) {
        Finder finder = new Finder(landscape, vitals, seed);
        return finder.candidates(wanted);
    }

    /** Finds them for one seed. */
    private static final class Finder {
        /** Of an organization with more partners only the links to the strongest are followed. */
        private static final int MOST_FOLLOWED = 3_000;

        private static final double RESTART = 0.15;

        /** Of a walk, as a part of all; what is less is not followed. */
        private static final double LEAST_FOLLOWED = 2e-6;

        private static final double LEAST_FOLLOWED_IN_A_LARGE_ONE = 1e-5;

        /** Links that are all older than some decades lead nowhere. */
        private static final float LEAST_STRENGTH = 1e-9f;

        private static final double HALVED_AT_KILOMETRES = 100;

        private final Landscape landscape;
        private final Vitals vitals;
        private final Seed seed;
        private final int[] common;
        private final float[] adamicAdar;
        private final float[] recentCommon;
        private final float[] walked;
        private final float[] shares;
        private final double seedLength;
        private final Landscape.ActivityVisitor addTechnology = this::addTechnology;
        private double strength;
        private double agreement;
        private final Map<OrganizationKind, Double> kindShares = new EnumMap<>(OrganizationKind.class);

        Finder(Landscape landscape, Vitals vitals, Seed seed) {
            this.landscape = landscape;
            this.vitals = vitals;
            this.seed = seed;
            this.common = new int[landscape.size()];
            this.adamicAdar = new float[landscape.size()];
            this.recentCommon = new float[landscape.size()];
            this.walked = new float[landscape.size()];
            this.shares = new float[landscape.technologyCount()];
            double square = 0;
            for (Map.Entry<Integer, Float> technology : seed.technologies().entrySet()) {
                shares[technology.getKey()] = technology.getValue();
                double weight = technology.getValue() * vitals.rarity[technology.getKey()];
                square += weight * weight;
            }
            this.seedLength = Math.sqrt(square);
        }

        Candidates candidates(IntPredicate wanted) {
            if (seed.hasOrganization()) {
                meet();
                walk();
                weighKinds();
            }
            int[] organizations = pool(wanted)
                    .filter(o -> o != seed.organization()
                            && !(seed.hasOrganization() && landscape.arePartners(seed.organization(), o))
                            && wanted.test(o))
                    .toArray();
            float[][] values = new float[FEATURES.length][organizations.length];
            for (int i = 0; i < organizations.length; i++) {
                measure(organizations[i], i, values);
            }
            return new Candidates(organizations, values);
        }

        /** Partners of partners. */
        private void meet() {
            int one = seed.organization();
            float least = leastFollowed(one);
            landscape.forEachPartner(one, (between, weight, towards, first) -> {
                if (towards >= least) {
                    meetBy(between, towards);
                }
            });
        }

        private void meetBy(int between, float towards) {
            float rare = (float) (1 / Math.log(Math.max(2, vitals.partners[between])));
            float recentRare = (float) (towards / Math.log(2 + vitals.recentStrength[between]));
            landscape.forEachPartner(between, (other, weight, recent, first) -> {
                common[other]++;
                adamicAdar[other] += rare;
                recentCommon[other] += recent * recentRare;
            });
        }

        private float leastFollowed(int organization) {
            int size = landscape.partnerCount(organization);
            if (size <= MOST_FOLLOWED) {
                return 0;
            }
            float[] strengths = new float[size];
            int[] next = new int[1];
            landscape.forEachPartner(organization, (partner, weight, recent, first) -> strengths[next[0]++] = recent);
            Arrays.sort(strengths);
            return strengths[size - MOST_FOLLOWED];
        }

        /** Personalized PageRank by pushing what has not been walked yet to the partners, as long as it is enough to matter. */
        private void walk() {
            double least = landscape.size() <= ALL ? LEAST_FOLLOWED : LEAST_FOLLOWED_IN_A_LARGE_ONE;
            float[] waiting = new float[landscape.size()];
            BitSet queued = new BitSet(landscape.size());
            ArrayDeque<Integer> queue = new ArrayDeque<>();
            waiting[seed.organization()] = 1;
            queue.add(seed.organization());
            while (!queue.isEmpty()) {
                int at = queue.poll();
                queued.clear(at);
                float mass = waiting[at];
                waiting[at] = 0;
                walked[at] += (float) (RESTART * mass);
                if (vitals.recentStrength[at] < LEAST_STRENGTH) {
                    continue;
                }
                float pushed = (float) ((1 - RESTART) * mass / vitals.recentStrength[at]);
                landscape.forEachPartner(at, (partner, weight, recent, first) -> {
                    waiting[partner] += pushed * recent;
                    if (waiting[partner] > least * (1 + vitals.partners[partner]) && !queued.get(partner)) {
                        queued.set(partner);
                        queue.add(partner);
                    }
                });
            }
            for (int i = 0; i < walked.length; i++) {
                walked[i] += (float) (RESTART * waiting[i]); // what was too little to be followed stays where it is
            }
        }

        /** Which part of the partners is of each kind; few partners prove little. */
        private void weighKinds() {
            int one = seed.organization();
            if (vitals.partners[one] == 0) {
                return;
            }
            Map<OrganizationKind, Integer> numbers = new EnumMap<>(OrganizationKind.class);
            landscape.forEachPartner(
                    one,
                    (partner, weight, recent, first) ->
                            landscape.kinds(partner).forEach(kind -> numbers.merge(kind, 1, Integer::sum)));
            vitals.kindShare.forEach((kind, share) ->
                    kindShares.put(kind, (numbers.getOrDefault(kind, 0) + 5 * share) / (vitals.partners[one] + 5)));
        }

        private IntStream pool(IntPredicate wanted) {
            if (landscape.size() <= ALL) {
                return IntStream.range(0, landscape.size())
                        .filter(o -> vitals.partners[o] > 0
                                || vitals.profileLength[o] > 0
                                || seed.texts().containsKey(o));
            }
            float[] promise = new float[landscape.size()];
            seed.technologies().forEach((technology, share) -> {
                float worth = share * vitals.rarity[technology];
                landscape.forEachActive(technology, organization -> promise[organization] += worth);
            });
            seed.texts().forEach((organization, text) -> promise[organization] += 100 * text);
            for (int o = 0; o < promise.length; o++) {
                promise[o] = wanted.test(o)
                        ? promise[o] + 1000 * walked[o] + adamicAdar[o] + ACTIVE * vitals.recentTeams[o]
                        : 0;
            }
            float least = leastOfTheBest(promise);
            return IntStream.range(0, promise.length).filter(o -> promise[o] > 0 && promise[o] >= least);
        }

        /** What about {@link #MOST} of the numbers, which are 0 or more, reach. The bits of such numbers are in their order. */
        private static float leastOfTheBest(float[] numbers) {
            int[] withBits = new int[1 << 16];
            for (float number : numbers) {
                withBits[Float.floatToIntBits(number) >>> 16]++;
            }
            int place = withBits.length - 1;
            int found = withBits[place];
            while (place > 1 && (found == 0 || found + withBits[place - 1] <= MOST)) {
                found += withBits[--place];
            }
            return Float.intBitsToFloat(place << 16);
        }

        private void measure(int other, int position, float[][] values) {
            put(values, Feature.REACH, position, vitals.partners[other]);
            put(values, Feature.NEW_PARTNERS, position, vitals.newPartners[other]);
            put(values, Feature.ACTIVITY, position, vitals.recentTeams[other]);
            put(values, Feature.EXPERIENCE, position, vitals.teams[other]);
            put(values, Feature.TEAM_SIZE, position, vitals.teamSize[other]);
            put(values, Feature.TEXT, position, seed.texts().getOrDefault(other, 0f));
            measureTechnologies(other, position, values);
            if (seed.hasOrganization()) {
                measureLinks(other, position, values);
                measurePlace(other, position, values);
            }
        }

        private void measureLinks(int other, int position, float[][] values) {
            int one = seed.organization();
            put(values, Feature.COMMON_PARTNERS, position, common[other]);
            put(values, Feature.RARE_COMMON_PARTNERS, position, adamicAdar[other]);
            put(values, Feature.RECENT_COMMON_WORK, position, recentCommon[other]);
            put(values, Feature.CLOSENESS, position, walked[other]);
            if (common[other] > 0) {
                put(
                        values,
                        Feature.SHARED_CIRCLE,
                        position,
                        common[other] / Math.sqrt((double) vitals.partners[one] * vitals.partners[other]));
            }
        }

        private void measureTechnologies(int other, int position, float[][] values) {
            strength = 0;
            agreement = 0;
            landscape.forEachTechnology(other, addTechnology);
            put(values, Feature.TECHNOLOGY_STRENGTH, position, strength);
            if (agreement > 0) {
                put(
                        values,
                        Feature.TECHNOLOGY_SIMILARITY,
                        position,
                        agreement / seedLength / vitals.profileLength[other]);
            }
        }

        private void addTechnology(int technology, float works, float recent) {
            float share = shares[technology];
            if (share > 0) {
                float rarity = vitals.rarity[technology];
                strength += share * Math.log1p(recent);
                agreement += share * rarity * works * rarity;
            }
        }

        private void measurePlace(int other, int position, float[][] values) {
            int one = seed.organization();
            int country = landscape.country(one);
            int otherCountry = landscape.country(other);
            if (country >= 0 && otherCountry >= 0) {
                put(values, Feature.SAME_COUNTRY, position, country == otherCountry ? 1 : 0);
                put(
                        values,
                        Feature.TIES_WITH_ITS_COUNTRY,
                        position,
                        ties(vitals.partnersIn(one, otherCountry), vitals.partners[one], otherCountry));
                put(
                        values,
                        Feature.TIES_WITH_YOUR_COUNTRY,
                        position,
                        ties(vitals.partnersIn(other, country), vitals.partners[other], country));
            }
            double ofKind = 0;
            for (OrganizationKind kind : landscape.kinds(other)) {
                ofKind = Math.max(ofKind, kindShares.getOrDefault(kind, 0.0));
            }
            put(values, Feature.TIES_WITH_ITS_KIND, position, ofKind);
            double kilometres = landscape.distance(one, other);
            if (landscape.inOneCity(one, other)) {
                put(values, Feature.NEARNESS, position, 1);
            } else if (!Double.isNaN(kilometres)) {
                put(values, Feature.NEARNESS, position, Math.pow(0.5, kilometres / HALVED_AT_KILOMETRES));
            }
        }

        /** How much oftener than all others, as a logarithm; few partners prove little. */
        private double ties(double partners, int of, int country) {
            double share = vitals.countryShare[country];
            double mine = (partners + 5 * share) / (of + 5);
            return share == 0 ? 0 : Math.max(0, Math.log(mine / share));
        }

        private static void put(float[][] values, Feature feature, int position, double value) {
            values[feature.place()][position] = (float) value;
        }
    }
}
