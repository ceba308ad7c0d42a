package innograph.loaders.skos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownSchemeTests {
    @ParameterizedTest(name = "{1} of {0} is {2}")
    @CsvSource({
        "International Patent Classification 2023.01, B64C 39/02, ipc:B64C39/02",
        "https://things.example/ipc/2023, B64C0039020000, ipc:B64C39/02",
        "https://things.example/ipc/2023, A01B, ipc:A01B",
        "Cooperative Patent Classification, B64C39/024, cpc:B64C39/024",
        "GB/T 4754-2011 国民经济行业分类, A0111, gbt4754:A0111"
    })
    void aNotationOfAKnownSchemeIsAnIdentifier(String scheme, String notation, String identifier) {
        assertThat(KnownScheme.identifier(scheme, notation)).hasToString("Optional[" + identifier + "]");
    }

    @Test
    void ofAnyOtherSchemeItIsNone() {
        assertThat(KnownScheme.identifier("Recipes", "A01B")).isEmpty();
    }

    @Test
    void whatIsNoNotationOfTheSchemeIsNone() {
        assertThat(KnownScheme.identifier("ipc", "see elsewhere")).isEmpty();
    }
}
