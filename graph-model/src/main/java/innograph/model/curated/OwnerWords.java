package innograph.model.curated;

import innograph.model.name.OrganizationName;
import innograph.model.name.SearchForms;
import innograph.model.name.Spelling;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * What tells who somebody is, if a text has it: names with and without legal form and place, other forms of them, identifiers, the address
 * of the own site, the city or county of the seat; and, whoever it is, what one gets in touch by.
 */
public final class OwnerWords {
    private static final String OF = """
            UNWIND $owners AS identifier
            MATCH (:Identifier {value: identifier})<-[:IDENTIFIED_BY]-(o:Entity)
            RETURN coalesce(o.names, [o.name]) + coalesce(o.aliases, []) AS names, coalesce(o.searchForms, []) AS forms,
              o.website AS website,
              COLLECT { MATCH (o)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i.value } AS identifiers,
              COLLECT {
                MATCH (o)-[:LOCATED_IN]->()-[:PART_OF*0..]->(r:Region)
                UNWIND coalesce(r.names, [r.name]) AS place RETURN DISTINCT place
              } AS places,
              COLLECT {
                MATCH (o)-[:LOCATED_IN]->()-[:PART_OF*0..]->(r:Region) WHERE r.level IN ['CITY', 'COUNTY']
                UNWIND coalesce(r.names, [r.name]) AS place RETURN DISTINCT place
              } AS narrow
            """;

    private static final List<Pattern> CONTACTS = Stream.of(
                    "[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+",
                    "(https?://|www\\.)\\S+",
                    "(?<![\\w@.-])([a-z0-9-]+\\.)+(com|cn|org|edu|gov|info|biz)(?![\\w-])",
                    "(?<!\\d)(\\+?86[- .]?)?1[3-9]\\d[- .]?\\d{4}[- .]?\\d{4}(?!\\d)",
                    "(?<![\\d.,])\\(?0\\d{2,3}\\)?[-–—/ ]?\\d{7,8}(?!\\d)",
                    "\\+\\d[\\d ()/-]{7,}\\d",
                    "(?<![0-9a-z])[159y][1-9]\\d{6}[0-9a-hj-npqrtuwxy]{10}(?![0-9a-z])", // unified social credit code
                    "(微信号?|联系人|联系方式|联系电话|电话|手机|传真|邮箱|wechat|whatsapp|qq号?|phone|e-?mail|contact( person)?)\\s*:",
                    "(?<![0-9a-z])(tel|fax|mobile|telegram|vx)\\s*[.:]",
                    "微信号?\\s*[a-z][-_a-z0-9]{5,19}")
            .map(text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS))
            .toList();

    /** Shorter ones occur in other words. */
    private static final int LEAST_WITHIN_WORDS = 8;

    private static final int LEAST_LATIN = 3;
    private static final int LEAST_CODE = 6;

    private final Set<String> phrases = new LinkedHashSet<>();
    private final Set<String> capitals = new LinkedHashSet<>();

    private OwnerWords() {}

    /**
     * Words of these owners.
     *
     * @param owners identifiers of entities
     * @param callers who speak for them; names of fewer than six characters are words like others
     */
    public static OwnerWords of(Collection<String> owners, Collection<String> callers, Neo4jClient client) {
        OwnerWords words = new OwnerWords();
        client.query(OF)
                .bind(List.copyOf(owners))
                .to("owners")
                .fetchAs(OwnerWords.class)
                .mappedBy((_, row) -> {
                    List<String> places = row.get("places").asList(Value::asString);
                    row.get("names").asList(Value::asString).forEach(name -> words.name(name, places));
                    row.get("forms").asList(Value::asString).forEach(words::form);
                    row.get("identifiers").asList(Value::asString).forEach(words::code);
                    row.get("narrow").asList(Value::asString).forEach(words::form);
                    words.site(row.get("website").asString(""));
                    return words;
                })
                .all();
        callers.stream().filter(caller -> caller.length() >= LEAST_CODE).forEach(words.phrases::add);
        return words;
    }

    private void name(String name, List<String> places) {
        form(name);
        String core = new OrganizationName(name).core();
        form(core);
        for (String place : places) {
            if (core.startsWith(place) && core.length() > place.length()) {
                form(core.substring(place.length()).replaceFirst("^[省市县区]", "").strip());
            }
        }
    }

    /** A word in capitals is an acronym, which is another word in small letters. */
    private void form(String form) {
        boolean isAcronym = form.codePoints().allMatch(c -> c < 0x250 && Character.isUpperCase(c));
        if (isAcronym && form.length() >= 2) {
            capitals.add(form);
        } else if (form.codePointCount(0, form.length()) >= (isLatin(form) ? LEAST_LATIN : 2)) {
            phrases.add(form);
        }
    }

    private void code(String identifier) {
        String code = identifier.substring(identifier.indexOf(':') + 1);
        if (code.length() >= LEAST_CODE) {
            phrases.add(code);
        }
    }

    private void site(String address) {
        String host = address.replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("[/?#:].*$", "");
        if (!host.isEmpty()) {
            phrases.add(host);
        }
    }

    /** What of a text tells who it is, as it is written there or in the graph; empty if nothing does. */
    public List<String> in(String text) {
        List<String> found = new ArrayList<>();
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC); // full-width digits and signs are digits and signs
        CONTACTS.forEach(contact ->
                contact.matcher(plain).results().map(MatchResult::group).forEach(found::add));
        String words = " " + Spelling.folded(SearchForms.simplified(text)) + " ";
        String compact = words.replace(" ", "");
        for (String phrase : phrases) {
            String folded = Spelling.folded(SearchForms.simplified(phrase));
            String unbroken = folded.replace(" ", "");
            boolean within = !isLatin(phrase) || unbroken.length() >= LEAST_WITHIN_WORDS;
            if (!folded.isEmpty() && (words.contains(" " + folded + " ") || (within && compact.contains(unbroken)))) {
                found.add(phrase);
            }
        }
        capitals.stream()
                .filter(word -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .find())
                .forEach(found::add);
        return found.stream().distinct().toList();
    }

    private static boolean isLatin(String text) {
        return text.toLowerCase(Locale.ROOT).codePoints().allMatch(c -> c < 0x250);
    }

    /** What is wrong with texts, by field; null is no text. */
    public List<Fault> faults(Map<String, List<String>> texts) {
        List<Fault> faults = new ArrayList<>();
        texts.forEach((field, values) -> {
            List<String> found = values.stream()
                    .flatMap(text -> in(text).stream())
                    .distinct()
                    .toList();
            if (!found.isEmpty()) {
                faults.add(new Fault(field, Fault.Kind.IDENTIFYING, String.join(", ", found)));
            }
        });
        return faults;
    }
}
