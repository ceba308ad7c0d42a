package innograph.loaders.lens;

import innograph.loaders.patent.ClassSymbol;
import innograph.loaders.patent.Party;
import innograph.loaders.patent.Party.Organization;
import innograph.loaders.patent.Party.Person;
import innograph.loaders.patent.PatentDocument;
import innograph.loaders.patent.PatentRecords;
import innograph.loaders.patent.PublicationNumber;
import innograph.loaders.source.Input;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.loaders.source.Source;
import innograph.loaders.source.SourceInfo;
import innograph.loaders.source.Table;
import innograph.loaders.source.Table.Row;
import innograph.model.EntityType;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.InvalidIdentifierException;
import innograph.model.identifier.Scheme;
import innograph.model.name.Spelling;
import innograph.model.record.EntityRecord;
import innograph.model.record.InvalidRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Patents as The Lens exports them: a table in CSV, with the column titles of today or those until about 2018. */
public final class LensSource implements Source {
    private static final SourceInfo INFO = new SourceInfo(
                    "lens",
                    "Patents exported from The Lens",
                    "Cambia, The Lens",
                    "terms of use of The Lens (https://about.lens.org/policies): mind them before the data are passed on",
                    "https://www.lens.org",
                    "one CSV file as The Lens exports patents (.csv, .csv.gz)")
            .inParts();

    /** {@code AU 2016/219013 A1}; an office's correction of the same number has a date behind the kind. */
    private static final Pattern DISPLAY_KEY = Pattern.compile("([A-Z]{2}) (.+?)( [A-Z][0-9]?)?( [0-9]{8})?");

    private static final Pattern LENS_ID = Pattern.compile("([0-9]{3}-){4}[0-9]{2}[0-9X]");

    private static final int LONGEST_HEADER = 1 << 14;

    private static final String UNNAMED = "NAME NOT GIVEN";

    @Override
    public SourceInfo info() {
        return INFO;
    }

    @Override
    public void read(Input input, RecordSink sink) throws IOException {
        Input.Part part = input.only(name -> name.matches("(?i).*\\.csv(\\.gz)?"), INFO.files());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        PatentRecords records = new PatentRecords(INFO.name(), sink);
        new Table(part, ',', "NA", Column.required(Column.isOlder(header(part))))
                .forEach(sink, row -> records.give(row.place(), document(row, today, sink)));
    }

    private static String header(Input.Part part) throws IOException {
        try (InputStream in = part.open()) {
            String beginning = new String(in.readNBytes(LONGEST_HEADER), StandardCharsets.UTF_8);
            return beginning.lines().findFirst().orElse("");
        }
    }

    private static PatentDocument document(Row row, LocalDate today, RecordSink sink) {
        PublicationNumber number = number(row);
        LensDates dates = new LensDates(row, today, sink);
        LocalDate published = dates.published();
        String application = Column.APPLICATION_NUMBER.of(row);
        String family = family(row);
        EntityRecord.Builder patent = EntityRecord.of(EntityType.PATENT, number.id())
                .name(Column.TITLE.of(row), null)
                .name(Column.TITLE.of(row) == null ? number.toString() : null, null)
                .set("number", number.toString())
                .set("jurisdiction", number.jurisdiction())
                .set("kind", number.kind())
                .set("family", family)
                .set("application", application)
                .set("abstract", Column.ABSTRACT.of(row))
                .set("priority", dates.priority())
                .set("filed", dates.filed(published))
                .set("published", published)
                .set("granted", isGrant(row) ? published : null)
                .set("status", Column.LEGAL_STATUS.of(row));
        identify(patent, row, sink);
        List<Person> inventors = Column.INVENTORS.listOf(row).stream()
                .filter(name -> !name.equals(UNNAMED))
                .map(name -> new Person(name, null, null))
                .toList();
        String work = Stream.of(Optional.ofNullable(family), Optional.ofNullable(application))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(number.toString());
        return new PatentDocument(patent.build(), work, applicants(row, inventors), inventors, classes(row), List.of());
    }

    private static String required(Row row, Column column) {
        String text = column.of(row);
        if (text == null) {
            throw new InvalidRecordException("column " + column.title() + " is empty");
        }
        return text;
    }

    private static PublicationNumber number(Row row) {
        String written = required(row, Column.DISPLAY_KEY);
        Matcher key = DISPLAY_KEY.matcher(written);
        if (!key.matches()) {
            throw new InvalidRecordException("column %s: '%s' is no publication number; write it as US 2017/0090068 A1"
                    .formatted(Column.DISPLAY_KEY.title(), written));
        }
        return new PublicationNumber(key.group(1), key.group(2), required(row, Column.KIND));
    }

    private static void identify(EntityRecord.Builder patent, Row row, RecordSink sink) {
        String written = required(row, Column.LENS_ID);
        try {
            patent.identifiedBy(Identifier.of(Scheme.LENS, written));
        } catch (InvalidIdentifierException e) {
            sink.reject(Reject.because(e, row.place(), written));
        }
    }

    /** The Lens gives a family no name of its own, but all its members: the smallest of them is the same for all. */
    private static @Nullable String family(Row row) {
        List<String> members = Column.SIMPLE_FAMILY_MEMBERS.listOf(row);
        if (members.isEmpty()) {
            return null;
        }
        // whether a document is among its own members, and whether they are Lens IDs or numbers, is up to the export
        boolean lensIds = LENS_ID.matcher(members.getFirst()).matches();
        String itself = required(row, lensIds ? Column.LENS_ID : Column.DISPLAY_KEY);
        return Stream.concat(members.stream(), Stream.of(itself))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean isGrant(Row row) {
        String type = Column.DOCUMENT_TYPE.of(row);
        return type != null && type.equalsIgnoreCase("Granted Patent");
    }

    /** The export does not tell persons from organizations; who also is an inventor is a person. */
    private static List<Party> applicants(Row row, List<Person> inventors) {
        Set<String> persons =
                inventors.stream().map(person -> Spelling.folded(person.name())).collect(Collectors.toSet());
        return Column.APPLICANTS.listOf(row).stream()
                .<Party>map(name -> persons.contains(Spelling.folded(name))
                        ? new Person(name, null, null)
                        : new Organization(name, null, null, false))
                .toList();
    }

    private static List<ClassSymbol> classes(Row row) {
        return Stream.concat(
                        Column.CPC_CLASSIFICATIONS.listOf(row).stream().map(text -> new ClassSymbol(Scheme.CPC, text)),
                        Column.IPCR_CLASSIFICATIONS.listOf(row).stream().map(text -> new ClassSymbol(Scheme.IPC, text)))
                .toList();
    }
}
