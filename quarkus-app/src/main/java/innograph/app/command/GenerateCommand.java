package innograph.app.command;

import innograph.loaders.generate.FictionalRegion;
import innograph.loaders.generate.WrittenRegion;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a fictional region. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description =
                "Write a fictional region as tables that `load` reads: organizations of every kind, people, patents, publications, "
                        + "projects, offers, demands and contracts, about 30 links for each organization, and a plan of its first city. Nothing in it exists, and "
                        + "every name and id says so. The same size and seed make the same files.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  innograph generate region               1,000 organizations, to look around",
            "  innograph generate --organizations 100000 --seed 7 large-region",
            "  innograph load table --mapping fictional-region region    loads it",
            "  innograph load plan region/fictional-plan                 the plan of its first city",
            "  innograph unload fictional-region                         takes it away again"
        })
public final class GenerateCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FOLDER", description = "Folder for the tables; made if it is not there.")
    Path folder = Path.of("");

    @Option(
            names = "--organizations",
            paramLabel = "N",
            description = "How many organizations, 1000 to 1000000 (default: ${DEFAULT-VALUE}).")
    int organizations = FictionalRegion.SMALLEST;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another whole number makes another region (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(names = "--json", description = "What was written as one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        if (organizations < FictionalRegion.SMALLEST || organizations > FictionalRegion.LARGEST) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--organizations is %d; give a number from %d to %d"
                            .formatted(organizations, FictionalRegion.SMALLEST, FictionalRegion.LARGEST));
        }
        Terminal terminal = new Terminal(spec);
        ProgressLine progress = new ProgressLine(terminal);
        long began = System.nanoTime();
        WrittenRegion region =
                FictionalRegion.write(folder.toAbsolutePath().normalize(), organizations, seed, progress::rows);
        progress.end();
        print(region, (System.nanoTime() - began) / 1e9, terminal);
        return 0;
    }

    private void print(WrittenRegion region, double seconds, Terminal terminal) {
        String load = "./innograph load table --mapping fictional-region " + quoted(folder);
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("region", region);
            all.put("bytes", region.bytes());
            all.put("seconds", seconds);
            all.put("load", load);
            terminal.json(all);
            return;
        }
        terminal.say("A fictional region (seed %d) in %s", region.seed(), region.folder());
        for (WrittenRegion.Table table : region.tables()) {
            terminal.say("  %-18s %,10d rows     %,11d links", table.file(), table.rows(), table.links());
        }
        terminal.say(
                "  %-18s %,10d entities %,11d links, %,.1f MB in %.1f s",
                "all", region.entities(), region.links(), region.bytes() / 1e6, seconds);
        terminal.say("Load it with:");
        terminal.say("  %s", load);
        terminal.say("and then a plan of its first city, for `innograph indicators`, with:");
        terminal.say("  ./innograph load plan %s", quoted(folder.resolve(FictionalRegion.PLAN)));
    }

    /** As a shell needs it. */
    private static String quoted(Path folder) {
        String text = folder.toString();
        return text.matches("[\\p{L}\\p{N}/._+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
