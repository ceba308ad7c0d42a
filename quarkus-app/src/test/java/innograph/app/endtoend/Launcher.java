package innograph.app.endtoend;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The command {@code ./innograph} as a user calls it, on a data folder of its own. */
final class Launcher {
    /** The checkout; Maven runs the tests in the folder of the module. */
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Path data;
    private final Map<String, String> settings;

    Launcher(Path data) {
        this(data, Map.of());
    }

    /** @param settings environment variables of all commands */
    Launcher(Path data, Map<String, String> settings) {
        this.data = data;
        this.settings = settings;
    }

    /** What a command left behind. */
    record Ended(int exitCode, String out, String err) {}

    Ended run(String... arguments) throws IOException, InterruptedException {
        return ended(builder(arguments));
    }

    /** Runs what a user types into a shell, in a folder, with the Java of the tests as the first on its path. */
    Ended shell(Path folder, String script) throws IOException, InterruptedException {
        ProcessBuilder builder =
                process(List.of("bash", "-euo", "pipefail", "-c", script)).directory(folder.toFile());
        String java = Path.of(System.getProperty("java.home"), "bin").toString();
        builder.environment().merge("PATH", java, (path, first) -> first + File.pathSeparator + path);
        return ended(builder);
    }

    private Ended ended(ProcessBuilder builder) throws IOException, InterruptedException {
        Path out = Files.createTempFile(data.getParent(), "out", ".txt");
        Path err = Files.createTempFile(data.getParent(), "err", ".txt");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            process.destroy();
            throw new AssertionError(builder.command() + " did not end within " + LONGEST);
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
        return process(command);
    }

    private ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
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
