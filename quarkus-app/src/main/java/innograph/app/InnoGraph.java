package innograph.app;

import innograph.app.command.Failure;
import innograph.app.command.InnoGraphCommand;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Where the process begins. Only {@code up} serves HTTP; that has to be settled before Quarkus starts, hence the look at the arguments
 * here. Everything else about them is picocli's business.
 */
@QuarkusMain
public final class InnoGraph implements QuarkusApplication {
    private static final int FAILED = 3;

    private final InnoGraphCommand command;
    private final CommandLine.IFactory factory;

    @Inject
    public InnoGraph(@TopCommand InnoGraphCommand command, CommandLine.IFactory factory) {
        this.command = command;
        this.factory = factory;
    }

    public static void main(String[] arguments) {
        requireDataFolder();
        HttpChoice choice = HttpChoice.of(List.of(arguments));
        if (choice instanceof HttpChoice.Impossible impossible) {
            end(impossible.message(), impossible.exitCode());
        }
        choice.apply();
        Quarkus.run(InnoGraph.class, InnoGraph::exit, arguments);
    }

    /** Before Quarkus opens its log there, and would tell of a failure in twenty lines. */
    private static void requireDataFolder() {
        String data = ConfigProvider.getConfig().getValue("innograph.data", String.class);
        try {
            Path logs = Files.createDirectories(Path.of(data).resolve("logs"));
            if (!Files.isWritable(logs)) {
                throw new AccessDeniedException(logs.toString());
            }
        } catch (IOException | InvalidPathException e) {
            end("Cannot write to the data folder " + data + " (" + e + "); set INNOGRAPH_DATA to another one.", FAILED);
        }
    }

    @SuppressWarnings("SystemOut") // nothing else is there yet to speak through
    private static void end(String message, int exitCode) {
        System.err.println(message);
        System.exit(exitCode);
    }

    private static void exit(int exitCode, @Nullable Throwable failure) {
        if (failure == null) {
            System.exit(exitCode);
        } else {
            String reason = String.valueOf(root(failure).getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
            end("InnoGraph does not start: " + reason, FAILED);
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }

    @Override
    public int run(String... arguments) {
        CommandLine line = new CommandLine(command, factory)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failure());
        if (arguments.length == 0) {
            line.usage(line.getOut());
            return 0;
        }
        return line.execute(arguments);
    }
}
