package innograph.identity.party;

import innograph.identity.name.ComparableName;
import innograph.identity.place.Countries;
import innograph.model.name.OrganizationName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question made ready: what stands in brackets behind a name is no part of it, and may tell the country.
 *
 * @param country ISO 3166-1 alpha-2; null if unknown
 */
record Asked(
        ComparableName person,
        ComparableName organization,
        @Nullable String country,
        PartyKind kind) {
    private static final Pattern BRACKETS_BEHIND = Pattern.compile("\\s*[(（]([^()（）]*)[)）]\\s*$");

    static Asked of(PartyQuestion question) {
        String name = question.name();
        String country = question.country();
        Matcher brackets = BRACKETS_BEHIND.matcher(name);
        if (brackets.find() && brackets.start() > 0) {
            name = name.substring(0, brackets.start());
            country = country == null ? Countries.code(brackets.group(1)).orElse(null) : country;
        }
        PartyKind kind = question.kind() == PartyKind.UNKNOWN ? asWritten(name) : question.kind();
        return new Asked(ComparableName.ofPerson(name), organization(name), country, kind);
    }

    /** A name as all names of organizations are compared. */
    static ComparableName organization(String name) {
        ComparableName asWritten = ComparableName.ofOrganization(name);
        return asWritten.signs().isEmpty()
                ? ComparableName.ofOrganization(String.join(" ", PartyWords.of(name)))
                : asWritten;
    }

    private static PartyKind asWritten(String name) {
        if (name.isBlank()) {
            return PartyKind.UNKNOWN;
        }
        if (PartyWords.nameAnOrganization(name) || new OrganizationName(name).hasLegalForm()) {
            return PartyKind.ORGANIZATION;
        }
        return name.indexOf(',') > 0 ? PartyKind.PERSON : PartyKind.UNKNOWN;
    }

    /**
     * How far what is asked for and what is listed are of two kinds, 0 to 1.
     *
     * @param asPersons whether the names are compared as names of persons
     */
    double otherKind(PartyKind listed, boolean asPersons) {
        boolean differs = asPersons ? kind != PartyKind.PERSON && kind != PartyKind.UNKNOWN : kind == PartyKind.PERSON;
        if (listed == PartyKind.UNKNOWN) {
            return differs || (asPersons && kind != PartyKind.PERSON) ? 0.5 : 0;
        }
        return differs ? 1 : 0;
    }
}
