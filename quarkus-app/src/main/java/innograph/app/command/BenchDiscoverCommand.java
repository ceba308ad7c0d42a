package innograph.app.command;

import innograph.app.bench.DiscoverBenchmark;
import innograph.app.bench.DiscoverBenchmark.Result;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the landscape. */
@Command(
        name = "discover",
        mixinStandardHelpOptions = true,
        description =
                "Build landscapes of made-up organizations at one size and at ten times that, and print what they take in memory, how long they take to "
                        + "build, and how long recommending partners takes. No graph is read. Give the larger one room: "
                        + "INNOGRAPH_JAVA_OPTS=-Xmx4g.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  innograph bench discover",
            "  INNOGRAPH_JAVA_OPTS=-Xmx6g innograph bench discover --organizations 100000"
        })
public final class BenchDiscoverCommand implements Callable<Integer> {
    @Option(
            names = "--organizations",
            description = "Of the smaller one, 1000 to 100000; ${DEFAULT-VALUE} unless given.")
    int organizations = 10_000;

    @Option(
            names = "--works-each",
            description = "Works for each organization; ${DEFAULT-VALUE} unless given, which makes some 30 links.")
    double worksEach = 1.3;

    @Option(names = "--json", description = "As JSON objects, one for each size, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        OptionRange.require(spec, "--organizations", organizations, 1_000, 100_000);
        OptionRange.require(spec, "--works-each", worksEach, 0.1, 10);
        Terminal terminal = new Terminal(spec);
        if (!json) {
            terminal.say(
                    "%13s %12s %10s %10s %8s %9s %12s %8s %8s",
                    "organizations", "links", "MB", "B/organ.", "B/link", "build s", "s/M links", "p50 ms", "p95 ms");
        }
        for (int size : new int[] {organizations, 10 * organizations}) {
            ProgressLine progress = new ProgressLine(terminal);
            Result result = new DiscoverBenchmark().run(size, (int) (worksEach * size), progress::evaluated);
            progress.end();
            if (json) {
                terminal.json(result);
            } else {
                terminal.say(
                        "%,13d %,12d %,10d %10.0f %8.1f %9.1f %12.2f %8.1f %8.1f",
                        result.organizations(),
                        result.links(),
                        result.bytes() >> 20,
                        result.bytesOfAnOrganization(),
                        result.bytesOfALink(),
                        result.buildSeconds(),
                        result.secondsAMillionLinks(),
                        result.p50(),
                        result.p95());
            }
        }
        return 0;
    }
}
