package innograph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.queries.GraphFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedStatementsTests {
    private final SharedStatements shared = new SharedStatements(1);
    private final List<Set<String>> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final ExecutorService clients = Executors.newThreadPerTaskExecutor(task -> {
        Thread thread = new Thread(task);
        threads.add(thread);
        return thread;
    });

    /** Says of each id how long it is; waits for the test if one of them is {@code slow}, fails for {@code bad}, finds no store for {@code gone}. */
    private Map<String, Integer> lengths(Set<String> ids) {
        asked.add(new TreeSet<>(ids));
        if (ids.contains("slow")) {
            await();
        }
        if (ids.contains("gone")) {
            throw new GraphFailure(GraphFailure.Reason.UNAVAILABLE);
        }
        if (ids.contains("bad")) {
            throw new IllegalArgumentException("bad");
        }
        return ids.stream().collect(Collectors.toMap(id -> id, String::length));
    }

    @AfterEach
    void end() {
        goOn.countDown();
        clients.shutdown();
    }

    private void await() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody asks; by now it has its answer, or stands in line, or waits for the test. */
    private Future<Map<String, Integer>> asking(String wording, String... ids) throws InterruptedException {
        Future<Map<String, Integer>> asking = clients.submit(() -> shared.ask(wording, 10, Set.of(ids), this::lengths));
        while (threads.getLast().getState() != Thread.State.WAITING && !asking.isDone()) {
            Thread.sleep(1);
        }
        return asking;
    }

    @Test
    void whoComesWhileTheSameIsAskedSharesTheNextStatement() throws Exception {
        var slow = asking("length", "slow");
        var one = asking("length", "a");
        var other = asking("length", "bb", "a");
        goOn.countDown();
        assertThat(slow.get()).containsEntry("slow", 4);
        assertThat(one.get()).containsEntry("a", 1);
        assertThat(other.get()).containsEntry("a", 1).containsEntry("bb", 2);
        assertThat(asked).containsExactly(Set.of("slow"), Set.of("a", "bb"));
    }

    @Test
    void otherWordsDontWait() throws Exception {
        var slow = asking("length", "slow");
        assertThat(asking("size", "a").get()).containsEntry("a", 1);
        assertThat(slow.isDone()).isFalse();
    }

    @Test
    void whoAsksAfterwardsAsksAgain() {
        shared.ask("length", 10, Set.of("a"), this::lengths);
        shared.ask("length", 10, Set.of("a"), this::lengths);
        assertThat(asked).containsExactly(Set.of("a"), Set.of("a"));
    }

    @Test
    void whatFailsForOneDoesNotFailForOthers() throws Exception {
        var slow = asking("length", "slow");
        var good = asking("length", "a");
        var bad = asking("length", "bad");
        goOn.countDown();
        assertThat(slow.get()).containsKey("slow");
        assertThat(good.get()).containsEntry("a", 1);
        assertThatThrownBy(bad::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(asked).containsExactlyInAnyOrder(Set.of("slow"), Set.of("a", "bad"), Set.of("a"), Set.of("bad"));
    }

    @Test
    void aFailureLeavesRoomForTheNext() {
        assertThatThrownBy(() -> shared.ask("length", 10, Set.of("bad"), this::lengths))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(shared.ask("length", 10, Set.of("a"), this::lengths)).containsEntry("a", 1);
    }

    @Test
    void whereTheStoreIsNotThereNobodyAsksTwice() throws Exception {
        var slow = asking("length", "slow");
        var one = asking("length", "a");
        var other = asking("length", "gone");
        goOn.countDown();
        assertThat(slow.get()).containsKey("slow");
        assertThat(List.of(one, other))
                .allSatisfy(failed -> assertThatThrownBy(failed::get).hasCauseInstanceOf(GraphFailure.class));
        assertThat(asked).containsExactly(Set.of("slow"), Set.of("a", "gone"));
    }

    @Test
    void whoAsksForTooMuchToShareWaitsForNobody() throws Exception {
        var slow = asking("length", "slow");
        String[] many = IntStream.range(0, 26).mapToObj(i -> "many-" + i).toArray(String[]::new);
        assertThat(asking("length", many).get()).hasSize(26);
        assertThat(slow.isDone()).isFalse();
    }

    @Test
    void whoAsksForMuchAsksAlone() throws Exception {
        var slow = asking("length", "slow");
        String[] many = IntStream.range(0, 25).mapToObj(i -> "many-" + i).toArray(String[]::new);
        List<Future<Map<String, Integer>>> others =
                List.of(asking("length", "a"), asking("length", many), asking("length", "b"), asking("length", "c"));
        goOn.countDown();
        assertThat(slow.get()).containsKey("slow");
        for (Future<Map<String, Integer>> other : others) {
            assertThat(other.get()).isNotEmpty();
        }
        assertThat(asked).containsExactly(Set.of("slow"), Set.of("a"), Set.of(many), Set.of("b", "c"));
    }
}
