package innograph.identity.party;

import org.jspecify.annotations.Nullable;

/**
 * A name that may be one of a listed party.
 *
 * @param name in any script
 * @param country ISO 3166-1 alpha-2 of who bears it; null if unknown
 * @param kind what bears it; {@link PartyKind#UNKNOWN} leaves it to how the name is written
 */
public record PartyQuestion(String name, @Nullable String country, PartyKind kind) {
    /** A name of which nothing else is known. */
    public static PartyQuestion of(String name) {
        return new PartyQuestion(name, null, PartyKind.UNKNOWN);
    }
}
