package innograph.app.command;

import innograph.app.graph.Graph;
import innograph.identity.affiliation.AffiliationEvaluation;
import innograph.identity.affiliation.AffiliationEvaluation.Line;
import innograph.identity.affiliation.AffiliationEvaluation.Miss;
import innograph.identity.affiliation.AffiliationEvaluation.Result;
import innograph.identity.affiliation.Affiliations;
import innograph.identity.measure.Accuracy;
import innograph.identity.organization.Directory;
import innograph.queries.Reader;
import innograph.queries.entity.Entities;
import innograph.queries.entity.Entity;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well affiliation strings are read. */
@Command(
        name = "affiliations",
        mixinStandardHelpOptions = true,
        description =
                "Read affiliation strings against the organizations of the graph, and compare with those that are meant.")
public final class EvaluateAffiliationsCommand implements Callable<Integer> {
    private final Instance<Graph> graph; // all commands are made at the start, but only this one may start a store
    private final Instance<Reader> reader;

    @Option(
            names = "--truth",
            required = true,
            description =
                    "CSV with the columns `text` and `expected`: the ids of the organizations that are meant, separated by |, empty for none.")
    Path truth = Path.of("");

    @Option(names = "--misses", description = "Also show that many strings that were read wrongly, the worst first.")
    int misses;

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public EvaluateAffiliationsCommand(Instance<Graph> graph, Instance<Reader> reader) {
        this.graph = graph;
        this.reader = reader;
    }

    @Override
    public Integer call() throws IOException {
        OptionRange.require(spec, "--misses", misses, 0, 100_000);
        List<Line> lines = TruthFile.read(truth, spec, "text", "expected").stream()
                .map(EvaluateAffiliationsCommand::line)
                .toList();
        Terminal terminal = new Terminal(spec);
        Directory directory = Directory.read(graph.get().driver());
        terminal.tell(
                "%,d organizations, %,d bytes each",
                directory.size(), directory.size() == 0 ? 0 : directory.memory() / directory.size());
        Entities entities = new Entities(reader.get());
        Result result =
                new AffiliationEvaluation(new Affiliations(directory), id -> held(id, entities)).run(lines, misses);
        if (json) {
            terminal.json(result);
        } else {
            print(result, terminal);
        }
        return 0;
    }

    private static Line line(TruthFile.Row row) {
        Set<String> expected = Arrays.stream(row.get("expected").split("\\|"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        return new Line(row.get("text"), expected);
    }

    private static String held(String id, Entities entities) {
        Entity entity = entities.named(List.of(id)).get(id);
        return entity == null ? "" : entity.id();
    }

    private static void print(Result result, Terminal terminal) {
        terminal.say(
                "%,d strings, %,d pairs of a string and an organization expected, %,d of them with an organization that the graph "
                        + "doesn't hold; %.0f strings a second and core",
                result.strings(), result.expected(), result.notInGraph(), result.stringsPerSecond());
        terminal.say("recall of what the graph holds, at the shipped threshold: %.3f", result.recallOfHeld());
        terminal.say("%9s %9s %7s %7s", "threshold", "precision", "recall", "F1");
        print(result.shipped(), " shipped", terminal);
        result.curve().forEach(figures -> print(figures, "", terminal));
        result.misses().forEach(miss -> print(miss, terminal));
    }

    private static void print(Accuracy figures, String note, Terminal terminal) {
        terminal.say(
                "%9.2f %9.3f %7.3f %7.3f%s",
                figures.threshold(), figures.precision(), figures.recall(), figures.f1(), note);
    }

    private static void print(Miss miss, Terminal terminal) {
        terminal.say("%n%s", miss.text());
        terminal.say("  expected %s", String.join(" ", miss.expected()));
        miss.got()
                .forEach(answer -> terminal.say("  got      %s %s (%.2f)", answer.id(), answer.name(), answer.score()));
    }
}
