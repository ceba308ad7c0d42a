package innograph.identity.place;

import innograph.model.name.SearchForms;
import innograph.model.name.Spelling;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Countries by what people call them: in twelve languages, with their old and short names and their codes. */
public final class Countries {
    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "tr", "zh", "ja");

    /** Folded. The countries of the United Kingdom are none of ISO 3166-1. */
    private static final String OTHERS = """
            US usa|u s a|u s|united states of america|estados unidos de america|eeuu|america
            GB uk|u k|england|scotland|wales|northern ireland|great britain|britain|united kingdom of great britain and northern ireland
            CN p r china|pr china|prc|p r c|peoples republic of china|people s republic of china|mainland china|pr of china|p r of china
            TW taiwan roc|taiwan r o c|republic of china|chinese taipei|r o c
            HK hong kong sar|hongkong|hong kong s a r
            MO macao|macau|macau sar
            KR south korea|korea|republic of korea|r o korea|korea republic of|s korea|rep of korea
            KP north korea|dpr korea|democratic peoples republic of korea
            RU russia|russian federation
            IR iran|islamic republic of iran|i r iran|ir iran
            CZ czech republic|czechia|ceska republika
            NL the netherlands|holland|netherlands
            TR turkey|turkiye
            VN vietnam|viet nam
            SY syria|syrian arab republic
            LA laos|lao pdr
            MD moldova|republic of moldova
            MK macedonia|north macedonia|fyrom
            TZ tanzania|united republic of tanzania
            BO bolivia
            VE venezuela
            BN brunei
            PS palestine|palestinian territories|gaza|west bank
            CI ivory coast|cote divoire
            CD dr congo|democratic republic of the congo|drc
            CG republic of the congo|congo brazzaville
            CV cape verde
            SZ swaziland|eswatini
            AE uae|u a e|united arab emirates
            SA saudi arabia|kingdom of saudi arabia|ksa
            BA bosnia|bosnia and herzegovina
            RS serbia|republic of serbia
            IE ireland|republic of ireland|eire
            ZA south africa|republic of south africa|rsa
            DE germany|federal republic of germany|brd
            BR brasil
            SG republic of singapore
            SK slovak republic
            GR hellas
            AT osterreich
            CH suisse|schweiz|svizzera
            BE belgique|belgie
            PH philippines|the philippines
            BD peoples republic of bangladesh
            KZ republic of kazakhstan
            UZ republic of uzbekistan
            BY republic of belarus
            SI republic of slovenia
            HR republic of croatia
            CY republic of cyprus|north cyprus|northern cyprus
            XK kosovo
            """;

    private static final Set<String> TWO_LETTERS = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            for (String language : LANGUAGES) {
                codes.putIfAbsent(folded(country.getDisplayCountry(Locale.of(language))), code);
            }
            codes.putIfAbsent(folded(country.getISO3Country()), code);
        }
        OTHERS.lines()
                .forEach(line -> Arrays.stream(line.substring(3).split("\\|"))
                        .forEach(name -> codes.put(name, line.substring(0, 2))));
        return Map.copyOf(codes);
    }

    private static String folded(String name) {
        return Spelling.folded(SearchForms.simplified(name));
    }

    /**
     * ISO 3166-1 alpha-2 of a country that a text calls so. Two letters are a code only where a country is expected, see {@link #code}.
     *
     * @param folded words of the text, folded
     */
    public static Optional<String> named(String folded) {
        return Optional.ofNullable(CODES.get(folded));
    }

    /** ISO 3166-1 alpha-2 of a country that is written as a code or in words; empty if it is none that is known here. */
    public static Optional<String> code(String written) {
        String folded = folded(written);
        return named(folded)
                .or(() -> Optional.of(folded.toUpperCase(Locale.ROOT))
                        .map(letters ->
                                letters.equals("EL") ? "GR" : letters) // as the European Commission writes Greece
                        .filter(TWO_LETTERS::contains));
    }

    /** What the country of this code is called in English. */
    public static String name(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
