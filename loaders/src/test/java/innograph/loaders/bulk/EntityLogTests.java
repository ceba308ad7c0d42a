package innograph.loaders.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Values;

class EntityLogTests {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final Names names = new Names();

    private EntityLog.State state(Map<String, Object> properties) {
        return new EntityLog.State(
                new Packed().properties(properties, names), new Packed().texts(List.of("plan:1", "ror:2")));
    }

    @Test
    void everyKindOfValueComesBackAsItWas() {
        Map<String, Object> all = new TreeMap<>(Map.of(
                "text", "line\n\"quoted\"; 虚构 \uD83D\uDE80",
                "texts", List.of("", "a;b"),
                "none", List.of(),
                "number", -42L,
                "numbers", List.of(Long.MIN_VALUE, Long.MAX_VALUE),
                "decimal", -0.1,
                "day", LocalDate.of(-44, 3, 15),
                "truth", true,
                "place", Values.point(4326, 114.5, -36.6).asPoint()));
        try (EntityLog log = new EntityLog(folder)) {
            EntityLog.Entry entry = log.get(log.add(state(all)));
            assertThat(entry.node().properties(names)).isEqualTo(all);
            assertThat(entry.identifiers().texts()).containsExactly("plan:1", "ror:2");
        }
    }

    /** Some larger than any buffer, changed in any order. */
    @Test
    void theLatestStateOfEachEntityIsFound() {
        Random random = new Random(1);
        try (EntityLog log = new EntityLog(folder)) {
            IntStream.range(0, 1_000).forEach(i -> log.add(state(Map.of("text", "first"))));
            String[] latest = new String[1_000];
            IntStream.range(0, 3_000).forEach(i -> {
                int entity = i % 1_000;
                latest[entity] = Integer.toString(i).repeat(i % 500 == 0 ? 700_000 : random.nextInt(1, 2_000));
                log.put(entity, state(Map.of("text", latest[entity])));
                int any = random.nextInt(entity + 1);
                assertThat(log.get(any).node().properties(names)).containsEntry("text", latest[any]);
            });
            assertThat(IntStream.range(0, 1_000)
                            .mapToObj(i -> log.get(i).node().properties(names).get("text")))
                    .containsExactly((Object[]) latest);
        }
    }
}
