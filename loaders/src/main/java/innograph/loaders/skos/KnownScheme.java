package innograph.loaders.skos;

import innograph.model.identifier.Identifier;
import innograph.model.identifier.Scheme;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Classifications whose notations are identifiers, so that what other sources say of a class meets the concept. They are
 * told by the IRI or by a title of the scheme.
 */
enum KnownScheme {
    IPC(Scheme.IPC, "(?<![a-z])ipc(?![a-z])|international patent classification|国际专利分类", KnownScheme::patentClass),
    CPC(Scheme.CPC, "(?<![a-z])cpc(?![a-z])|cooperative patent classification|联合专利分类", KnownScheme::patentClass),
    GBT4754(Scheme.GBT4754, "gb[^a-z0-9]{0,3}t[^a-z0-9]{0,3}4754|国民经济行业分类", String::strip);

    /** Subclass, group with or without leading zeros, subgroup with or without zeros to six digits. */
    private static final Pattern PATENT_CLASS =
            Pattern.compile("([A-HY][0-9]{2}[A-Z])0*([0-9]{1,4}?)(?:/([0-9]{2,8})|(?<=[A-Z][0-9]{4})([0-9]{6}))");

    private final Scheme scheme;
    private final Pattern sign;
    private final UnaryOperator<String> spelling;

    KnownScheme(Scheme scheme, String sign, UnaryOperator<String> spelling) {
        this.scheme = scheme;
        this.sign = Pattern.compile(sign);
        this.spelling = spelling;
    }

    /** The identifier of a notation; empty if the scheme is none of these, or the notation none of the scheme. */
    static Optional<Identifier> identifier(String schemeIriAndTitles, String notation) {
        String text = schemeIriAndTitles.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(known -> known.sign.matcher(text).find())
                .findFirst()
                .flatMap(known -> Identifier.parse(known.scheme.prefix() + ":" + known.spelling.apply(notation)));
    }

    /** {@code B64C 39/02}, {@code B64C 0039/02} and {@code B64C0039020000} are all {@code B64C39/02}. */
    private static String patentClass(String notation) {
        String compact = notation.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        Matcher group = PATENT_CLASS.matcher(compact);
        if (!group.matches()) {
            return compact;
        }
        String subgroup =
                group.group(3) == null ? group.group(4).replaceFirst("(?<=^..)(.*?)0+$", "$1") : group.group(3);
        return group.group(1) + group.group(2) + "/" + subgroup;
    }
}
