package innograph.loaders.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Groups links so that those of one round can be written at the same time: the nodes fall into an even number of teams, a
 * match has the links between two teams, and in a round every team plays at most once, as in a tournament where all play all.
 */
final class Tournament {
    private final int teams;

    /**
     * A tournament of which each round has as many matches as can be played at a time.
     *
     * @param matches at a time, 1 or more
     */
    Tournament(int matches) {
        this.teams = 2 * matches;
    }

    /** The rounds, each with its matches; no node occurs in two matches of a round. Empty matches are left out. */
    <L> List<List<List<L>>> rounds(List<L> links, Function<L, String> from, Function<L, String> to) {
        List<List<List<L>>> matches = new ArrayList<>();
        for (int round = 0; round <= teams; round++) {
            List<List<L>> ofRound = new ArrayList<>();
            for (int team = 0; team < teams; team++) {
                ofRound.add(new ArrayList<>());
            }
            matches.add(ofRound);
        }
        for (L link : links) {
            int one = team(from.apply(link));
            int other = team(to.apply(link));
            matches.get(round(one, other)).get(Math.min(one, other)).add(link);
        }
        return matches.stream()
                .map(round -> round.stream().filter(match -> !match.isEmpty()).toList())
                .filter(round -> !round.isEmpty())
                .toList();
    }

    private int team(String node) {
        return Math.floorMod((node.hashCode() * 0x9E3779B9) >>> 7, teams);
    }

    /**
     * The circle method: the last team stays where it is, the others move on by one place in every round. Two of them meet
     * in the round of their sum; the last one meets each in the round of its double. Round 0 has the links within a team.
     */
    private int round(int one, int other) {
        if (one == other) {
            return 0;
        }
        int places = teams - 1;
        int last = Math.max(one, other);
        int first = Math.min(one, other);
        return 1 + (last == places ? 2 * first : first + last) % places;
    }
}
