package innograph.app.endtoend;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The command {@code ./innograph} as a user calls it, on a data folder of its own. */
final class Launcher {
    /** The checkout; Maven runs the tests in the folder of the module. */
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Path data;

    Launcher(Path data) {
        this.data = data;
    }

    /** What a command left behind. */
    record Ended(int exitCode, String out, String err) {}

    Ended run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(data.getParent(), "out", ".txt");
        Path err = Files.createTempFile(data.getParent(), "err", ".txt");
        Process process = builder(arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            process.destroy();
            throw new AssertionError(List.of(arguments) + " did not end within " + LONGEST);
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Starts a command that goes on until it is stopped. */
    Process start(Path log, String... arguments) throws IOException {
        return builder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(HOME.resolve("innograph").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("INNOGRAPH_DATA", data.toString());
        builder.environment().put("INNOGRAPH_STORE_PORT", "0");
        builder.environment().put("INNOGRAPH_JAVA_OPTS", coverageAgent());
        return builder;
    }

    /** What measures the coverage of this test measures the processes that it starts, too. */
    private static String coverageAgent() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-javaagent:") && argument.contains("jacoco"))
                .map(argument -> argument.replace(
                        "destfile=target", "destfile=" + Path.of("target").toAbsolutePath()))
                .collect(Collectors.joining(" "));
    }
}
