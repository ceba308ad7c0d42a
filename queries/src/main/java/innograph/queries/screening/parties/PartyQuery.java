package innograph.queries.screening.parties;

import innograph.identity.party.PartyKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name to screen.
 *
 * @param name in any script
 * @param country where its bearer is, as a code of ISO 3166-1 or in words; null if unknown
 * @param kind what bears it; {@link PartyKind#UNKNOWN} if unknown
 * @param lists names of lists or data sets to compare with; empty for all that are loaded
 */
public record PartyQuery(String name, @Nullable String country, PartyKind kind, Set<String> lists) {
    public PartyQuery {
        lists = Set.copyOf(lists);
    }

    /** A name against all lists. */
    public static PartyQuery of(String name) {
        return new PartyQuery(name, null, PartyKind.UNKNOWN, Set.of());
    }
}
