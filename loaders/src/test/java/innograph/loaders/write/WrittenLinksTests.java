package innograph.loaders.write;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.LinkType;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WrittenLinksTests {
    private final WrittenLinks links = new WrittenLinks();

    private boolean add(LinkType type, int from, int to) {
        return links.add(type, "4:b3a8c1d2:" + from, "4:b3a8c1d2:" + to);
    }

    @Test
    void forgetNoLink() {
        IntStream.range(0, 300_000).forEach(i -> add(LinkType.CITES, i % 1_000, i));
        assertThat(IntStream.range(0, 300_000)).allMatch(i -> add(LinkType.CITES, i % 1_000, i));
    }

    @Test
    void tellNewLinksFromOldOnes() {
        IntStream.range(0, 300_000).forEach(i -> add(LinkType.CITES, i % 1_000, i));
        long mistaken = IntStream.range(0, 300_000)
                .filter(i -> add(LinkType.CITES, i % 1_000 + 1, i))
                .count();
        assertThat(mistaken).isLessThan(300);
    }

    @Test
    void tellTheDirectionAndTheTypeOfALink() {
        add(LinkType.CITES, 1, 2);
        assertThat(add(LinkType.CITES, 2, 1)).isFalse();
        assertThat(add(LinkType.ABOUT, 1, 2)).isFalse();
        assertThat(add(LinkType.CITES, 1, 2)).isTrue();
    }
}
