package innograph.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import innograph.app.store.StoreStatus.Running;
import innograph.app.store.StoreStatus.Stopped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.AuthenticationException;

/** The store as its users meet it: the packaged jars in a process of their own. */
@Timeout(180)
class StoreControlIT {
    private static final Neo4jSettings NO_OTHER_NEO4J = new Neo4jByHand(Optional.empty());

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WhenAStoreWasStartedToStay {
        private final Path folder = temporaryFolder();
        private final StoreControl control = controlOf(folder, 0);
        private final StoreConnection connection = control.startDetached();

        @AfterAll
        void stop() {
            control.stop();
        }

        @Test
        void onlyTheOwnerReadsThePassword() throws IOException {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
        }

        @Test
        void thePasswordIsNotOnTheCommandLine() {
            assertThat(ProcessHandle.of(running(control).pid())
                            .orElseThrow()
                            .info()
                            .commandLine()
                            .orElseThrow())
                    .doesNotContain(connection.password());
        }

        @Test
        void itsLanguageIsCypher25() {
            assertThat(ask(connection, "UNWIND [1, 2] AS n FILTER n > 1 RETURN n"))
                    .extracting(row -> row.get("n").asInt())
                    .containsExactly(2);
        }

        @Test
        void aWrongPasswordIsRefused() {
            StoreConnection wrong = new StoreConnection(connection.uri(), "neo4j", "not-the-password", false);
            assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> ask(wrong, "RETURN 1"));
        }

        @Test
        void startingItAgainLeavesItAsItIs() {
            assertThat(control.startDetached())
                    .isEqualTo(new StoreConnection(connection.uri(), connection.user(), connection.password(), false));
        }

        @Test
        void itOutlivesACommandThatUsesIt() {
            try (StoreControl command = controlOf(folder, 0)) {
                command.connect();
            }
            assertThat(ask(connection, "RETURN 1")).hasSize(1);
        }

        @Test
        void aSecondStoreOnItsFolderNamesTheFirst() throws Exception {
            Process second = new StoreProcess(new StoreByHand(folder, 0), new StoreFolder(folder)).start(false);
            assertThat(second.waitFor()).isEqualTo(3);
            assertThat(new StoreFolder(folder).lastLogLine(0).orElseThrow())
                    .startsWith("STORE-003")
                    .contains("process " + running(control).pid())
                    .contains("INNOGRAPH_DATA");
        }

        @Test
        void aStoreOfAnotherFolderIsToldThatThePortIsTaken() {
            StoreControl other = controlOf(temporaryFolder(), running(control).port());
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(other::startDetached)
                    .withMessageStartingWith("STORE-101")
                    .withMessageContaining("port " + running(control).port())
                    .withMessageContaining("INNOGRAPH_STORE_PORT");
        }

        @Test
        void itsAddressIsOnLoopback() {
            assertThat(connection.uri())
                    .hasHost("127.0.0.1")
                    .hasPort(running(control).port());
        }
    }

    @Nested
    class WhenAStoreWasKilled {
        private final Path folder = temporaryFolder();
        private final StoreControl control = controlOf(folder, 0);

        @AfterEach
        void stop() {
            control.stop();
        }

        @Test
        void theNextOneHasItsData() throws Exception {
            ask(control.startDetached(), "CREATE (:Trace {left: 'before the crash'})");
            kill(running(control).pid());
            assertThat(control.status()).isInstanceOf(Stopped.class);
            assertThat(ask(control.startDetached(), "MATCH (t:Trace) RETURN t.left AS left"))
                    .extracting(row -> row.get("left").asString())
                    .containsExactly("before the crash");
        }

        private void kill(long pid) throws Exception {
            ProcessHandle store = ProcessHandle.of(pid).orElseThrow();
            store.destroyForcibly();
            store.onExit().get();
        }
    }

    @Nested
    class WhenCommandsNeedAStore {
        private final Path folder = temporaryFolder();

        @Test
        void itEndsWithThem() {
            StoreControl command = controlOf(folder, 0);
            command.connect();
            long pid = running(command).pid();
            command.close();
            assertThat(ProcessHandle.of(pid)).isEmpty();
            assertThat(folder.resolve("store.json")).doesNotExist();
        }

        @Test
        void twoAtOnceShareOne() throws Exception {
            try (ExecutorService threads = Executors.newFixedThreadPool(2);
                    StoreControl one = controlOf(folder, 0);
                    StoreControl other = controlOf(folder, 0)) {
                List<Callable<StoreConnection>> both = List.of(one::connect, other::connect);
                List<StoreConnection> connections =
                        threads.invokeAll(both).stream().map(Future::resultNow).toList();
                assertThat(connections).extracting(StoreConnection::startedHere).containsExactlyInAnyOrder(true, false);
                assertThat(connections)
                        .extracting(StoreConnection::uri)
                        .containsOnly(connections.getFirst().uri());
            }
        }
    }

    @Nested
    class WhenThereIsNoStore {
        private final Path folder = temporaryFolder();

        @Test
        void stoppingSaysSo() {
            assertThat(controlOf(folder, 0).stop()).isFalse();
        }

        @Test
        void aFileLeftByAProcessThatIsNotAStoreIsIgnored() throws IOException {
            Files.writeString(
                    folder.resolve("store.json"),
                    "{\"pid\": " + ProcessHandle.current().pid()
                            + ", \"port\": 1, \"started\": \"2026-01-01T00:00:00Z\", \"bound\": false}");
            assertThat(controlOf(folder, 0).status()).isInstanceOf(Stopped.class);
        }

        @Test
        void missingJarsAreNamed() {
            StoreByHand unbuilt = new StoreByHand(folder, 0, folder.resolve("nowhere"));
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> new StoreControl(unbuilt, NO_OTHER_NEO4J).startDetached())
                    .withMessageStartingWith("STORE-104")
                    .withMessageContaining("nowhere");
        }
    }

    @Nested
    class WhenAnotherNeo4jIsNamed {
        private final StoreControl control = new StoreControl(
                new StoreByHand(temporaryFolder(), 0, Path.of("nowhere"), Duration.ofMillis(300)),
                new Neo4jByHand(Optional.of(URI.create("bolt://127.0.0.1:1"))));

        @Test
        void oneThatDoesNotAnswerIsNamed() {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(control::connect)
                    .withMessageStartingWith("STORE-102")
                    .withMessageContaining("INNOGRAPH_NEO4J_URI");
        }

        @Test
        void itIsNotStopped() {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(control::stop)
                    .withMessageStartingWith("STORE-108");
        }
    }

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path temporary;

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(temporary, "store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoreControl controlOf(Path folder, int port) {
        return new StoreControl(new StoreByHand(folder, port), NO_OTHER_NEO4J);
    }

    private static Running running(StoreControl control) {
        return (Running) control.status();
    }

    private static List<Record> ask(StoreConnection connection, String question) {
        try (Driver driver =
                GraphDatabase.driver(connection.uri(), AuthTokens.basic(connection.user(), connection.password()))) {
            return driver.executableQuery(question).execute().records();
        }
    }
}
