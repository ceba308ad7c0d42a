package innograph.queries.communities;

import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.Landscapes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds communities of organizations, by the strength of what they did together. */
public final class Communities {
    /** So many answers are kept. */
    private static final int KEPT = 20;

    private final Landscapes landscapes;

    private record Answer(Landscape landscape, List<Community> communities) {}

    private final Map<CommunityQuestion, Answer> answers = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CommunityQuestion, Answer> eldest) {
            return size() > KEPT;
        }
    };

    public Communities(Landscapes landscapes) {
        this.landscapes = landscapes;
    }

    /**
     * All communities, the largest first; organizations that are linked with less than two others at most belong to none.
     *
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public synchronized List<Community> of(CommunityQuestion question) {
        Landscape current = landscapes.current();
        answers.values().removeIf(answer -> answer.landscape() != current);
        return answers.computeIfAbsent(question, asked -> new Answer(current, divide(current, asked)))
                .communities();
    }

    private static List<Community> divide(Landscape current, CommunityQuestion question) {
        Landscape landscape = question.asOf() == null || question.asOf() >= current.year()
                ? current
                : current.asOf(Math.max(question.asOf(), current.firstYear() - 1));
        int[] organizations = IntStream.range(0, landscape.size())
                .filter(question.among().in(landscape))
                .toArray();
        return Division.of(landscape, organizations, question.resolution());
    }
}
