package innograph.queries.alliances;

import innograph.model.OrganizationKind;
import innograph.queries.landscape.Strongest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for the best teams: from a greedy cover, from a team that grows by who is best at each step, and from such that begin with
 * one of the strongest, members are exchanged one by one as long as that makes the team better.
 */
final class TeamSearch {
    /** So many of the strongest begin a team each. */
    private static final int BEGINNERS = 6;

    /** A missing member of a wanted kind is worse than the worst score. */
    private static final int MISSING = 2;

    /** What is less is a rounding error. */
    private static final double BETTER = 1e-9;

    private final Candidates candidates;
    private final AllianceQuestion question;
    private final List<Integer> asked;
    private final List<Kind> kinds;

    /** So many of a kind are wanted, and who of the candidates is of it. */
    private record Kind(OrganizationKind kind, int wanted, BitSet members) {
        int missing(List<Integer> team) {
            int there = (int) team.stream().filter(members::get).count();
            return Math.max(0, wanted - there);
        }
    }

    /**
     * Candidates as a team, those that were asked for first.
     *
     * @param value the score, if no member of a wanted kind is missing
     */
    record Team(List<Integer> members, double value) {}

    /** A candidate, and the value of the team with it. */
    record Choice(int candidate, double value) {}

    /** @param asked positions of those that are members in any case */
    TeamSearch(Candidates candidates, AllianceQuestion question, List<Integer> asked) {
        this.candidates = candidates;
        this.question = question;
        this.asked = asked;
        this.kinds = question.kinds().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(wanted -> new Kind(wanted.getKey(), wanted.getValue(), ofKind(wanted.getKey())))
                .toList();
    }

    private BitSet ofKind(OrganizationKind kind) {
        BitSet members = new BitSet();
        for (int candidate = 0; candidate < candidates.count(); candidate++) {
            members.set(candidate, candidates.landscape().isOneOf(candidates.organization(candidate), Set.of(kind)));
        }
        return members;
    }

    /** The best teams, the best first; fewer than wanted if there are no more that differ enough and are as complete as the first. */
    List<Team> best() {
        List<Team> found = new ArrayList<>();
        Team next = next(found);
        while (!next.members().isEmpty() && (found.isEmpty() || isAsComplete(next, found.getFirst()))) {
            found.add(next);
            if (found.size() == question.alternatives() || asked.size() == question.size()) {
                break;
            }
            next = next(found);
        }
        found.sort(Comparator.comparingDouble(Team::value).reversed());
        return found;
    }

    private boolean isAsComplete(Team next, Team first) {
        return next.members().size() == first.members().size() && missing(next.members()) <= missing(first.members());
    }

    private Team next(List<Team> earlier) {
        List<Team> starts = new ArrayList<>();
        starts.add(grown(asked, 0, earlier));
        starts.add(grown(asked, question.ties(), earlier));
        if (asked.size() < question.size()) {
            for (Choice first : choices(asked, question.size(), question.ties(), earlier, BEGINNERS)) {
                starts.add(grown(with(asked, first.candidate()), question.ties(), earlier));
            }
        }
        Team best = improved(starts.getFirst(), earlier);
        for (Team start : starts.subList(1, starts.size())) {
            Team other = improved(start, earlier);
            best = isBetter(other, best) ? other : best;
        }
        return best;
    }

    private Team grown(List<Integer> members, double ties, List<Team> earlier) {
        List<Integer> team = members;
        while (team.size() < question.size()) {
            List<Choice> best = choices(team, question.size() - team.size() - 1, ties, earlier, 1);
            if (best.isEmpty()) {
                break;
            }
            team = with(team, best.getFirst().candidate());
        }
        return team(team);
    }

    private Team team(List<Integer> members) {
        if (members.isEmpty()) {
            return new Team(members, 0);
        }
        List<Integer> others = members.subList(0, members.size() - 1);
        double score = new BegunTeam(candidates, others).with(members.getLast()).score(question.ties());
        return new Team(members, score - MISSING * missing(members));
    }

    private Team improved(Team start, List<Team> earlier) {
        Team team = start;
        boolean better = true;
        while (better) {
            better = false;
            for (int place = asked.size(); place < team.members().size(); place++) {
                List<Integer> others = without(team.members(), place);
                for (Choice choice : choices(others, 0, question.ties(), earlier, 1)) {
                    Team other = new Team(with(others, choice.candidate()), choice.value());
                    if (isBetter(other, team)) {
                        team = other;
                        better = true;
                    }
                }
            }
        }
        return team;
    }

    private static boolean isBetter(Team one, Team other) {
        return one.value() > other.value() + BETTER;
    }

    /** Who could stand in for a member, the best first. */
    List<Choice> substitutes(Team team, int place) {
        List<Integer> others = without(team.members(), place);
        int missing = missing(team.members());
        return choices(others, 0, question.ties(), List.of(), AlliancePlan.Member.MOST_SUBSTITUTES + 1).stream()
                .filter(choice -> choice.candidate() != team.members().get(place))
                .filter(choice -> missing(with(others, choice.candidate())) <= missing)
                .limit(AlliancePlan.Member.MOST_SUBSTITUTES)
                .toList();
    }

    /**
     * The candidates with whom a team is best.
     *
     * @param seats that are left after them; members of wanted kinds for whom there are seats are not missing yet
     */
    private List<Choice> choices(List<Integer> members, int seats, double ties, List<Team> earlier, int most) {
        BegunTeam begun = new BegunTeam(candidates, members);
        boolean[] closed = closed(members, earlier);
        int missing = missing(members);
        List<Kind> wanted =
                kinds.stream().filter(kind -> kind.missing(members) > 0).toList();
        Strongest<Choice> best = new Strongest<>(most);
        for (int candidate = 0; candidate < candidates.count(); candidate++) {
            if (!closed[candidate]) {
                int still = missing;
                for (Kind kind : wanted) {
                    still -= kind.members().get(candidate) ? 1 : 0;
                }
                double value = begun.with(candidate).score(ties) - MISSING * Math.max(0, still - seats);
                best.offer(value, new Choice(candidate, value));
            }
        }
        return best.best();
    }

    /** Who can't join: members, and those of earlier teams with which half of the members not asked for are the same already. */
    private boolean[] closed(List<Integer> members, List<Team> earlier) {
        boolean[] closed = new boolean[candidates.count()];
        members.forEach(member -> closed[member] = true);
        int mostInCommon = (question.size() - asked.size()) / 2;
        for (Team team : earlier) {
            long inCommon = members.stream()
                    .skip(asked.size())
                    .filter(team.members()::contains)
                    .count();
            if (inCommon >= mostInCommon) {
                team.members().forEach(member -> closed[member] = true);
            }
        }
        return closed;
    }

    /** So many members of wanted kinds the team lacks. */
    private int missing(List<Integer> members) {
        return kinds.stream().mapToInt(kind -> kind.missing(members)).sum();
    }

    /** The same by kind; without those of which there are enough. */
    Map<OrganizationKind, Integer> missingKinds(Team team) {
        return kinds.stream()
                .filter(kind -> kind.missing(team.members()) > 0)
                .collect(Collectors.toMap(Kind::kind, kind -> kind.missing(team.members())));
    }

    private static List<Integer> with(List<Integer> members, int one) {
        List<Integer> more = new ArrayList<>(members);
        more.add(one);
        return more;
    }

    static List<Integer> without(List<Integer> members, int place) {
        return Stream.concat(members.stream().limit(place), members.stream().skip(place + 1L))
                .toList();
    }
}
