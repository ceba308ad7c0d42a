package innograph.identity.party;

import java.util.Locale;

/** What a listed party is. */
public enum PartyKind {
    PERSON,
    ORGANIZATION,
    VESSEL,
    AIRCRAFT,
    /** The list does not say. */
    UNKNOWN;

    /** Reads the words of lists: individual, entity, vessel, aircraft and the like; what is not understood is {@link #UNKNOWN}. */
    public static PartyKind of(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "individual", "person" -> PERSON;
            case "entity", "organization", "organisation", "company" -> ORGANIZATION;
            case "vessel", "ship" -> VESSEL;
            case "aircraft" -> AIRCRAFT;
            default -> UNKNOWN;
        };
    }
}
