package innograph.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.app.endtoend.Launcher.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A table is screened by a process that is killed again and again at random moments: the report is that of an undisturbed run, byte by byte. */
@Timeout(600)
class KilledScreeningIT {
    private static final int KILLS = 6;
    private static final int ROWS = 4_000;
    private static final List<String> SYLLABLES =
            List.of("bre", "gal", "stor", "zeph", "dol", "mis", "tor", "nim", "cir", "squa", "fog", "hal");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void endsInTheReportOfAnUndisturbedRun() throws IOException, InterruptedException {
        Launcher launcher = new Launcher(Files.createDirectories(folder.resolve("data")));
        writeFiles();
        assertThat(launcher.run("store", "start").exitCode()).isZero();
        try {
            Ended load = launcher.run(
                    "load",
                    "screening-list",
                    "--dataset",
                    "storms",
                    folder.resolve("storms.csv").toString());
            assertThat(load.exitCode()).as(load.err()).isZero();
            long began = System.nanoTime();
            byte[] expected = report(launcher, "calm.csv");
            Duration undisturbed = Duration.ofNanos(System.nanoTime() - began);
            int interrupted = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                interrupted += killed(launcher, undisturbed) ? 1 : 0;
            }
            assertThat(interrupted)
                    .as("runs that were killed while they screened, seed %d", seed)
                    .isPositive();
            assertThat(report(launcher, "killed.csv")).as("seed %d", seed).isEqualTo(expected);
            assertThat(folder.resolve("killed.csv.part")).doesNotExist();
            assertThat(folder.resolve("killed.csv.new")).doesNotExist();
        } finally {
            launcher.run("store", "stop");
        }
    }

    private byte[] report(Launcher launcher, String name) throws IOException, InterruptedException {
        Ended ended = launcher.run(command(name));
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(1);
        return Files.readAllBytes(folder.resolve(name));
    }

    /** Tells whether the run had begun and not ended. */
    private boolean killed(Launcher launcher, Duration undisturbed) throws IOException, InterruptedException {
        Process run = launcher.start(folder.resolve("screen.log"), command("killed.csv"));
        Thread.sleep(undisturbed.multipliedBy(20 + random.nextInt(75)).dividedBy(100));
        boolean underWay = run.isAlive();
        run.destroyForcibly().waitFor();
        Path part = folder.resolve("killed.csv.part");
        return underWay && Files.exists(part) && Files.readString(part).lines().count() > 1;
    }

    private String[] command(String report) {
        return new String[] {
            "screen",
            folder.resolve("crews.csv").toString(),
            "-o",
            folder.resolve(report).toString()
        };
    }

    /** Names of three words; every tenth crew is called like a listed one. */
    private void writeFiles() throws IOException {
        Random fixed = new Random(1);
        StringBuilder storms = new StringBuilder("id,list,name,type,countries\n");
        StringBuilder crews = new StringBuilder("name;country;note\n");
        for (int i = 0; i < ROWS; i++) {
            String listed = name(fixed);
            storms.append("%d,List of Storms,%s,entity,DE\n".formatted(i, listed));
            crews.append("%s;%s;\"two\nlines, %d\"\n"
                    .formatted(i % 10 == 0 ? listed : name(fixed), i % 3 == 0 ? "DE" : "", i));
        }
        Files.writeString(folder.resolve("storms.csv"), storms);
        Files.writeString(folder.resolve("crews.csv"), crews);
    }

    private static String name(Random random) {
        return "%s %s %s".formatted(word(random), word(random), word(random));
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }
}
