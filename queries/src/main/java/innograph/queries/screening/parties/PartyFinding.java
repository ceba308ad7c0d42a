package innograph.queries.screening.parties;

import innograph.identity.party.Caution;
import innograph.identity.party.ListedName;
import innograph.identity.party.PartyCandidate.Measure;
import innograph.model.cases.Outcome;
import innograph.queries.Wording;
import java.util.List;
import java.util.Set;

/**
 * An entry of a list that a name may mean.
 *
 * @param entry id of the {@code RestrictedParty}
 * @param name of the entry
 * @param list that it stands on
 * @param asked the name that was compared
 * @param matched name of the entry that fits best
 * @param outcome of this entry alone: REVIEW or MATCH
 * @param score 0 to 1, the chance that the name means the party as far as names can tell; 1 if a person has confirmed it
 * @param measures what the score follows from, those that say most first; the contributions add up to the logarithm of the odds. Empty
 *     if a person has decided
 * @param cautions why the match is to be taken with care; any of them makes a MATCH a REVIEW
 * @param english sentences that say why
 * @param chinese the same in Chinese
 */
public record PartyFinding(
        String entry,
        String name,
        ScreenedList list,
        String asked,
        ListedName matched,
        Outcome outcome,
        double score,
        List<Measure> measures,
        Set<Caution> cautions,
        List<String> english,
        List<String> chinese) {
    public PartyFinding {
        measures = List.copyOf(measures);
        cautions = Set.copyOf(cautions);
        english = List.copyOf(english);
        chinese = List.copyOf(chinese);
    }

    /** Why, in Chinese if the language begins with {@code zh}, else in English. */
    public List<String> why(String language) {
        return Wording.isChinese(language) ? chinese : english;
    }
}
