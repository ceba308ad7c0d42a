package innograph.loaders.patent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.model.identifier.InvalidIdentifierException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationNumberTests {
    @ParameterizedTest
    @CsvSource({
        "US, 08927118, B2, patent:US8927118B2",
        "US, 20050004437, A1, patent:US20050004437A1",
        "US, 2016/0198641, A1, patent:US20160198641A1",
        "US, D0435854, S1, patent:USD435854S1",
        "US, D. 271298, S, patent:USD271298S",
        "US, PP034694, P2, patent:USPP34694P2",
        "US, RE049257, E1, patent:USRE49257E1",
        "US, H000485, H, patent:USH485H",
        "AU, 2016/219013, A1, patent:AU2016219013A1",
        "EP, 0715801, B1, patent:EP0715801B1",
        "EP, 1 028 011, A1, patent:EP1028011A1",
        "WO, WO 02/44593, A1, patent:WO0244593A1",
        "WO, WO-2006016100, A1, patent:WO2006016100A1",
        "JP, S59 101565, A, patent:JPS59101565A",
        "CN, 101363353, '', patent:CN101363353",
    })
    void isWrittenAsItsOfficeWritesIt(String jurisdiction, String number, String kind, String identifier) {
        assertThat(new PublicationNumber(jurisdiction, number, kind).id()).hasToString(identifier);
    }

    @ParameterizedTest
    @CsvSource({"US, '', B2", "US, '- -', B2", "'', 1234567, A", "USA, '', ''"})
    void needsACountryAndANumber(String jurisdiction, String number, String kind) {
        assertThatThrownBy(() -> new PublicationNumber(jurisdiction, number, kind).id())
                .isInstanceOf(InvalidIdentifierException.class);
    }
}
