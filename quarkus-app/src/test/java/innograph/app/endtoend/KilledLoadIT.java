package innograph.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import innograph.app.endtoend.Launcher.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loader and store are killed at a random moment of a load, which is then run again: the graph is that of an undisturbed load.
 * {@code -Dinnograph.kills=20} does it 20 times; once is enough for every day.
 */
@Timeout(value = 3, unit = TimeUnit.HOURS) // for -Dinnograph.kills=20
class KilledLoadIT {
    private static final int KILLS = Integer.getInteger("innograph.kills", 1);

    private static final String MAPPING = """
            dataset: works
            tables:
              - file: organizations.csv
                entities:
                  organization: {type: Organization, id: "plan:org-{id}", names: {en: name}, properties: {city: city}}
              - file: projects.csv
                entities:
                  project: {type: Project, id: "plan:project-{id}", names: {en: name}, properties: {start: start}}
                  theme: {type: Technology, mention: true, id: "plan:theme-{theme}", names: {en: "Theme {theme}"}}
                links: [project ABOUT theme]
              - file: participations.csv
                entities:
                  organization: {type: Organization, mention: true, id: "plan:org-{organization}", names: {en: organization}}
                links: [{link: "organization PARTICIPATES_IN plan:project-{project}", properties: {role: role}}]
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void endsInTheGraphOfAnUndisturbedLoad() throws IOException, InterruptedException {
        writeFiles();
        Launcher calm = new Launcher(Files.createDirectories(folder.resolve("calm/data")));
        assertThat(calm.run("store", "start").exitCode()).isZero();
        long began = System.nanoTime();
        load(calm);
        Duration undisturbed = Duration.ofNanos(System.nanoTime() - began);
        String expected = digest(calm);
        calm.run("store", "stop");
        for (int kill = 0; kill < KILLS; kill++) {
            assertThat(digestAfterKill(folder.resolve("killed-" + kill), undisturbed))
                    .as("kill %d, seed %d", kill, seed)
                    .isEqualTo(expected);
            System.out.printf("killed and resumed %d of %d times: the same graph%n", kill + 1, KILLS);
        }
    }

    private String digestAfterKill(Path place, Duration undisturbed) throws IOException, InterruptedException {
        Path data = Files.createDirectories(place.resolve("data"));
        Launcher launcher = new Launcher(data);
        assertThat(launcher.run("store", "start").exitCode()).isZero();
        Process load = launcher.start(place.resolve("load.log"), command());
        Thread.sleep(undisturbed.multipliedBy(10 + random.nextInt(90)).dividedBy(100));
        ProcessHandle.of(storePid(data)).orElseThrow().destroyForcibly();
        load.destroyForcibly().waitFor();
        assertThat(launcher.run("store", "start").exitCode()).isZero();
        load(launcher);
        String digest = digest(launcher);
        launcher.run("store", "stop");
        return digest;
    }

    private static long storePid(Path data) throws IOException {
        return new ObjectMapper()
                .readTree(data.resolve("store/store.json").toFile())
                .get("pid")
                .asLong();
    }

    private String[] command() {
        return new String[] {
            "load",
            "table",
            "--mapping",
            folder.resolve("works.yaml").toString(),
            folder.resolve("works").toString()
        };
    }

    private void load(Launcher launcher) throws IOException, InterruptedException {
        Ended load = launcher.run(command());
        assertThat(load.exitCode()).as(load.err()).isZero();
    }

    private static String digest(Launcher launcher) throws IOException, InterruptedException {
        Ended status = launcher.run("status", "--digest");
        assertThat(status.exitCode()).as(status.err()).isZero();
        return status.out();
    }

    /** 5,000 organizations in 5,000 projects, some of the organizations in very many of them. */
    private void writeFiles() throws IOException {
        Random fixed = new Random(1);
        Path works = Files.createDirectories(folder.resolve("works"));
        Files.writeString(folder.resolve("works.yaml"), MAPPING);
        StringBuilder organizations = new StringBuilder("id,name,city\n");
        StringBuilder projects = new StringBuilder("id,name,start,theme\n");
        StringBuilder participations = new StringBuilder("organization,project,role\n");
        for (int i = 0; i < 5_000; i++) {
            organizations.append("%d,Fictional %d,\"City %d, \"\"虚构\"\"\"\n".formatted(i, i, fixed.nextInt(50)));
            projects.append("%d,Project %d,%d-01-01,%d\n".formatted(i, i, 2000 + fixed.nextInt(20), fixed.nextInt(40)));
            for (int n = 0; n < 6; n++) {
                int organization = (int) (5_000 * Math.pow(fixed.nextDouble(), 3));
                participations.append("%d,%d,partner\n".formatted(organization, i));
            }
        }
        Files.writeString(works.resolve("organizations.csv"), organizations);
        Files.writeString(works.resolve("projects.csv"), projects);
        Files.writeString(works.resolve("participations.csv"), participations);
    }
}
