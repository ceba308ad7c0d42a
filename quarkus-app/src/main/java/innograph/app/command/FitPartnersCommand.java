package innograph.app.command;

import innograph.app.graph.Graph;
import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.Landscapes;
import innograph.queries.partners.PartnerFit;
import innograph.queries.partners.PartnerModel;
import innograph.queries.partners.PartnerModels;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Learns what speaks for a partner. */
@Command(
        name = "partners",
        mixinStandardHelpOptions = true,
        description =
                "Learn from the graph's past what speaks for a partner: from what was known at the end of a year, and who met in the next. "
                        + "The weights are stored in the graph; all its servers rank by them from then on.")
public final class FitPartnersCommand implements Callable<Integer> {
    private final Instance<Landscapes>
            landscapes; // all commands are made at the start, but only this one may start a store
    private final Instance<Graph> graph;

    @Option(
            names = "--until",
            description =
                    "Learn from nothing that began after the end of this year; without it, from all that is in the graph.")
    @Nullable
    Integer until;

    @Option(
            names = "--organizations",
            description = "Organizations of each year to learn from; ${DEFAULT-VALUE} unless given.")
    int organizations = 2_000;

    @Option(names = "--rounds", description = "How often to look at each, 1 to 100; ${DEFAULT-VALUE} unless given.")
    int rounds = 14;

    @Option(names = "--dry-run", description = "Print the weights and store nothing.")
    boolean dryRun;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public FitPartnersCommand(Instance<Landscapes> landscapes, Instance<Graph> graph) {
        this.landscapes = landscapes;
        this.graph = graph;
    }

    @Override
    public Integer call() {
        if (organizations < 1 || rounds < 1 || rounds > 100) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Learn from 1 organization or more, in 1 to 100 rounds: --organizations, --rounds");
        }
        Terminal terminal = new Terminal(spec);
        Landscape landscape = landscapes.get().upToDate();
        int last = until == null ? landscape.year() : until;
        ProgressLine progress = new ProgressLine(terminal);
        PartnerModel model;
        try {
            model = new PartnerFit(organizations, rounds)
                    .learn(landscape, List.of(last - 2, last - 1), progress::evaluated);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is nothing to learn from: %s; load projects, patents or publications with their years first, or give another --until"
                            .formatted(e.getMessage()),
                    e);
        }
        progress.end();
        if (dryRun) {
            terminal.say("%s", model.written().stripTrailing());
        } else {
            PartnerModels.save(model, graph.get().driver());
            terminal.say("Learned from %s; all servers of this graph rank by it from now on.", model.learnedFrom());
        }
        return 0;
    }
}
