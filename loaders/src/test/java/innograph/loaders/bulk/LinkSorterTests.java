package innograph.loaders.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSorterTests {
    private static final Comparator<Said> IN_ORDER = Comparator.comparingInt(Said::type)
            .thenComparingInt(Said::from)
            .thenComparingInt(Said::to)
            .thenComparingLong(Said::order);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final Names names = new Names();

    private record Said(int type, int from, int to, long order, Map<String, Object> properties) {}

    private static List<Said> statements(int number) {
        Random random = new Random(number);
        List<Said> statements = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int to = random.nextInt(10) == 0 ? Integer.MAX_VALUE - random.nextInt(3) : random.nextInt(20);
            Map<String, Object> properties = random.nextBoolean() ? Map.of() : Map.of("role", "第 " + i);
            statements.add(new Said(random.nextInt(20), random.nextInt(1 << 20) * 2_000, to, i, properties));
        }
        return statements;
    }

    private void add(Said said, LinkSorter sorter) {
        sorter.add(
                said.type(), said.from(), said.to(), said.order(), new Packed().properties(said.properties(), names));
    }

    private List<Said> sorted(LinkSorter sorter) {
        List<Said> sorted = new ArrayList<>();
        sorter.forEach((type, from, to, order, properties) ->
                sorted.add(new Said(type, from, to, order, properties.properties(names))));
        return sorted;
    }

    /** All in memory, a run or two on disk, very many of them. */
    @ParameterizedTest
    @ValueSource(ints = {10_000, 4_000, 2_500, 37})
    void statementsComeOutInOrderHoweverManyFitIntoMemory(int atATime) {
        List<Said> statements = statements(5_000);
        try (LinkSorter sorter = new LinkSorter(folder, atATime)) {
            statements.forEach(said -> add(said, sorter));
            assertThat(sorted(sorter))
                    .isEqualTo(statements.stream().sorted(IN_ORDER).toList());
        }
    }

    @Test
    void statementsThatWaitedComeInTheirOriginalOrder() {
        Said early = new Said(1, 2, 3, 0, Map.of());
        Said late = new Said(1, 2, 3, 1, Map.of());
        try (LinkSorter sorter = new LinkSorter(folder, 10)) {
            add(late, sorter);
            sorter.beginAgain();
            add(early, sorter);
            assertThat(sorted(sorter)).containsExactly(early, late);
        }
    }

    @Test
    void nothingComesOutOfNothing() {
        try (LinkSorter sorter = new LinkSorter(folder, 10)) {
            assertThat(sorted(sorter)).isEmpty();
        }
    }
}
