package innograph.queries.reconcile;

import innograph.model.name.Spelling;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;

/** Tables name countries in words as often as by their codes. */
final class Countries {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.CHINESE, Locale.GERMAN, Locale.FRENCH, Locale.of("es"), Locale.of("it"));

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2)) {
            Locale country = Locale.of("", code);
            LANGUAGES.forEach(language -> codes.put(Spelling.folded(country.getDisplayCountry(language)), code));
            codes.put(Spelling.folded(country.getISO3Country()), code);
            codes.put(Spelling.folded(code), code);
        }
        codes.put("uk", "GB"); // as the European Commission writes them
        codes.put("el", "GR");
        return codes;
    }

    /** ISO 3166-1 alpha-2 of a country that is written as a code or in words; empty if it is none that is known here. */
    static Optional<String> code(String written) {
        return Optional.ofNullable(CODES.get(Spelling.folded(written)));
    }
}
