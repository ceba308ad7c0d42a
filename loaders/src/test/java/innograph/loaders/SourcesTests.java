package innograph.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.loaders.source.Source;
import org.junit.jupiter.api.Test;

class SourcesTests {
    private final Sources sources = new Sources(1_000);

    @Test
    void everySourceIsFoundByItsName() {
        assertThat(sources.all())
                .allSatisfy(source ->
                        assertThat(sources.named(source.info().name())).containsSame(source));
    }

    @Test
    void namesAreUnique() {
        assertThat(sources.all().stream().map(Source::info).map(info -> info.name()))
                .doesNotHaveDuplicates();
    }

    @Test
    void nobodyIsFoundByAnotherName() {
        assertThat(sources.named("nobody")).isEmpty();
    }

    @Test
    void everySourceStatesItsLicenceAndWhatToGive() {
        assertThat(sources.all()).allSatisfy(source -> {
            assertThat(source.info().licence()).isNotBlank();
            assertThat(source.info().files()).isNotBlank();
        });
    }
}
