package innograph.queries.alliances;

import innograph.queries.Reader;
import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.Landscapes;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Plans alliances. */
public final class Alliances {
    private final Reader reader;
    private final Landscapes landscapes;

    public Alliances(Reader reader, Landscapes landscapes) {
        this.reader = reader;
        this.landscapes = landscapes;
    }

    /**
     * The best alliances, the best first. Two of them have at most half of those members in common that were not asked for. An alliance
     * is smaller than wanted if not so many organizations come into question.
     *
     * @return fewer than wanted if there are no more that differ enough; empty if nobody who comes into question deals with the theme
     * @throws UnusableQuestion if the graph knows nothing of the theme or of an organization that is to be a member
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public List<AlliancePlan> plan(AllianceQuestion question) {
        Landscape landscape = landscapes.asOf(question.asOf());
        List<Integer> asked = question.include().stream()
                .map(id -> landscape
                        .find(id)
                        .orElseThrow(() -> new UnusableQuestion("The graph holds no organization " + id)))
                .toList();
        Theme theme = Theme.of(question.theme(), landscape, reader);
        return plan(question, asked, landscape, theme);
    }

    static List<AlliancePlan> plan(AllianceQuestion question, List<Integer> asked, Landscape landscape, Theme theme) {
        IntPredicate filter = question.filter().in(landscape);
        Set<Integer> excluded = question.exclude().stream()
                .flatMap(id -> landscape.find(id).stream().boxed())
                .collect(Collectors.toSet());
        Candidates candidates = Candidates.of(
                landscape,
                theme,
                organization -> !excluded.contains(organization) && filter.test(organization),
                question.kinds().keySet(),
                asked);
        TeamSearch search = new TeamSearch(
                candidates, question, asked.stream().map(candidates::position).toList());
        return search.best().stream()
                .map(team -> new Explanation(candidates, search, team, question).plan())
                .toList();
    }
}
