package innograph.model.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IdentifierTests {
    @ParameterizedTest
    @CsvSource({
        "ROR, https://ror.org/02v51f717, ror:02v51f717",
        "ROR, 036h65h05, ror:036h65h05",
        "ISNI, 0000 0004 0623 6436, isni:0000000406236436",
        "ORCID, https://orcid.org/0000-0002-1825-0097, orcid:0000000218250097",
        "ORCID, 0000-0002-1694-233x, orcid:000000021694233X",
        "FUNDREF, 501100017170, fundref:501100017170",
        "FUNDREF, 10.13039/501100017170, fundref:501100017170",
        "USCC, 91110000802100433b, uscc:91110000802100433B",
        "PIC, 999854661, pic:999854661",
        "GBT2260, 130400, gbt2260:130400",
        "PLAN, org-hanguang, plan:org-hanguang",
    })
    void spellingsInUseBecomeOne(Scheme scheme, String written, String expected) {
        assertThat(Identifier.of(scheme, written)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ROR, 02v51f718",
        "ISNI, 0000 0004 1936 7301",
        "ORCID, 0000-0002-1825-0098",
        "USCC, 91110000802100433C",
    })
    void aWrongCheckDigitIsRefused(Scheme scheme, String written) {
        assertThatThrownBy(() -> Identifier.of(scheme, written))
                .isInstanceOf(InvalidIdentifierException.class)
                .hasMessageContaining(written)
                .hasMessageContaining("check digit");
    }

    @ParameterizedTest
    @CsvSource({"ROR, 12345", "PIC, 12345678", "WIKIDATA, 42", "USCC, 91110000I02100433B", "ISO3166_1, CHN"})
    void anotherShapeIsRefused(Scheme scheme, String written) {
        assertThatThrownBy(() -> Identifier.of(scheme, written))
                .isInstanceOf(InvalidIdentifierException.class)
                .hasMessageContaining("is no " + scheme.prefix());
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void everySchemeIsFoundByItsPrefix(Scheme scheme) {
        assertThat(Scheme.ofPrefix(scheme.prefix())).contains(scheme);
    }

    @Test
    void aWrittenIdentifierIsReadBack() {
        Identifier ror = Identifier.of(Scheme.ROR, "02v51f717");
        assertThat(Identifier.parse(ror.toString())).contains(ror);
    }

    @ParameterizedTest
    @CsvSource({"02v51f717", "ror:02v51f718", "nobody:1", ":1"})
    void whatNamesNothingIsEmpty(String text) {
        assertThat(Identifier.parse(text)).isEmpty();
    }

    @Test
    void anAuthorityWithPagesHasAnAddress() {
        assertThat(Identifier.of(Scheme.ROR, "02v51f717").url()).contains("https://ror.org/02v51f717");
    }

    @Test
    void prefixesAreUnique() {
        assertThat(Arrays.stream(Scheme.values()).map(Scheme::prefix)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "ROR:03CVE4549, ror:03cve4549",
        "https://ror.org/03cve4549, ror:03cve4549",
        "http://www.wikidata.org/wiki/Q16955, wikidata:Q16955",
        "https://cordis.europa.eu/project/id/207027, cordis:207027",
        "https://example.org/ipc/A01B, iri:https://example.org/ipc/A01B",
        "isni:0000 0001 0662 3178, isni:0000000106623178",
    })
    void anAuthoritysAddressNamesTheSame(String written, String expected) {
        assertThat(Identifier.parse(written)).map(Identifier::toString).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "03cve4549, ror:03cve4549",
        "0000 0001 0662 3178, isni:0000000106623178",
        "GRID.12527.33, grid:grid.12527.33",
        "q16955, wikidata:Q16955",
        "999997930, pic:999997930",
        "91110000802100433b, uscc:91110000802100433B",
        "ror:03cve4549, ror:03cve4549",
    })
    void whatHasTheShapeOfAnIdentifierMayBeOne(String typed, String expected) {
        assertThat(Identifier.readings(typed)).extracting(Identifier::toString).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"university", "清华大学", "207027", "CN"})
    void wordsAndPlainNumbersAreNoIdentifiers(String typed) {
        assertThat(Identifier.readings(typed)).isEmpty();
    }
}
