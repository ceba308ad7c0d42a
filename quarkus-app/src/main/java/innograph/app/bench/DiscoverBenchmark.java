package innograph.app.bench;

import innograph.model.OrganizationKind;
import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.LandscapeBuilder;
import innograph.queries.landscape.OrganizationFacts;
import innograph.queries.partners.PartnerEvaluation;
import innograph.queries.partners.PartnerModels;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;

/**
 * What a landscape of made-up organizations costs: memory, time to build, time to answer. Organizations sit in communities of some
 * hundreds; a few of each take part in most of its works, and a third of the members of a work come from anywhere. Nothing is read
 * from a graph.
 */
public final class DiscoverBenchmark {
    private static final int COMMUNITY = 300;
    private static final int TECHNOLOGIES = 2_000;
    private static final int FIRST_YEAR = 2005;
    private static final int YEARS = 20;
    private static final int ASKED = 200;
    private static final int MEAN_TEAM = 8;

    /**
     * What was measured.
     *
     * @param links between organizations
     * @param bytes of the heap that the landscape takes
     * @param bytesOfAnOrganization of them that do not grow with the links: of a landscape without works
     * @param bytesOfALink the rest, for each link, with the works behind it
     * @param buildSeconds from works to the finished landscape
     * @param secondsAMillionLinks of them
     * @param p50 milliseconds for fifty recommendations, the median
     * @param p95 milliseconds that nineteen of twenty don't exceed
     */
    public record Result(
            int organizations,
            int works,
            long links,
            long bytes,
            double bytesOfAnOrganization,
            double bytesOfALink,
            double buildSeconds,
            double secondsAMillionLinks,
            double p50,
            double p95) {}

    /**
     * Measures.
     *
     * @param works as many as make the links that are wanted: some 25 different links a work
     * @param progress hears which part of the questions is answered, 0 to 1
     */
    public Result run(int organizations, int works, DoubleConsumer progress) {
        long empty = used();
        Landscape bare = builder(organizations).build();
        double bytesOfAnOrganization = (double) (used() - empty) / bare.size();
        LandscapeBuilder builder = builder(organizations);
        bare = null;
        Random random = new Random(1);
        for (int work = 0; work < works; work++) {
            builder.work(FIRST_YEAR + random.nextInt(YEARS), team(organizations, random), technologies(random));
        }
        long began = System.nanoTime();
        Landscape landscape = builder.build();
        double seconds = (System.nanoTime() - began) / 1e9;
        builder = null;
        long bytes = used() - empty;
        long links = landscape.linkCount();
        PartnerEvaluation.Figures figures = new PartnerEvaluation(landscape, PartnerModels.shipped())
                .run(questions(landscape), false, progress)
                .methods()
                .getFirst();
        return new Result(
                organizations,
                works,
                links,
                bytes,
                bytesOfAnOrganization,
                (bytes - bytesOfAnOrganization * organizations) / links,
                seconds,
                seconds / links * 1e6,
                figures.p50(),
                figures.p95());
    }

    private static LandscapeBuilder builder(int organizations) {
        OrganizationKind[] kinds = OrganizationKind.values();
        List<OrganizationFacts> facts = new ArrayList<>(organizations);
        for (int i = 0; i < organizations; i++) {
            facts.add(new OrganizationFacts(
                    id(i), Set.of(kinds[i % kinds.length]), "C" + i / COMMUNITY % 60, null, null, Set.of(), false));
        }
        List<String> technologies = new ArrayList<>();
        for (int i = 0; i < TECHNOLOGIES; i++) {
            technologies.add("plan:t" + i);
        }
        return new LandscapeBuilder(facts, technologies);
    }

    private static String id(int organization) {
        return "plan:o%08d".formatted(organization);
    }

    private static Set<String> team(int organizations, Random random) {
        int community = random.nextInt(Math.max(1, organizations / COMMUNITY)) * COMMUNITY;
        int size = 2 + random.nextInt(2 * MEAN_TEAM - 3);
        Set<String> team = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            double skewed = Math.pow(random.nextDouble(), 2.5);
            boolean near = random.nextInt(3) > 0;
            int member = near
                    ? community + (int) (skewed * Math.min(COMMUNITY, organizations - community))
                    : (int) (skewed * organizations);
            team.add(id(member));
        }
        return team;
    }

    private static Set<String> technologies(Random random) {
        Set<String> technologies = new TreeSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            technologies.add("plan:t" + (int) (Math.pow(random.nextDouble(), 2) * TECHNOLOGIES));
        }
        return technologies;
    }

    /** Organizations of all sizes; the partner that each is asked with only serves to ask. */
    private static List<Map.Entry<String, String>> questions(Landscape landscape) {
        List<Map.Entry<String, String>> questions = new ArrayList<>();
        Random random = new Random(2);
        while (questions.size() < ASKED) {
            int one = random.nextInt(landscape.size());
            int other = random.nextInt(landscape.size());
            if (landscape.partnerCount(one) > 0
                    && landscape.partnerCount(other) > 0
                    && one != other
                    && !landscape.arePartners(one, other)) {
                questions.add(Map.entry(landscape.id(one), landscape.id(other)));
            }
        }
        return questions;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
