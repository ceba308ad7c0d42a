package innograph.app.command;

import innograph.app.bench.Benchmark;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a running InnoGraph. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchLoadCommand.class,
            BenchServeCommand.class,
            BenchDiscoverCommand.class,
            BenchAskCommand.class
        },
        description =
                "Ask a running InnoGraph from many clients at once, three levels deep (organization, collaborators, their projects, "
                        + "the participants of those), and print requests a second, latencies and statements.")
public final class BenchCommand implements Callable<Integer> {
    @Option(
            names = "--url",
            description = "The GraphQL endpoint; ${DEFAULT-VALUE} unless given.",
            defaultValue = "http://localhost:8080/graphql")
    URI url = URI.create("");

    @Option(names = "--clients", description = "Clients that ask at once, 1 to 256; ${DEFAULT-VALUE} unless given.")
    int clients = 16;

    @Option(names = "--seconds", description = "How long to measure, 1 to 3600; ${DEFAULT-VALUE} unless given.")
    int seconds = 20;

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        OptionRange.require(spec, "--clients", clients, 1, 256);
        OptionRange.require(spec, "--seconds", seconds, 1, 3600);
        Terminal terminal = new Terminal(spec);
        terminal.tell("Asking %s with %d clients for about %d s ...", url, clients, seconds * 4 / 3);
        Benchmark.Result result = new Benchmark(url).run(clients, Duration.ofSeconds(seconds));
        if (json) {
            terminal.json(result);
        } else {
            terminal.say(
                    "%,d requests for %,d organizations, %d clients",
                    result.requests(), result.organizations(), clients);
            terminal.say("  %,.1f requests a second", result.requestsPerSecond());
            terminal.say("  p50 %,.1f ms, p95 %,.1f ms, p99 %,.1f ms", result.p50(), result.p95(), result.p99());
            terminal.say("  at most %d statements for a request", result.statements());
        }
        return 0;
    }
}
