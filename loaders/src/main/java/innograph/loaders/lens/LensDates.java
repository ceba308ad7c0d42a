package innograph.loaders.lens;

import innograph.loaders.source.InvalidValueException;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.loaders.source.Table.Row;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates of one row: {@code 2017-10-05}, or {@code 05/10/17} in older exports. Two digits of a year stand for the latest year
 * that is possible: the row names the year of publication, and nobody files after the publication.
 */
final class LensDates {
    private static final Pattern SLASHES = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{2}|[0-9]{4})");
    private static final Pattern PRIORITY_DATE = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})$");

    private final Row row;
    private final LocalDate today;
    private final RecordSink sink;

    LensDates(Row row, LocalDate today, RecordSink sink) {
        this.row = row;
        this.today = today;
        this.sink = sink;
    }

    @Nullable
    LocalDate published() {
        String year = Column.PUBLICATION_YEAR.of(row);
        LocalDate latest =
                year != null && year.matches("[0-9]{4}") ? LocalDate.of(Integer.parseInt(year), 12, 31) : today;
        return date(Column.PUBLICATION_DATE, latest);
    }

    @Nullable
    LocalDate filed(@Nullable LocalDate published) {
        return date(Column.APPLICATION_DATE, published == null ? today : published);
    }

    /** The earliest of the priority claims; the export says it itself today. */
    @Nullable
    LocalDate priority() {
        LocalDate stated = date(Column.EARLIEST_PRIORITY_DATE, today);
        if (stated != null) {
            return stated;
        }
        return Column.PRIORITY_NUMBERS.listOf(row).stream()
                .map(this::priority)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** {@code US 201562116216 P 20150213} */
    private @Nullable LocalDate priority(String number) {
        Matcher date = PRIORITY_DATE.matcher(number);
        if (!date.find()) {
            reject(Column.PRIORITY_NUMBERS, number, "ends in no date; write it as US 201562116216 P 20150213");
            return null;
        }
        try {
            return date(date.group(1), date.group(2), date.group(3));
        } catch (DateTimeException e) {
            reject(Column.PRIORITY_NUMBERS, number, "ends in no date; write it as US 201562116216 P 20150213");
            return null;
        }
    }

    private @Nullable LocalDate date(Column column, LocalDate latest) {
        String written = column.of(row);
        if (written == null) {
            return null;
        }
        try {
            return read(written, latest);
        } catch (DateTimeException e) {
            reject(column, written, "is no date; write it as 2024-02-28");
            return null;
        }
    }

    private static LocalDate read(String written, LocalDate latest) {
        Matcher slashes = SLASHES.matcher(written);
        if (!slashes.matches()) {
            return LocalDate.parse(written);
        }
        String year = slashes.group(3);
        if (year.length() == 4) {
            return date(year, slashes.group(2), slashes.group(1));
        }
        LocalDate inThisCentury = date("20" + year, slashes.group(2), slashes.group(1));
        return inThisCentury.isAfter(latest) ? date("19" + year, slashes.group(2), slashes.group(1)) : inThisCentury;
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private void reject(Column column, String written, String reason) {
        Place place = row.place();
        String message = "column %s: '%s' %s; the patent is kept without it".formatted(column.title(), written, reason);
        sink.reject(Reject.because(new InvalidValueException(message), place, written));
    }
}
