package innograph.app.command;

import innograph.queries.Reader;
import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.Landscapes;
import innograph.queries.partners.PartnerEvaluation;
import innograph.queries.partners.PartnerModel;
import innograph.queries.partners.PartnerModels;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how well partners are foretold. */
@Command(
        name = "partners",
        mixinStandardHelpOptions = true,
        description =
                "Foretell the partners that organizations of the graph were to meet, and compare with whom they met, beside the usual ways "
                        + "to foretell links on the same candidates (all organizations with a work but the one itself and its present partners).")
public final class EvaluatePartnersCommand implements Callable<Integer> {
    private final Instance<Landscapes>
            landscapes; // all commands are made at the start, but only this one may start a store
    private final Instance<Reader> reader;

    @Option(
            names = "--truth",
            required = true,
            description =
                    "CSV with a line `organization,partner` for each new partner, by their ids; the first line is the heading.")
    Path truth = Path.of("");

    @Option(
            names = "--until",
            description = "Only what had begun by the end of this year is known; without it, all that is in the graph.")
    @Nullable
    Integer until;

    @Option(names = "--ablation", description = "Also without each feature in turn; takes as many times as long.")
    boolean ablation;

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public EvaluatePartnersCommand(Instance<Landscapes> landscapes, Instance<Reader> reader) {
        this.landscapes = landscapes;
        this.reader = reader;
    }

    @Override
    public Integer call() throws IOException {
        List<Map.Entry<String, String>> pairs = pairs();
        Terminal terminal = new Terminal(spec);
        Landscape all = landscapes.get().upToDate();
        Landscape known = until == null ? all : all.asOf(until);
        PartnerModel model = new PartnerModels(reader.get()).latest();
        ProgressLine progress = new ProgressLine(terminal);
        PartnerEvaluation evaluation = new PartnerEvaluation(known, model);
        PartnerEvaluation.Result result = evaluation.run(pairs, ablation, progress::evaluated);
        progress.end();
        if (result.organizations() == 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s: no pair names two organizations of the graph that had worked by %d and were no partners then"
                            .formatted(truth, result.asOf()));
        }
        if (json) {
            terminal.json(result);
        } else {
            print(result, terminal);
        }
        return 0;
    }

    private List<Map.Entry<String, String>> pairs() throws IOException {
        List<String> lines = Files.readAllLines(truth);
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] fields = lines.get(i).split(",", -1);
            if (fields.length != 2) {
                throw new ParameterException(
                        spec.commandLine(),
                        "%s line %d: '%s' is not `organization,partner`".formatted(truth, i + 1, lines.get(i)));
            }
            pairs.add(Map.entry(fields[0].strip(), fields[1].strip()));
        }
        return pairs;
    }

    private static void print(PartnerEvaluation.Result result, Terminal terminal) {
        terminal.say(
                "%,d organizations, known until %d; %,d pairs left out that name nobody known by then, or present partners",
                result.organizations(), result.asOf(), result.left());
        terminal.say("weights: %s", result.model());
        terminal.say(
                "%-34s %6s %7s %9s %7s %14s %8s %8s",
                "", "MRR", "Hits@10", "Recall@50", "NDCG@20", "cold Recall@50", "p50 ms", "p95 ms");
        for (PartnerEvaluation.Figures figures : result.methods()) {
            terminal.say(
                    "%-34s %6.3f %7.3f %9.4f %7.4f %14.4f %8s %8s",
                    figures.method(),
                    figures.mrr(),
                    figures.hits10(),
                    figures.recall50(),
                    figures.ndcg20(),
                    figures.coldRecall50(),
                    figures.p95() == 0 ? "" : "%.1f".formatted(figures.p50()),
                    figures.p95() == 0 ? "" : "%.1f".formatted(figures.p95()));
        }
        terminal.say(
                "cold: partners without a common partner, of %,d organizations that met such",
                result.coldOrganizations());
    }
}
