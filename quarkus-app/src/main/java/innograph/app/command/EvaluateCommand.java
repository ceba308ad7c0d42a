package innograph.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how good the answers are. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        subcommands = {
            EvaluatePartnersCommand.class,
            EvaluateNamePairsCommand.class,
            EvaluateAffiliationsCommand.class,
            EvaluateControlItemsCommand.class,
            EvaluatePartiesCommand.class,
            EvaluateMatchingCommand.class
        },
        synopsisSubcommandLabel = "WHAT",
        description = "Measure how good the answers are, against answers that are known.")
public final class EvaluateCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to evaluate, such as innograph evaluate partners --truth FILE; --help lists it all");
    }
}
