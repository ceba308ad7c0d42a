package innograph.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A server that the benchmark starts, and that ends with it. */
final class ServerProcess implements AutoCloseable {
    private static final Duration TIME_TO_START = Duration.ofMinutes(2);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Process process;
    private final Path log;
    private final Thread atExit;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.atExit = new Thread(process::destroy, "end " + process.pid());
    }

    /** Whether a server answers; looked at again and again. */
    @FunctionalInterface
    interface Answering {
        boolean now() throws IOException;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param log gets all that it says
     * @throws IOException if it ends before, or takes more than two minutes
     */
    static ServerProcess start(ProcessBuilder builder, Path log, Answering answering)
            throws IOException, InterruptedException {
        ServerProcess server = new ServerProcess(
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
        Runtime.getRuntime().addShutdownHook(server.atExit);
        long giveUp = System.nanoTime() + TIME_TO_START.toNanos();
        while (!server.answers(answering)) {
            if (!server.process.isAlive() || System.nanoTime() > giveUp) {
                IOException failure =
                        new IOException("%s does not start: %s".formatted(builder.command(), server.lastWords()));
                server.close();
                throw failure;
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
        }
        return server;
    }

    private boolean answers(Answering answering) {
        try {
            return answering.now();
        } catch (IOException e) {
            return false;
        }
    }

    private String lastWords() throws IOException {
        String said = Files.readString(log).strip();
        return said.substring(Math.max(0, said.length() - 1_000));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(TIME_TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            // this process is ending, and the hook does the same
        }
    }
}
