package innograph.loaders.uspto;

import innograph.loaders.patent.Party;
import innograph.loaders.patent.Party.Organization;
import innograph.loaders.patent.Party.Person;
import innograph.loaders.patent.PublicationNumber;
import innograph.loaders.source.InvalidValueException;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.model.name.Spelling;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the formats have in common in their values. */
final class Fields {
    private static final Pattern DOI = Pattern.compile("\\b10\\.[0-9]{4,9}/[^\\s\"<>;,]*[A-Za-z0-9]");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** Since then kinds have a digit: the first patents of 2001 were the first with one. */
    private static final int FIRST_YEAR_OF_DIGITS = 2001;

    private static final int LONGEST_NAME = 300;

    private final Place place;
    private final RecordSink sink;

    Fields(Place place, RecordSink sink) {
        this.place = place;
        this.sink = sink;
    }

    /** A date such as 20150106; an unreadable one is rejected. */
    @Nullable
    LocalDate date(String meaning, @Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return LocalDate.parse(written, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException e) {
            String reason = "%s: '%s' is no date; write it as 20240228. The patent is kept without it"
                    .formatted(meaning, written);
            sink.reject(Reject.because(new InvalidValueException(reason), place, written));
            return null;
        }
    }

    /** The earliest date on which the document bases a claim; the filing date if it bases none on an earlier application. */
    @Nullable
    LocalDate priority(Stream<Element> claimed, @Nullable LocalDate filed) {
        return Stream.concat(claimed.map(date -> date("priority", date.text())), Stream.ofNullable(filed))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Codes such as XX, {@code unknown} and {@code omitted} say that the office does not know. */
    static @Nullable String country(@Nullable String written) {
        return written == null || !COUNTRY.matcher(written).matches() || written.equals("XX") ? null : written;
    }

    /**
     * Number of a document of the United States. The files of 2001 leave the digit of some kinds out, and those of cited
     * documents the kind where only one is possible.
     */
    static PublicationNumber number(String number, @Nullable String kind, @Nullable Integer year) {
        PublicationNumber written = new PublicationNumber("US", number, kind == null ? "" : kind);
        if (year == null) {
            return written;
        }
        String series = written.number().replaceAll("[0-9].*", "");
        String complete =
                year < FIRST_YEAR_OF_DIGITS ? withoutDigit(written.kind(), series) : withDigit(written.kind(), series);
        return new PublicationNumber("US", written.number(), complete);
    }

    private static String withoutDigit(String kind, String series) {
        return kind.isEmpty()
                ? switch (series) {
                    case "" -> "A";
                    case "D" -> "S";
                    case "RE" -> "E";
                    case "PP" -> "P";
                    case "H" -> "H";
                    default -> "";
                }
                : kind;
    }

    private static String withDigit(String kind, String series) {
        return switch (kind.isEmpty() ? series : kind) {
            case "D", "S" -> "S1";
            case "RE", "E" -> "E1";
            case "H" -> "H1";
            default -> kind;
        };
    }

    /** The year of a date such as 19980800; null if there is none. */
    static @Nullable Integer year(@Nullable String date) {
        return date != null && date.matches("[0-9]{8}") ? Integer.valueOf(date.substring(0, 4)) : null;
    }

    /** The DOI that a description of a work mentions; null if it mentions none. */
    static @Nullable String doi(String text) {
        Matcher doi = DOI.matcher(text);
        return doi.find() ? doi.group() : null;
    }

    /** As much of the description of a work as makes a name. */
    static String name(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + " …";
    }

    /**
     * A party by what its role code says: 2 and 3 enterprise, 4 and 5 individual, 6 to 9 authority; a 1 before it tells that it
     * holds a part only.
     */
    static Party party(
            String name, @Nullable String role, boolean person, @Nullable String country, @Nullable String city) {
        int code = role == null || !role.matches("[0-9]{1,2}") ? 0 : Integer.parseInt(role) % 10;
        return person || code == 4 || code == 5
                ? new Person(name, country, city)
                : new Organization(name, country, city, code >= 6);
    }

    /**
     * Who applied. Until September 2012 only inventors could: where no one else is named, those to whom they assigned the
     * invention count, as other offices count them, and the inventors themselves if there are none.
     */
    static List<Party> applicants(List<Party> named, List<Party> assignees, List<Person> inventors) {
        Set<String> inventing =
                inventors.stream().map(person -> Spelling.folded(person.name())).collect(Collectors.toSet());
        List<Party> others = named.stream()
                .filter(party -> !inventing.contains(Spelling.folded(party.name())))
                .toList();
        if (!others.isEmpty()) {
            return named;
        }
        return assignees.isEmpty() ? List.copyOf(inventors) : assignees;
    }
}
