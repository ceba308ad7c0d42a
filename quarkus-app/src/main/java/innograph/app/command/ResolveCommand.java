package innograph.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Knowing that two records are the same thing: what waits for a person, what was merged, and undoing it. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "list|confirm|reject|merges|undo",
        subcommands = {
            ResolveListCommand.class,
            ResolveConfirmCommand.class,
            ResolveRejectCommand.class,
            ResolveMergesCommand.class,
            ResolveUndoCommand.class
        },
        description =
                "Decide which records are the same thing. A merge keeps what each data set said, so it can be undone and a data set "
                        + "unloaded as before; what was decided is not asked again.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  innograph resolve list                              pairs that wait for a decision, the best first",
            "  innograph resolve confirm ror:02v51f717 pic:999990  they are the same: merged at once",
            "  innograph resolve reject ror:02v51f717 pic:999990   they are two",
            "  innograph resolve merges                            what was merged, why, by whom and when",
            "  innograph resolve undo merge-7                      and two again"
        })
public final class ResolveCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: innograph resolve list, confirm, reject, merges or undo");
    }
}
