package innograph.queries.match;

import java.util.List;

/**
 * What fits a wish.
 *
 * @param matches the best first
 * @param wellMatched false if nothing fits well: then the experts nearest to the wish may know more
 */
public record Matches(List<Match> matches, boolean wellMatched) {
    public Matches {
        matches = List.copyOf(matches);
    }

    static Matches of(List<Match> matches) {
        return new Matches(matches, matches.stream().anyMatch(Match::goodFit));
    }
}
