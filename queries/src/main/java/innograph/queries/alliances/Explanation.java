package innograph.queries.alliances;

import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.Strongest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says of a team what it covers and lacks, what each member is in it for, and who knows whom. */
final class Explanation {
    /** Who took part in no more works than these is a newcomer. */
    private static final int FEW_WORKS = 2;

    private final Candidates candidates;
    private final TeamSearch search;
    private final TeamSearch.Team team;
    private final AllianceQuestion question;
    private final Landscape landscape;
    private final Theme theme;
    private final List<Integer> members;
    private final List<BegunTeam> without;
    private final BegunTeam whole;
    private final BegunTeam.Measures measures;
    private final List<Map<Integer, Known>> known;

    /** A partner of a member. */
    private record Known(float recent, int first) {}

    Explanation(Candidates candidates, TeamSearch search, TeamSearch.Team team, AllianceQuestion question) {
        this.candidates = candidates;
        this.search = search;
        this.team = team;
        this.question = question;
        landscape = candidates.landscape();
        theme = candidates.theme();
        members = team.members();
        without = IntStream.range(0, members.size())
                .mapToObj(place -> new BegunTeam(candidates, TeamSearch.without(members, place)))
                .toList();
        whole = new BegunTeam(candidates, members);
        measures = without.getLast().with(members.getLast());
        known = IntStream.range(0, members.size()).mapToObj(this::known).toList();
    }

    private Map<Integer, Known> known(int place) {
        Map<Integer, Known> partners = new TreeMap<>();
        landscape.forEachPartner(
                organization(place),
                (partner, weight, recent, first) -> partners.put(partner, new Known(recent, first)));
        return partners;
    }

    AlliancePlan plan() {
        List<AlliancePlan.Member> roles = IntStream.range(0, members.size())
                .mapToObj(this::member)
                .sorted(Comparator.comparing(AlliancePlan.Member::asked)
                        .thenComparingDouble(AlliancePlan.Member::adds)
                        .reversed())
                .toList();
        List<AlliancePlan.Link> links = new ArrayList<>();
        List<AlliancePlan.MissingLink> joining = new ArrayList<>();
        List<AlliancePlan.MissingLink> others = new ArrayList<>();
        for (int one = 0; one < members.size(); one++) {
            for (int other = one + 1; other < members.size(); other++) {
                Known link = known.get(one).get(organization(other));
                if (link != null) {
                    links.add(new AlliancePlan.Link(
                            id(one),
                            id(other),
                            Candidates.tie(link.recent()),
                            link.first() == 0 ? null : link.first()));
                } else {
                    (areInOneGroup(one, other) ? others : joining).add(missingLink(one, other));
                }
            }
        }
        links.sort(Comparator.comparingDouble(AlliancePlan.Link::strength).reversed());
        Comparator<AlliancePlan.MissingLink> easiest = Comparator.comparingInt(AlliancePlan.MissingLink::commonPartners)
                .reversed();
        joining.sort(easiest);
        others.sort(easiest);
        joining.addAll(others);
        return new AlliancePlan(
                measures.score(question.ties()),
                measures.coverage(),
                measures.cohesion(),
                measures.connectedness(),
                redundancy(),
                IntStream.range(0, theme.topics().size()).mapToObj(this::topic).toList(),
                roles,
                links,
                joining,
                search.missingKinds(team));
    }

    private int organization(int place) {
        return candidates.organization(members.get(place));
    }

    private String id(int place) {
        return landscape.id(organization(place));
    }

    private float competence(int place, int topic) {
        return candidates.competences(members.get(place))[topic];
    }

    private @Nullable String technology(int topic) {
        Integer technology = theme.topics().get(topic).technology();
        return technology == null ? null : landscape.technologyId(technology);
    }

    private boolean areInOneGroup(int one, int other) {
        int both = 1 << one | 1 << other;
        return whole.groups().stream().anyMatch(group -> (group & both) == both);
    }

    private AlliancePlan.MissingLink missingLink(int one, int other) {
        Map<Integer, Known> partners = known.get(one);
        Strongest<String> broker = new Strongest<>(1);
        int[] common = new int[1];
        known.get(other).forEach((partner, link) -> {
            Known withOne = partners.get(partner);
            if (withOne != null) {
                common[0]++;
                broker.offer(Math.min(withOne.recent(), link.recent()), landscape.id(partner));
            }
        });
        return new AlliancePlan.MissingLink(
                id(one),
                id(other),
                common[0],
                broker.best().stream().findFirst().orElse(null));
    }

    private double redundancy() {
        double left = 0;
        for (int topic = 0; topic < theme.topics().size(); topic++) {
            double strongest = 0;
            for (int place = 0; place < members.size(); place++) {
                strongest = Math.max(strongest, competence(place, topic));
            }
            left += theme.topics().get(topic).weight() - whole.open()[topic] / (1 - strongest);
        }
        return measures.coverage() == 0 ? 0 : left / measures.coverage();
    }

    private AlliancePlan.Topic topic(int topic) {
        Theme.Topic of = theme.topics().get(topic);
        List<String> covering = IntStream.range(0, members.size())
                .boxed()
                .filter(place -> competence(place, topic) > 0)
                .sorted(Comparator.comparingDouble((Integer place) -> competence(place, topic))
                        .reversed()
                        .thenComparing(this::id))
                .map(this::id)
                .toList();
        return new AlliancePlan.Topic(
                technology(topic), of.weight(), of.narrower().size(), 1 - whole.open()[topic] / of.weight(), covering);
    }

    private AlliancePlan.Member member(int place) {
        int organization = organization(place);
        BegunTeam others = without.get(place);
        List<AlliancePlan.Competence> competences = IntStream.range(
                        0, theme.topics().size())
                .filter(topic -> competence(place, topic) > 0)
                .mapToObj(topic -> new AlliancePlan.Competence(
                        technology(topic),
                        Theme.strength(competence(place, topic)),
                        others.open()[topic] - whole.open()[topic]))
                .sorted(Comparator.comparingDouble(AlliancePlan.Competence::adds)
                        .reversed())
                .toList();
        return new AlliancePlan.Member(
                landscape.id(organization),
                question.include().contains(landscape.id(organization)),
                competences.stream().mapToDouble(AlliancePlan.Competence::adds).sum(),
                competences,
                others.groups().size() > whole.groups().size(),
                landscape.workCount(organization) <= FEW_WORKS,
                landscape.isListed(organization),
                (int) known.get(place).keySet().stream()
                        .filter(landscape::isListed)
                        .count(),
                theme.evidence(organization).stream()
                        .limit(AlliancePlan.Member.MOST_WORKS)
                        .toList(),
                search.substitutes(team, place).stream()
                        .map(choice -> substitute(others, choice.candidate()))
                        .toList());
    }

    private AlliancePlan.Substitute substitute(BegunTeam others, int candidate) {
        BegunTeam.Measures with = others.with(candidate);
        return new AlliancePlan.Substitute(
                landscape.id(candidates.organization(candidate)),
                with.score(question.ties()) - measures.score(question.ties()),
                with.coverage() - measures.coverage());
    }
}
