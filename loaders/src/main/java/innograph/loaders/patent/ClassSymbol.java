package innograph.loaders.patent;

import innograph.model.identifier.Identifier;
import innograph.model.identifier.InvalidIdentifierException;
import innograph.model.identifier.Scheme;

/**
 * A symbol of a patent classification.
 *
 * @param scheme IPC or CPC
 * @param written in any of the usual spellings: {@code B64C 39/02}, {@code B64C039/02}
 */
public record ClassSymbol(Scheme scheme, String written) {
    /**
     * The identifier of the class.
     *
     * @throws InvalidIdentifierException if it is no symbol of its classification
     */
    public Identifier id() {
        String symbol = written.replaceAll("\\s", "").replaceFirst("^([A-HY][0-9]{2}[A-Z])0+(?=[0-9])", "$1");
        return Identifier.of(scheme, symbol);
    }
}
