package innograph.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds what people decided to what was written. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        subcommands = {AuditVerifyCommand.class},
        synopsisSubcommandLabel = "verify",
        description = "Look whether the history of the screening cases is the one that was written.")
public final class AuditCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do, such as innograph audit verify; --help lists it all");
    }
}
