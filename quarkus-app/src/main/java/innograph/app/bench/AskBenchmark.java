package innograph.app.bench;

import innograph.queries.Reader;
import innograph.queries.alliances.AllianceQuestion;
import innograph.queries.alliances.AllianceTheme;
import innograph.queries.alliances.Alliances;
import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.Landscapes;
import innograph.queries.network.NetworkQuestion;
import innograph.queries.network.Networks;
import innograph.queries.partners.PartnerFilter;
import innograph.queries.partners.PartnerQuestion;
import innograph.queries.partners.Partners;
import innograph.queries.paths.PathQuestion;
import innograph.queries.paths.Paths;
import innograph.queries.positions.Part;
import innograph.queries.positions.PositionQuestion;
import innograph.queries.positions.Positions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;

/** How long the questions of discovery take on the graph as it is, asked about organizations that are drawn by lot. */
public final class AskBenchmark {
    private static final Duration TIME_FOR_PATHS = Duration.ofSeconds(2);

    private final Reader reader;
    private final Landscapes landscapes;

    public AskBenchmark(Reader reader, Landscapes landscapes) {
        this.reader = reader;
        this.landscapes = landscapes;
    }

    /**
     * What was measured of one kind of question.
     *
     * @param answered of them, with something in the answer
     * @param p50 milliseconds for an answer, the median
     * @param p95 milliseconds that nineteen of twenty don't exceed
     * @param most milliseconds for the slowest
     */
    public record Result(String question, int asked, int answered, double p50, double p95, double most) {}

    private record Question(String name, Predicate<Subject> ask) {}

    /** @param technologies of both, 4 at most */
    private record Subject(String one, String other, List<String> technologies, String country) {}

    /**
     * Asks; each kind a tenth as often before without looking at the time, so that all is compiled and read.
     *
     * @param times so often each, 10 or more, about organizations that have worked with others
     * @param progress hears which part of the questions is answered, 0 to 1
     */
    public List<Result> run(int times, DoubleConsumer progress, Consumer<Result> heard) {
        Partners partners = new Partners(reader, landscapes);
        Paths paths = new Paths(reader, landscapes);
        Networks networks = new Networks(reader);
        Alliances alliances = new Alliances(reader, landscapes);
        Positions positions = new Positions(reader, landscapes);
        List<Question> questions = List.of(
                new Question(
                        "ten partners for an organization",
                        subject -> !partners.recommend(PartnerQuestion.about(subject.one(), 10))
                                .isEmpty()),
                new Question("five paths of at most 4 hops between two", subject -> hasPath(paths, subject, 4)),
                new Question("five paths of at most 6 hops between two", subject -> hasPath(paths, subject, 6)),
                new Question("100 nodes around one, 1 hop", subject -> hasNetwork(networks, subject, 1)),
                new Question("100 nodes around one, 2 hops", subject -> hasNetwork(networks, subject, 2)),
                new Question(
                        "three alliances of 8 on up to four technologies", subject -> hasAlliance(alliances, subject)),
                new Question(
                        "what a country does, wants and lacks",
                        subject -> !positions
                                .of(PositionQuestion.of(new Part.Country(subject.country()), 50))
                                .isEmpty()));
        List<Subject> subjects = subjects(times);
        List<Result> results = new ArrayList<>();
        for (Question question : questions) {
            ask(question, subjects.subList(0, times / 10));
            Result result = ask(question, subjects);
            results.add(result);
            heard.accept(result);
            progress.accept((double) results.size() / questions.size());
        }
        return results;
    }

    private static boolean hasPath(Paths paths, Subject subject, int maxHops) {
        return !paths.strongest(new PathQuestion(subject.one(), subject.other(), maxHops, 5, Set.of(), TIME_FOR_PATHS))
                .paths()
                .isEmpty();
    }

    private static boolean hasNetwork(Networks networks, Subject subject, int hops) {
        return networks.around(new NetworkQuestion(subject.one(), hops, 100, Set.of(), 0))
                .isPresent();
    }

    private static Result ask(Question question, List<Subject> subjects) {
        double[] milliseconds = new double[subjects.size()];
        int answered = 0;
        for (int i = 0; i < milliseconds.length; i++) {
            long began = System.nanoTime();
            answered += question.ask().test(subjects.get(i)) ? 1 : 0;
            milliseconds[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(milliseconds);
        int last = milliseconds.length - 1;
        return new Result(
                question.name(),
                milliseconds.length,
                answered,
                milliseconds[last / 2],
                milliseconds[(int) Math.ceil(0.95 * last)],
                milliseconds[last]);
    }

    private List<Subject> subjects(int times) {
        Landscape landscape = landscapes.current();
        List<Integer> linked = new ArrayList<>();
        for (int organization = 0; organization < landscape.size(); organization++) {
            if (landscape.partnerCount(organization) > 0) {
                linked.add(organization);
            }
        }
        Random random = new Random(1);
        List<Subject> subjects = new ArrayList<>();
        while (linked.size() > 1 && subjects.size() < times) {
            int one = linked.get(random.nextInt(linked.size()));
            int other = linked.get(random.nextInt(linked.size()));
            if (one != other) {
                subjects.add(subject(landscape, one, other));
            }
        }
        return subjects;
    }

    private static Subject subject(Landscape landscape, int one, int other) {
        List<String> technologies = new ArrayList<>();
        for (int organization : new int[] {one, other}) {
            landscape.forEachTechnology(
                    organization, (technology, works, recent) -> technologies.add(landscape.technologyId(technology)));
        }
        return new Subject(
                landscape.id(one),
                landscape.id(other),
                technologies.stream().distinct().limit(4).toList(),
                Objects.requireNonNullElse(landscape.countryCode(one), "CN"));
    }

    private static boolean hasAlliance(Alliances alliances, Subject subject) {
        return !subject.technologies().isEmpty()
                && !alliances
                        .plan(new AllianceQuestion(
                                new AllianceTheme(null, subject.technologies()),
                                List.of(),
                                Set.of(),
                                Map.of(),
                                PartnerFilter.NONE,
                                8,
                                3,
                                AllianceQuestion.USUAL_TIES,
                                null))
                        .isEmpty();
    }
}
