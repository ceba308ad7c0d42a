package innograph.identity.affiliation;

import innograph.identity.affiliation.AffiliatedOrganization.Fit;
import innograph.identity.affiliation.Passage.Span;
import innograph.identity.name.WordForms;
import innograph.identity.organization.Mention;
import innograph.model.name.OrganizationName;
import innograph.model.name.SearchForms;
import innograph.model.name.Spelling;
import innograph.model.name.Spelling.Word;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of an address is not the name of an organization that it names. */
final class Rest {
    private static final double WHOLE = 0.999;
    private static final char FIRST_CHINESE = 0x2E80;

    /** Words of what may be within another organization, in the forms that stand for all others. */
    private static final Set<String> PARTS = Set.of("""
            department faculty school college institute laboratory center hospital clinic division section unit branch library museum
            campus station observatory
            """.strip().split("\\s+"));

    private static final Pattern CHINESE_PARTS = Pattern.compile("学院|学系|研究所|研究院|实验室|医院|中心|学部|分院|分校|校区");

    private final Mention mention;
    private final Passage passage;
    private final String before;
    private final String behind;
    private final Set<String> core;

    /**
     * The rest of an address.
     *
     * @param part of a line, to which the passage may have more of the place
     */
    Rest(Mention mention, String part, Passage passage) {
        this.mention = mention;
        this.passage = passage;
        this.before = part.substring(0, Math.min(mention.start(), part.length()));
        this.behind = part.substring(Math.min(mention.end(), part.length()));
        this.core = Spelling.words(new OrganizationName(part).core()).stream()
                .map(Word::folded)
                .collect(Collectors.toSet());
    }

    /**
     * How the name is to it.
     *
     * @param isLine true if the address is all of a line
     */
    Fit fit(boolean isLine) {
        if (isLine && isNothing()) {
            return Fit.ALL;
        }
        boolean isWhole = mention.coverage() > WHOLE && mention.misspelt() == 0 && mention.others() == 0;
        return isWhole && (isApart() || (mention.words() > 1 && tellsOfAPart())) ? Fit.WITHIN : Fit.BESIDE;
    }

    private boolean isNothing() {
        return Spelling.words(before).stream().allMatch(word -> tellsNothing(word, 0))
                && Spelling.words(behind).stream().allMatch(word -> tellsNothing(word, mention.end()));
    }

    private boolean tellsNothing(Word word, int offset) {
        return WordForms.isEmpty(word.folded())
                || word.folded().chars().allMatch(Character::isDigit)
                || isLegalForm(word.folded())
                || passage.isWithinPlace(new Span(word.start() + offset, word.end() + offset));
    }

    /** Words of Chinese are not divided, so what is left of one is within the one that stands in the name. */
    private boolean isLegalForm(String word) {
        return word.charAt(0) < FIRST_CHINESE
                ? !core.contains(word)
                : core.stream().noneMatch(of -> of.contains(word));
    }

    /** Between commas, or what else divides. */
    private boolean isApart() {
        return passage.before(mention.start()) == null && passage.behind(mention.end()) == null;
    }

    private boolean tellsOfAPart() {
        String rest = SearchForms.simplified(before + " " + behind);
        return CHINESE_PARTS.matcher(rest).find()
                || Spelling.words(rest).stream()
                        .flatMap(word ->
                                Stream.concat(Stream.of(word.folded()), WordForms.standing(word.folded()).stream()))
                        .anyMatch(PARTS::contains);
    }
}
