package innograph.queries.alliances;

import innograph.queries.Reader;
import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.Strongest;
import innograph.queries.landscape.TextHits;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an alliance is to cover: technologies, each with those that are narrower, and the text itself. */
final class Theme {
    /** So many technologies a text is taken to mean, at most. */
    private static final int MEANT = 8;

    /** What a text means less than this, compared with what it means most, it does not mean. */
    private static final double HARDLY_MEANT = 0.2;

    /** Not even the strongest organization covers a topic wholly: who relies on one alone has no reserve. */
    private static final double COVERED_BY_ONE = 0.5;

    private final Landscape landscape;
    private final TextHits.Found found;
    private final List<Topic> topics = new ArrayList<>();
    private final Map<Integer, List<Integer>> topicsOf = new HashMap<>();
    private final BitSet active = new BitSet();
    private final double[] strongest;

    /**
     * A part of a theme.
     *
     * @param technology number; null for the text itself
     * @param narrower numbers of the technologies that count for it
     */
    record Topic(@Nullable Integer technology, double weight, List<Integer> narrower) {}

    Theme(Landscape landscape, TextHits.Found found, Collection<Topic> weighed) {
        this.landscape = landscape;
        this.found = found;
        double sum = weighed.stream().mapToDouble(Topic::weight).sum();
        for (Topic topic : weighed) {
            int place = topics.size();
            topics.add(new Topic(topic.technology(), topic.weight() / sum, topic.narrower()));
            if (topic.technology() == null) {
                found.works().keySet().forEach(active::set);
            } else {
                count(topic.technology(), place);
                topic.narrower().forEach(technology -> count(technology, place));
            }
        }
        strongest = new double[topics.size()];
        active.stream().forEach(organization -> {
            double[] works = works(organization);
            for (int topic = 0; topic < works.length; topic++) {
                strongest[topic] = Math.max(strongest[topic], works[topic]);
            }
        });
    }

    private void count(int technology, int topic) {
        topicsOf.computeIfAbsent(technology, t -> new ArrayList<>()).add(topic);
        landscape.forEachActive(technology, active::set);
    }

    /**
     * The theme as the landscape knows it.
     *
     * @throws UnusableQuestion if the landscape knows nothing of it
     */
    static Theme of(AllianceTheme asked, Landscape landscape, Reader reader) {
        TextHits.Found found =
                asked.text() == null ? TextHits.Found.NOTHING : new TextHits(reader).of(asked.text(), landscape);
        Map<Integer, Double> weights = new TreeMap<>();
        for (String id : asked.technologies()) {
            int technology = landscape
                    .findTechnology(id)
                    .orElseThrow(() -> new UnusableQuestion("theme: the graph holds no technology %s".formatted(id)));
            weights.put(technology, 1.0 / asked.technologies().size());
        }
        Map<Integer, Double> meant = meant(found, landscape);
        meant.forEach((technology, weight) -> weights.merge(technology, weight, Double::sum));
        List<Topic> topics = new ArrayList<>();
        weights.forEach((technology, weight) -> topics.add(new Topic(
                technology,
                weight,
                landscape.withNarrower(technology).stream()
                        .filter(narrower -> narrower != technology)
                        .boxed()
                        .toList())));
        if (!found.works().isEmpty()) {
            topics.add(new Topic(null, 1, List.of()));
        }
        if (topics.isEmpty()) {
            throw new UnusableQuestion(
                    "theme: no technology is named like this text, and no work speaks of it; use other words, or name technologies");
        }
        topics.sort((one, other) -> Double.compare(other.weight(), one.weight()));
        return new Theme(landscape, found, topics);
    }

    /** The technologies that a text means, of those that somebody deals with; their weights add up to 1. */
    private static Map<Integer, Double> meant(TextHits.Found found, Landscape landscape) {
        double most = found.technologies().values().stream()
                .mapToDouble(weight -> weight)
                .max()
                .orElse(0);
        Strongest<Map.Entry<Integer, Float>> best = new Strongest<>(MEANT);
        new TreeMap<>(found.technologies())
                .entrySet().stream()
                        .filter(meant -> meant.getValue() >= HARDLY_MEANT * most)
                        .filter(meant -> landscape.activeCount(meant.getKey()) > 0)
                        .forEach(meant -> best.offer(meant.getValue(), meant));
        double sum = best.best().stream().mapToDouble(Map.Entry::getValue).sum();
        return best.best().stream().collect(Collectors.toMap(Map.Entry::getKey, meant -> meant.getValue() / sum));
    }

    List<Topic> topics() {
        return topics;
    }

    /** Organizations that know something of it. */
    BitSet active() {
        return active;
    }

    /** Works of an organization that speak of the text, ids, the best first. */
    List<String> evidence(int organization) {
        return found.works().getOrDefault(organization, List.of());
    }

    /** What part of each topic an organization covers by itself. */
    float[] competences(int organization) {
        double[] works = works(organization);
        float[] competences = new float[works.length];
        for (int topic = 0; topic < works.length; topic++) {
            if (works[topic] > 0) {
                competences[topic] = (float) (COVERED_BY_ONE * works[topic] / strongest[topic]);
            }
        }
        return competences;
    }

    /** How strong an organization is that covers so much by itself, compared with the strongest: 0 to 1. */
    static double strength(float competence) {
        return competence / COVERED_BY_ONE;
    }

    /** How much an organization recently did in each topic: the logarithm of the number of works, which count less the older they are. */
    private double[] works(int organization) {
        double[] works = new double[topics.size()];
        landscape.forEachTechnology(organization, (technology, all, recent) -> {
            for (int topic : topicsOf.getOrDefault(technology, List.of())) {
                works[topic] += recent;
            }
        });
        for (int topic = 0; topic < works.length; topic++) {
            works[topic] = topics.get(topic).technology() == null ? spokenOf(organization) : Math.log1p(works[topic]);
        }
        return works;
    }

    /** How much the works of an organization speak of the text; that it is named like it says nothing. */
    private double spokenOf(int organization) {
        return found.works().containsKey(organization) ? found.organizations().getOrDefault(organization, 0f) : 0;
    }
}
