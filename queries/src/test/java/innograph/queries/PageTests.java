package innograph.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTests {
    @Test
    void oneItemMoreThanAskedForTellsThatThereAreMore() {
        assertThat(Page.of(List.of("a", "b", "c"), Slice.first(2))).isEqualTo(new Page<>(List.of("a", "b"), true));
    }

    @Test
    void asManyItemsAsAskedForAreAll() {
        assertThat(Page.of(List.of("a", "b"), Slice.first(2))).isEqualTo(new Page<>(List.of("a", "b"), false));
    }
}
