package innograph.loaders.lens;

import innograph.loaders.source.Table;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column that is read, with its title today and, if it had one, in exports until about 2018. */
enum Column {
    DISPLAY_KEY("Display Key", "publication_number"),
    JURISDICTION("Jurisdiction", "jurisdiction"),
    KIND("Kind", "kind"),
    LENS_ID("Lens ID", "lens_id"),
    PUBLICATION_DATE("Publication Date", "publication_date"),
    PUBLICATION_YEAR("Publication Year", "publication_year"),
    APPLICATION_NUMBER("Application Number", "application_number"),
    APPLICATION_DATE("Application Date", "application_date"),
    PRIORITY_NUMBERS("Priority Numbers", "priority_numbers"),
    EARLIEST_PRIORITY_DATE("Earliest Priority Date", null),
    TITLE("Title", "title"),
    ABSTRACT("Abstract", null),
    APPLICANTS("Applicants", "applicants"),
    INVENTORS("Inventors", "inventors"),
    DOCUMENT_TYPE("Document Type", "type"),
    SIMPLE_FAMILY_MEMBERS("Simple Family Members", null),
    CPC_CLASSIFICATIONS("CPC Classifications", "cpc_classifications"),
    IPCR_CLASSIFICATIONS("IPCR Classifications", "ipcr_classifications"),
    LEGAL_STATUS("Legal Status", null);

    /** Without these a table is no export of patents. */
    private static final List<Column> REQUIRED = List.of(DISPLAY_KEY, JURISDICTION, KIND, LENS_ID, TITLE);

    private final String title;
    private final @Nullable String olderTitle;

    Column(String title, @Nullable String olderTitle) {
        this.title = title;
        this.olderTitle = olderTitle;
    }

    static boolean isOlder(String headerLine) {
        return headerLine.contains(String.valueOf(DISPLAY_KEY.olderTitle));
    }

    static List<String> required(boolean older) {
        return REQUIRED.stream()
                .flatMap(column -> Stream.ofNullable(column.title(older)))
                .toList();
    }

    private @Nullable String title(boolean older) {
        return older ? olderTitle : title;
    }

    /** What the row says in this column; null if nothing. */
    @Nullable
    String of(Table.Row row) {
        String text = row.text(title);
        return text == null && olderTitle != null ? row.text(olderTitle) : text;
    }

    /** The values of the row in this column, which are separated by two semicolons. */
    List<String> listOf(Table.Row row) {
        String text = of(row);
        return text == null
                ? List.of()
                : Stream.of(text.split(";;", -1))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    String title() {
        return title;
    }
}
