package innograph.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server, and the second time the store, too, is killed in the midst of registrations: each contract that was acknowledged is
 * there once, each other one is whole or absent, and no number is given twice although every one is asked for twice.
 */
@Timeout(900)
class KilledRegistrationIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WRITERS = 4;
    private static final int BEFORE_THE_KILL = 10;
    private static final int LONGEST = 2_000;

    private static final String REGISTER = """
            mutation { registerContract(input: {
              names: [{ value: "Contract %1$s" }], number: "%1$s", kind: DEVELOPMENT, subtype: JOINT, field: AEROSPACE,
              signed: "2026-03-01", amount: 100, technologyAmount: 60, currency: "CNY", sellerKind: UNIVERSITY, sellerRegion: "110108",
              buyerKind: ENTERPRISE, buyerRegion: "130400", sellers: ["plan:org-seller"], buyers: ["plan:org-buyer"] })
            { contract { number } userErrors { field code } } }""";

    private static final String ALL = """
            { contracts(first: 100%s) { pageInfo { hasNextPage endCursor } nodes {
              number state amount { amount } sellers { id } buyers { id } identifiers { value } edits { action state } } } }""";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile String last = "none";

    @Test
    void acknowledgedContractsAreThereOnceAndWhole() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Launcher launcher = new Launcher(data);
        assertThat(launcher.run("store", "start").exitCode()).isZero();
        try {
            loadParties(launcher);
            for (boolean storeToo : List.of(false, true)) {
                registerUntilKilled(launcher, storeToo ? data : null);
                RunningInnoGraph running = RunningInnoGraph.start(launcher, folder.resolve("up-again.log"));
                try {
                    requireWhole(contracts(running));
                } finally {
                    running.kill();
                }
            }
            System.out.printf("registered %d of %d numbers over two kills%n", acknowledged.size(), asked.get() / 2);
        } finally {
            launcher.run("store", "stop");
        }
    }

    private void loadParties(Launcher launcher) throws IOException, InterruptedException {
        Path mapping = Files.writeString(folder.resolve("parties.yaml"), """
                dataset: parties
                entities:
                  party: {type: Organization, id: "plan:org-{id}", names: {en: id}}
                """);
        Path table = Files.writeString(folder.resolve("parties.csv"), "id\nseller\nbuyer\n");
        Launcher.Ended load = launcher.run("load", "table", "--mapping", mapping.toString(), table.toString());
        assertThat(load.exitCode()).as(load.err()).isZero();
    }

    /** @param store whose store is killed as well; null to leave it alone */
    private void registerUntilKilled(Launcher launcher, @Nullable Path store)
            throws IOException, InterruptedException, ExecutionException {
        RunningInnoGraph running = RunningInnoGraph.start(launcher, folder.resolve("up.log"));
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> written = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                written.add(writers.submit(writer(running)));
            }
            waitForMore(acknowledged.size() + BEFORE_THE_KILL);
            Thread.sleep(random.nextInt(LONGEST));
            if (store != null) {
                ProcessHandle.of(storePid(store)).orElseThrow().destroyForcibly();
            }
            running.kill();
            for (Future<?> one : written) {
                one.get();
            }
        }
    }

    /** A server that has just started is slow to begin with. */
    private void waitForMore(int registered) throws InterruptedException {
        long giveUp = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (acknowledged.size() < registered) {
            assertThat(System.nanoTime())
                    .as("nothing is registered; last answer: %s", last)
                    .isLessThan(giveUp);
            Thread.sleep(20);
        }
    }

    private static long storePid(Path data) throws IOException {
        return JSON.readTree(data.resolve("store/store.json").toFile())
                .get("pid")
                .asLong();
    }

    /** Registers until nobody answers any more; two writers ask for each number. */
    private Callable<@Nullable Void> writer(RunningInnoGraph running) {
        return () -> {
            while (true) {
                String number = "2026130400%06d".formatted(asked.getAndIncrement() / 2);
                JsonNode answer;
                try {
                    answer = running.ask(REGISTER.formatted(number));
                } catch (IOException e) {
                    return null;
                }
                last = answer.toString();
                if (answer.at("/data/registerContract/contract/number").asText().equals(number)) {
                    assertThat(acknowledged.add(number))
                            .as("%s was given twice", number)
                            .isTrue();
                }
            }
        };
    }

    private static List<JsonNode> contracts(RunningInnoGraph running) throws IOException, InterruptedException {
        List<JsonNode> contracts = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page = running.ask(ALL.formatted(after)).at("/data/contracts");
            page.get("nodes").forEach(contracts::add);
            if (!page.at("/pageInfo/hasNextPage").asBoolean()) {
                return contracts;
            }
            after = ", after: \"" + page.at("/pageInfo/endCursor").asText() + "\"";
        }
    }

    private void requireWhole(List<JsonNode> contracts) {
        Map<String, Integer> numbers = new HashMap<>();
        for (JsonNode contract : contracts) {
            numbers.merge(contract.get("number").asText(), 1, Integer::sum);
            assertThat(contract.toString())
                    .as("seed %d", seed)
                    .contains(
                            "\"state\":\"REGISTERED\",\"amount\":{\"amount\":100.0}",
                            "\"sellers\":[{\"id\":\"plan:org-seller\"}],\"buyers\":[{\"id\":\"plan:org-buyer\"}]",
                            "\"identifiers\":[{\"value\":\"",
                            "\"edits\":[{\"action\":\"CREATED\",\"state\":\"REGISTERED\"}]");
        }
        assertThat(numbers.values()).as("contracts of a number, seed %d", seed).containsOnly(1);
        assertThat(numbers.keySet()).as("seed %d", seed).containsAll(acknowledged);
    }
}
