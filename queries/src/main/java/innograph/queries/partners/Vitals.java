package innograph.queries.partners;

import innograph.model.OrganizationKind;
import innograph.queries.landscape.Landscape;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** What the features take from each organization of a landscape alone; made once for each landscape. */
final class Vitals {
    /** Works that it had begun. */
    final int[] works;

    final int[] partners;
    final int[] newPartners;
    final int[] recentTeams;
    final int[] teams;
    final float[] teamSize;
    /** Sum of the recent strengths of its links. */
    final float[] recentStrength;
    /** Length of its technology profile. */
    final float[] profileLength;
    /** How rare a technology is, by the number of organizations. */
    final float[] rarity;
    /** Part of all ends of links that are in each country. */
    final double[] countryShare;
    /** Part of all ends of links that are of each kind. */
    final Map<OrganizationKind, Double> kindShare = new EnumMap<>(OrganizationKind.class);

    /** Where the partners of each organization are. */
    private final int[][] countries;

    private final int[][] partnersByCountry;

    private Vitals(int organizations, int technologies, int countryCount) {
        works = new int[organizations];
        partners = new int[organizations];
        newPartners = new int[organizations];
        recentTeams = new int[organizations];
        teams = new int[organizations];
        teamSize = new float[organizations];
        recentStrength = new float[organizations];
        profileLength = new float[organizations];
        rarity = new float[technologies];
        countries = new int[organizations][];
        partnersByCountry = new int[organizations][];
        countryShare = new double[countryCount];
    }

    static Vitals of(Landscape landscape) {
        Vitals vitals = new Vitals(landscape.size(), landscape.technologyCount(), landscape.countryCount());
        for (int technology = 0; technology < landscape.technologyCount(); technology++) {
            vitals.rarity[technology] =
                    (float) Math.log(1 + (double) landscape.size() / (1 + landscape.activeCount(technology)));
        }
        int[] counts = new int[landscape.countryCount()];
        for (int organization = 0; organization < landscape.size(); organization++) {
            vitals.locate(landscape, organization, counts);
            vitals.measure(landscape, organization);
        }
        double links = Math.max(1, 2 * landscape.linkCount());
        for (int country = 0; country < vitals.countryShare.length; country++) {
            vitals.countryShare[country] /= links;
        }
        vitals.kindShare.replaceAll((kind, partners) -> partners / links);
        return vitals;
    }

    private void measure(Landscape landscape, int organization) {
        partners[organization] = landscape.partnerCount(organization);
        landscape.forEachPartner(organization, (partner, weight, recent, first) -> {
            recentStrength[organization] += recent;
            if (first == landscape.year()) {
                newPartners[organization]++;
            }
        });
        double[] sizes = new double[2];
        landscape.forEachWork(organization, (work, began, team) -> {
            works[organization]++;
            if (team > 1) {
                teams[organization]++;
                double kept = Math.pow(0.6, began == 0 ? 5 : landscape.year() - began);
                sizes[0] += kept * team;
                sizes[1] += kept;
                if (began == landscape.year()) {
                    recentTeams[organization]++;
                }
            }
        });
        teamSize[organization] = sizes[1] == 0 ? 0 : (float) (sizes[0] / sizes[1]);
        double[] square = new double[1];
        landscape.forEachTechnology(organization, (technology, works, recent) -> {
            double weight = works * rarity[technology];
            square[0] += weight * weight;
        });
        profileLength[organization] = (float) Math.sqrt(square[0]);
        if (landscape.country(organization) >= 0) {
            countryShare[landscape.country(organization)] += partners[organization];
        }
        for (OrganizationKind kind : landscape.kinds(organization)) {
            kindShare.merge(kind, (double) partners[organization], Double::sum);
        }
    }

    /** @param counts by country; 0 before and after */
    private void locate(Landscape landscape, int organization, int[] counts) {
        int[] distinct = new int[1];
        landscape.forEachPartner(organization, (partner, weight, recent, first) -> {
            int country = landscape.country(partner);
            if (country >= 0 && counts[country]++ == 0) {
                distinct[0]++;
            }
        });
        int[] found = new int[distinct[0]];
        int[] numbers = new int[distinct[0]];
        int next = 0;
        for (int country = 0; country < counts.length && next < found.length; country++) {
            if (counts[country] > 0) {
                found[next] = country;
                numbers[next++] = counts[country];
                counts[country] = 0;
            }
        }
        countries[organization] = found;
        partnersByCountry[organization] = numbers;
    }

    /** How many partners of an organization are in a country. */
    int partnersIn(int organization, int country) {
        int place = Arrays.binarySearch(countries[organization], country);
        return place < 0 ? 0 : partnersByCountry[organization][place];
    }
}
