package innograph.loaders.patent;

import innograph.model.identifier.Identifier;
import innograph.model.identifier.InvalidIdentifierException;
import innograph.model.identifier.Scheme;
import java.util.Locale;

/**
 * Number under which an office published a patent document, as the office writes it.
 *
 * <p>Leading zeros are kept, since most offices count them ({@code EP0715801}); only the United States don't: their files
 * have {@code 08927118} and {@code D0435854} for what is printed as US 8,927,118 and US D435,854.
 *
 * @param jurisdiction WIPO ST.3
 * @param number letters and digits only, without jurisdiction and kind
 * @param kind WIPO ST.16; empty if unknown
 */
public record PublicationNumber(String jurisdiction, String number, String kind) {
    public PublicationNumber {
        jurisdiction = jurisdiction.strip().toUpperCase(Locale.ROOT);
        kind = lettersAndDigits(kind);
        number = lettersAndDigits(number);
        if (number.startsWith(jurisdiction)) {
            number = number.substring(jurisdiction.length());
        }
        if (jurisdiction.equals("US")) {
            number = number.replaceFirst("^([A-Z]*)0+(?=[0-9])", "$1");
        }
    }

    private static String lettersAndDigits(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    /**
     * The identifier of the document.
     *
     * @throws InvalidIdentifierException if it can't be one: no country, no number
     */
    public Identifier id() {
        boolean complete = jurisdiction.length() == 2 && !number.isEmpty();
        return Identifier.of(
                Scheme.PATENT, complete ? toString() : "country '%s', number '%s'".formatted(jurisdiction, number));
    }

    @Override
    public String toString() {
        return jurisdiction + number + kind;
    }
}
