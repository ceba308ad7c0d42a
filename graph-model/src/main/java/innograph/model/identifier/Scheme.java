package innograph.model.identifier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The authorities whose identifiers the graph knows.
 *
 * <p>Where a scheme is {@linkplain #exclusive() exclusive}, its authority gives one thing one identifier, so two of them
 * never name the same node, whatever else the records share.
 */
public enum Scheme {
    ROR(
            "ror",
            true,
            "0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}",
            text -> afterLastSlash(text).toLowerCase(Locale.ROOT),
            CheckDigits::ror,
            "https://ror.org/%s"),
    GRID(
            "grid",
            false,
            "grid\\.[0-9]+\\.[0-9a-f]+",
            text -> afterLastSlash(text).toLowerCase(Locale.ROOT),
            null,
            null),
    ISNI("isni", false, "[0-9]{15}[0-9X]", Scheme::withoutSeparators, CheckDigits::mod11, "https://isni.org/isni/%s"),
    ORCID("orcid", true, "[0-9]{15}[0-9X]", Scheme::withoutSeparators, CheckDigits::mod11, "https://orcid.org/%s"),
    WIKIDATA(
            "wikidata",
            false,
            "Q[1-9][0-9]*",
            text -> text.toUpperCase(Locale.ROOT),
            null,
            "https://www.wikidata.org/wiki/%s"),
    /** Crossref Funder Registry; the part of the DOI after 10.13039/. */
    FUNDREF("fundref", false, "[0-9]+", Scheme::afterLastSlash, null, "https://doi.org/10.13039/%s"),
    /** Participant identification code of the European Commission; it has no check digit. */
    PIC("pic", true, "[0-9]{9}", text -> text, null, null),
    /** Unified social credit code 统一社会信用代码, GB 32100-2015. */
    USCC(
            "uscc",
            true,
            "[0-9A-HJ-NPQRTUWXY]{18}",
            text -> text.toUpperCase(Locale.ROOT),
            CheckDigits::unifiedSocialCredit,
            null),
    /** Project number of the European Commission's CORDIS. */
    CORDIS("cordis", true, "[0-9]+", text -> text, null, "https://cordis.europa.eu/project/id/%s"),
    /** Administrative division of China, GB/T 2260. */
    GBT2260("gbt2260", true, "[1-9][0-9]{5}", text -> text, null, null),
    ISO3166_1("iso3166-1", true, "[A-Z]{2}", text -> text.toUpperCase(Locale.ROOT), null, null),
    ISO3166_2("iso3166-2", true, "[A-Z]{2}-[A-Z0-9]{1,3}", text -> text.toUpperCase(Locale.ROOT), null, null),
    /** Concept of a SKOS scheme: the path of its IRI. */
    CONCEPT("concept", true, "[^\\s]+", text -> text, null, null),
    /** IRI of a thing in linked data. */
    IRI("iri", true, "[a-z][a-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+", text -> text, null, "%s"),
    /** Themes of the European framework programmes, by the code of their legal basis. */
    PROGRAMME("programme", true, "[A-Za-z0-9.-]+", text -> text, null, null),
    /** EuroSciVoc, the European science vocabulary. */
    EUROSCIVOC("euroscivoc", true, "[0-9]+", Scheme::afterLastSlash, null, "http://data.europa.eu/8mn/euroscivoc/%s"),
    /** Publication number of a patent with country and kind: {@code US8927118B2}. */
    PATENT(
            "patent",
            true,
            "[A-Z]{2}[A-Z0-9]+",
            text -> text.replaceAll("[\\s/,.-]", "").toUpperCase(Locale.ROOT),
            null,
            "https://patents.google.com/patent/%s"),
    /** Identifier of a patent document at The Lens. */
    LENS("lens", false, "([0-9]{3}-){4}[0-9]{2}[0-9X]", text -> afterLastSlash(text), null, "https://lens.org/%s"),
    /** Symbol of the International Patent Classification, without blanks: {@code B64C39/02}. */
    IPC("ipc", true, Scheme.PATENT_CLASS, Scheme::withoutBlanks, null, null),
    /** Symbol of the Cooperative Patent Classification, without blanks: {@code B64C39/024}. */
    CPC("cpc", true, Scheme.PATENT_CLASS, Scheme::withoutBlanks, null, null),
    /** Industry of China's national economy, GB/T 4754, with the letter of its section. */
    GBT4754("gbt4754", true, "[A-T]([0-9]{2,4})?", text -> text.toUpperCase(Locale.ROOT), null, null),
    DOI(
            "doi",
            true,
            "10\\.[0-9]{4,9}/\\S+",
            text -> text.replaceFirst("(?i)^(https?://(dx\\.)?doi\\.org/|doi:\\s*)", "")
                    .toLowerCase(Locale.ROOT),
            null,
            "https://doi.org/%s"),
    /** Work, author, institution, topic, funder … of OpenAlex; the letter says which. */
    OPENALEX(
            "openalex",
            true,
            "[A-Z][0-9]+",
            text -> afterLastSlash(text).toUpperCase(Locale.ROOT),
            null,
            "https://openalex.org/%s"),
    /** Chinese university, ten digits of the Ministry of Education. */
    MOE("moe", true, "[0-9]{10}", text -> text, null, null),
    /** Award of the US small-business research programmes. */
    SBIR("sbir", true, "[0-9]+", Scheme::afterLastSlash, null, "https://www.sbir.gov/sbirsearch/detail/%s"),
    /** Entry of the US Consolidated Screening List. */
    CSL("csl", true, "[0-9a-f]{8,64}", text -> text.toLowerCase(Locale.ROOT), null, null),
    /** What has no identifier but in its data set: {@code local:my-offers/42}; another data set may call it otherwise. */
    LOCAL("local", false, "[^\\s]+", text -> text, null, null),
    /** Offers, demands, events and contracts that were written through the API. */
    WRITTEN("innograph", true, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text -> text, null, null),
    /** Things of the fictional region that InnoGraph generates; nothing of the kind exists. */
    FICTIONAL("fictional", true, "[a-z]+-[0-9]+", text -> text, null, null),
    /** Things that a policy plan names. */
    PLAN("plan", true, "[a-z0-9]+(-[a-z0-9.]+)*", text -> text, null, null);

    /** The index of the graph could take four times as many; addresses of things in linked data are the longest. */
    private static final int LONGEST = 2_000;

    private static final String PATENT_CLASS = "[A-HY]([0-9]{2}([A-Z]([0-9]{1,4}(/[0-9]{2,8})?)?)?)?";

    private final String prefix;
    private final boolean exclusive;
    private final Pattern pattern;
    private final UnaryOperator<String> spelling;
    private final @Nullable Predicate<String> checkDigit;
    private final @Nullable String address;

    Scheme(
            String prefix,
            boolean exclusive,
            String pattern,
            UnaryOperator<String> spelling,
            @Nullable Predicate<String> checkDigit,
            @Nullable String address) {
        this.prefix = prefix;
        this.exclusive = exclusive;
        this.pattern = Pattern.compile(pattern);
        this.spelling = spelling;
        this.checkDigit = checkDigit;
        this.address = address;
    }

    public String prefix() {
        return prefix;
    }

    /** True if its authority gives one thing one identifier. */
    public boolean exclusive() {
        return exclusive;
    }

    /** False if whoever uses it numbers what is his own by it, so that nobody else knows a thing by it. */
    public boolean isOfAnAuthority() {
        return switch (this) {
            case LOCAL, PLAN, FICTIONAL, WRITTEN, IRI -> false;
            case ROR,
                    GRID,
                    ISNI,
                    ORCID,
                    WIKIDATA,
                    FUNDREF,
                    PIC,
                    USCC,
                    CORDIS,
                    GBT2260,
                    ISO3166_1,
                    ISO3166_2,
                    CONCEPT,
                    PROGRAMME,
                    EUROSCIVOC,
                    PATENT,
                    LENS,
                    IPC,
                    CPC,
                    GBT4754,
                    DOI,
                    OPENALEX,
                    MOE,
                    SBIR,
                    CSL -> true;
        };
    }

    /** Address of a page about a thing, with {@code %s} for the value; empty if the authority has none. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    static Optional<Scheme> ofPrefix(String prefix) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.prefix.equals(prefix))
                .findFirst();
    }

    /** The identifier that a web address of an authority names; the address itself if it is of none. */
    static Optional<Identifier> ofAddress(String text) {
        String withoutProtocol = withoutProtocol(text);
        for (Scheme scheme : values()) {
            String template = scheme.address;
            if (scheme != IRI && template != null) {
                String host = withoutProtocol(template).replace("%s", "");
                if (withoutProtocol.startsWith(host)) {
                    return Identifier.read(scheme, withoutProtocol.substring(host.length()));
                }
            }
        }
        return Identifier.read(IRI, text);
    }

    private static String withoutProtocol(String address) {
        return address.replaceFirst("^[a-zA-Z]+://(www\\.)?", "");
    }

    /** False for schemes whose values look like any word or number. */
    boolean hasShapeOfItsOwn() {
        return switch (this) {
            case ROR, GRID, ISNI, ORCID, WIKIDATA, PIC, USCC, DOI, LENS -> true;
            case FUNDREF,
                    CORDIS,
                    GBT2260,
                    ISO3166_1,
                    ISO3166_2,
                    CONCEPT,
                    IRI,
                    PROGRAMME,
                    EUROSCIVOC,
                    PATENT,
                    IPC,
                    CPC,
                    GBT4754,
                    OPENALEX,
                    MOE,
                    SBIR,
                    CSL,
                    LOCAL,
                    WRITTEN,
                    FICTIONAL,
                    PLAN -> false;
        };
    }

    String normalize(String text) {
        if (text.length() > LONGEST || text.codePoints().anyMatch(Scheme::isNoCharacter)) {
            throw new InvalidIdentifierException(
                    "'%.50s' is no %s identifier; one has at most %,d characters".formatted(text, prefix, LONGEST));
        }
        String value = spelling.apply(text.strip());
        if (!pattern.matcher(value).matches()) {
            throw new InvalidIdentifierException("'%s' is no %s identifier".formatted(text, prefix));
        }
        if (checkDigit != null && !checkDigit.test(value)) {
            throw new InvalidIdentifierException(
                    "'%s' is no %s identifier: its check digit is wrong".formatted(text, prefix));
        }
        return value;
    }

    /** A control character that is no blank, or half of a character. */
    private static boolean isNoCharacter(int codePoint) {
        return (codePoint < ' ' && !Character.isWhitespace(codePoint))
                || Character.getType(codePoint) == Character.SURROGATE;
    }

    Optional<String> url(String value) {
        return address().map(template -> template.formatted(value));
    }

    private static String afterLastSlash(String text) {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static String withoutSeparators(String text) {
        return afterLastSlash(text).replaceAll("[ \\-]", "").toUpperCase(Locale.ROOT);
    }
}
