package innograph.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Learns from the graph's own past. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        subcommands = FitPartnersCommand.class,
        synopsisSubcommandLabel = "WHAT",
        description = "Learn from the graph's own past how to rank.")
public final class FitCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to fit: innograph fit partners");
    }
}
