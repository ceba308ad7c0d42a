package innograph.app.command;

import innograph.queries.GraphFailure;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a user sees when a command fails: one line and exit code 3. The stack trace goes to the log file. */
public final class Failure implements IExecutionExceptionHandler {
    private static final Logger LOG = Logger.getLogger(Failure.class);
    private static final int FAILED = 3;
    private static final Pattern CODE = Pattern.compile("[A-Z]+-[0-9]{3} "); // our own problems say all there is to say

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        LOG.info("failed: " + arguments.originalArgs(), failure); // INFO goes to the file, but not to the terminal
        command.getErr().println(inOneLine(failure));
        command.getErr().flush();
        return FAILED;
    }

    private static String inOneLine(Exception failure) {
        String message =
                failure instanceof GraphFailure graph ? told(graph.reason()) : String.valueOf(failure.getMessage());
        String told = CODE.matcher(message).lookingAt() ? message : "InnoGraph failed: " + failure;
        return told.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String told(GraphFailure.Reason reason) {
        return switch (reason) {
            case UNAVAILABLE ->
                "API-301 The graph does not answer at the moment; try again, and see `innograph store status`.";
            case TOO_SLOW ->
                "API-205 The question took too long and was cancelled (INNOGRAPH_API_TIME_LIMIT); ask for less at once.";
        };
    }
}
