package innograph.queries.communities;

import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.Specialization;
import innograph.queries.landscape.Strongest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Organizations of a landscape in communities, the largest first; among equals that with the first organization. */
final class Division {
    private final Landscape landscape;
    private final int[] organizations;
    private final WeightedGraph graph;
    private final int[][] members;
    private final int[] communities;
    private final double[] strengths;
    private final double modularity;

    private Division(Landscape landscape, int[] organizations, double resolution) {
        this.landscape = landscape;
        this.organizations = organizations;
        this.graph = WeightedGraph.of(landscape, organizations);
        this.communities = Leiden.communities(graph, resolution);
        this.modularity = Leiden.modularity(graph, communities, 1);
        this.members = Groups.members(communities, Groups.renumber(communities));
        Arrays.sort(
                members, Comparator.comparingInt((int[] group) -> -group.length).thenComparingInt(group -> group[0]));
        this.strengths = new double[members.length];
        for (int number = 0; number < members.length; number++) {
            for (int member : members[number]) {
                communities[member] = number;
                strengths[number] += graph.strength(member);
            }
        }
    }

    /** @param organizations numbers in the landscape, in rising order */
    static List<Community> of(Landscape landscape, int[] organizations, double resolution) {
        return new Division(landscape, organizations, resolution).communities();
    }

    private List<Community> communities() {
        int count = (int) Arrays.stream(members)
                .takeWhile(group -> group.length >= Community.LEAST_SIZE)
                .count();
        double[] works = new double[landscape.technologyCount()];
        double[] seats = new double[landscape.countryCount()];
        IntStream.range(0, organizations.length).forEach(node -> count(node, works, seats));
        List<Profile> profiles = Arrays.stream(members, 0, count)
                .map(group -> profile(group, works, seats))
                .toList();
        List<Community> found = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            found.add(community(number, profiles));
        }
        return found;
    }

    private void count(int node, double[] works, double[] seats) {
        int organization = organizations[node];
        landscape.forEachTechnology(organization, (technology, number, recent) -> works[technology] += number);
        if (landscape.country(organization) >= 0) {
            seats[landscape.country(organization)]++;
        }
    }

    private Profile profile(int[] group, double[] allWorks, double[] allSeats) {
        double[] works = new double[allWorks.length];
        double[] seats = new double[allSeats.length];
        Arrays.stream(group).forEach(node -> count(node, works, seats));
        List<Profile.Mark> technologies = marks(works, allWorks, landscape::technologyId);
        technologies.removeIf(mark ->
                mark.specialization().isSignificant() && mark.specialization().surprise() < 0);
        technologies.sort(Comparator.<Profile.Mark>comparingDouble(
                        mark -> mark.isSpecial() ? -mark.specialization().surprise() : 0)
                .thenComparingDouble(mark -> -mark.specialization().number()));
        List<Profile.Mark> countries = marks(seats, allSeats, landscape::countryCodeOf);
        countries.sort(Comparator.comparingDouble(mark -> -mark.specialization().number()));
        return new Profile(group.length, first(technologies), first(countries));
    }

    /** In the order of the numbers, so that those that are sorted as equal are always in one order. */
    private static List<Profile.Mark> marks(double[] numbers, double[] all, IntFunction<String> id) {
        double share = Arrays.stream(numbers).sum() / Arrays.stream(all).sum();
        List<Profile.Mark> marks = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] > 0) {
                marks.add(new Profile.Mark(id.apply(i), new Specialization(numbers[i], all[i] * share)));
            }
        }
        return marks;
    }

    private static List<Profile.Mark> first(List<Profile.Mark> marks) {
        return marks.stream().limit(Profile.MOST).toList();
    }

    private Community community(int number, List<Profile> profiles) {
        Strongest<String> central = new Strongest<>(Community.MOST_MEMBERS);
        Strongest<Integer> bridging = new Strongest<>(Community.MOST_BROKERS);
        double inside = 0;
        double strength = 0;
        for (int node : members[number]) {
            Map<Integer, Double> ties = ties(node);
            double own = ties.getOrDefault(number, 0.0);
            inside += own;
            strength += graph.strength(node);
            central.offer(own, landscape.id(organizations[node]));
            double participation = participation(ties, graph.strength(node));
            if (participation > 0) {
                bridging.offer(participation * graph.strength(node), node);
            }
        }
        return new Community(
                number + 1,
                profiles.get(number),
                strength == 0 ? 0 : inside / strength,
                modularity,
                central.best(),
                bridging.best().stream().map(node -> broker(node, profiles)).toList());
    }

    /** Strength of a node's links with each community. */
    private Map<Integer, Double> ties(int node) {
        Map<Integer, Double> ties = new TreeMap<>();
        graph.forEachLink(node, (other, weight) -> ties.merge(communities[other], weight, Double::sum));
        return ties;
    }

    private static double participation(Map<Integer, Double> ties, double strength) {
        double squares = ties.values().stream()
                .mapToDouble(weight -> weight / strength * weight / strength)
                .sum();
        return ties.size() < 2 ? 0 : 1 - squares;
    }

    /** Everybody is linked with the large ones; what tells is how much more than with links drawn by chance. */
    private double beyondChance(int node, int community, double weight) {
        return weight - graph.strength(node) * strengths[community] / graph.total();
    }

    private Community.Broker broker(int node, List<Profile> profiles) {
        Map<Integer, Double> ties = ties(node);
        double participation = participation(ties, graph.strength(node));
        ties.remove(communities[node]);
        List<Community.Tie> strongest = ties.entrySet().stream()
                .filter(tie -> tie.getKey() < profiles.size()) // the others are too small to be communities
                .sorted(Comparator.comparingDouble(tie -> -beyondChance(node, tie.getKey(), tie.getValue())))
                .limit(Community.Broker.MOST_TIES)
                .map(tie -> new Community.Tie(tie.getKey() + 1, profiles.get(tie.getKey()), tie.getValue()))
                .toList();
        return new Community.Broker(landscape.id(organizations[node]), participation, strongest);
    }
}
