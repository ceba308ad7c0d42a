package innograph.loaders.patent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.model.identifier.InvalidIdentifierException;
import innograph.model.identifier.Scheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassSymbolTests {
    @ParameterizedTest
    @CsvSource({
        "B64C39/02, ipc:B64C39/02",
        "B64C  39/02, ipc:B64C39/02",
        "B64C039/02, ipc:B64C39/02",
        "H01J001/62, ipc:H01J1/62",
        "C07D 401/04, ipc:C07D401/04",
        "G06F, ipc:G06F"
    })
    void isWrittenWithoutBlanksAndPaddingZeros(String written, String identifier) {
        assertThat(new ClassSymbol(Scheme.IPC, written).id()).hasToString(identifier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1402", "B64C39/", "drones"})
    void thatIsNoneIsRefused(String written) {
        assertThatThrownBy(() -> new ClassSymbol(Scheme.IPC, written).id())
                .isInstanceOf(InvalidIdentifierException.class);
    }
}
