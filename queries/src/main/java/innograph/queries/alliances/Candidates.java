package innograph.queries.alliances;

import innograph.model.OrganizationKind;
import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.Strongest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The organizations that an alliance is chosen from, by their positions: those that cover most of the theme, those that cover most
 * of each topic, the best of each kind that is wanted, and those that are members in any case.
 */
final class Candidates {
    private static final int MOST = 800;
    private static final int MOST_OF_A_TOPIC = 60;
    private static final int MOST_OF_A_KIND = 100;

    /** A recent common work of eleven organizations, which counts a tenth, makes half of a firm link. */
    private static final double HALF_A_TIE = 0.1;

    private final Landscape landscape;
    private final Theme theme;
    private final int[] organizations;
    private final float[][] competences;
    private final Map<Integer, float[]> ties = new HashMap<>();

    private Candidates(Landscape landscape, Theme theme, BitSet chosen) {
        this.landscape = landscape;
        this.theme = theme;
        organizations = chosen.stream().toArray();
        competences = Arrays.stream(organizations).mapToObj(theme::competences).toArray(float[][]::new);
    }

    static Candidates of(
            Landscape landscape,
            Theme theme,
            IntPredicate comesIntoQuestion,
            Set<OrganizationKind> kinds,
            Collection<Integer> members) {
        Strongest<Integer> strongest = new Strongest<>(MOST);
        List<Strongest<Integer>> ofTopics = new ArrayList<>();
        theme.topics().forEach(topic -> ofTopics.add(new Strongest<>(MOST_OF_A_TOPIC)));
        theme.active().stream().filter(comesIntoQuestion).forEach(organization -> {
            float[] competence = theme.competences(organization);
            strongest.offer(covered(competence, theme), organization);
            for (int topic = 0; topic < competence.length; topic++) {
                if (competence[topic] > 0) {
                    ofTopics.get(topic).offer(competence[topic], organization);
                }
            }
        });
        BitSet chosen = new BitSet();
        members.forEach(chosen::set);
        strongest.best().forEach(chosen::set);
        ofTopics.forEach(best -> best.best().forEach(chosen::set));
        for (OrganizationKind kind : kinds) {
            Strongest<Integer> ofKind = new Strongest<>(MOST_OF_A_KIND);
            IntStream.range(0, landscape.size())
                    .filter(organization -> landscape.isOneOf(organization, Set.of(kind)))
                    .filter(comesIntoQuestion)
                    // of those that know nothing of the theme, as agencies and funds may, the best connected
                    .forEach(organization -> ofKind.offer(
                            covered(theme.competences(organization), theme)
                                    + landscape.partnerCount(organization) / 1e9,
                            organization));
            ofKind.best().forEach(chosen::set);
        }
        return new Candidates(landscape, theme, chosen);
    }

    private static double covered(float[] competence, Theme theme) {
        return IntStream.range(0, competence.length)
                .mapToDouble(topic -> theme.topics().get(topic).weight() * competence[topic])
                .sum();
    }

    Landscape landscape() {
        return landscape;
    }

    Theme theme() {
        return theme;
    }

    int count() {
        return organizations.length;
    }

    /** The organization at a position. */
    int organization(int candidate) {
        return organizations[candidate];
    }

    /** The position of an organization that is among them. */
    int position(int organization) {
        return Arrays.binarySearch(organizations, organization);
    }

    /** What part of each topic a candidate covers by itself. */
    float[] competences(int candidate) {
        return competences[candidate];
    }

    /** How firmly each candidate is linked with this one, 0 to 1. */
    float[] ties(int candidate) {
        return ties.computeIfAbsent(candidate, one -> {
            float[] firm = new float[organizations.length];
            landscape.forEachPartner(organizations[one], (partner, weight, recent, first) -> {
                int position = position(partner);
                if (position >= 0) {
                    firm[position] = tie(recent);
                }
            });
            return firm;
        });
    }

    /** How firm a link is: 0 to 1. */
    static float tie(float recent) {
        return (float) (recent / (recent + HALF_A_TIE));
    }
}
