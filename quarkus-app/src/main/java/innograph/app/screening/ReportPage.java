package innograph.app.screening;

import static innograph.app.page.Markup.escaped;

import innograph.model.cases.Outcome;
import innograph.queries.Wording;
import innograph.queries.screening.Notice;
import innograph.queries.screening.rows.ComparedList;
import innograph.queries.screening.rows.RowAnswer.Finding;
import innograph.queries.screening.rows.RowQuestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page that prints well: what a person has to look at comes first, and no entry is torn apart by the end of a sheet. It is a file by itself,
 * without scripts, and loads nothing.
 */
public final class ReportPage implements Report.Form {
    private static final int LONGEST = 300;

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width">
            <title>%s</title>
            <style>
            @page { size: A4; margin: 16mm 14mm; @bottom-right { content: counter(page) " / " counter(pages); } }
            body { font: 11pt/1.4 "Noto Sans", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; max-width: 60em; margin: 1em auto; padding: 0 1em; color: #111; }
            h1 { font-size: 1.5em; margin: 0; } h2 { font-size: 1.2em; margin: 1.5em 0 .4em; } h3 { font-size: 1em; margin: 0; }
            h2, h3 { break-after: avoid; }
            .notice { border: 1px solid #111; padding: .4em .7em; }
            table { border-collapse: collapse; width: 100%%; } thead { display: table-header-group; } tr { break-inside: avoid; }
            th, td { border-bottom: 1px solid #bbb; padding: .15em .5em .15em 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
            .entry { break-inside: avoid; border-left: 4px solid #888; padding: .2em .8em; margin: .8em 0; overflow-wrap: anywhere; }
            .MATCH { border-color: #b00020; } .REVIEW { border-color: #c77700; }
            .entry p, .entry ul { margin: .2em 0; } small { color: #444; } .outcome { float: right; font-weight: bold; }
            @media print { body { font-size: 9.5pt; max-width: none; margin: 0; padding: 0; } small { color: #111; } }
            </style></head><body>
            """;

    @Override
    public void write(Report report, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            new Page(report, out).write();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** One page, while it is written. */
    private static final class Page {
        private final Report report;
        private final ReportHead head;
        private final Writer out;

        Page(Report report, Writer out) {
            this.report = report;
            this.head = report.head();
            this.out = out;
        }

        void write() throws IOException {
            Report.Counts counts = report.counts();
            beginning(counts);
            lists();
            entries(PageWords.LOOK_AT, counts, Outcome.MATCH, Outcome.REVIEW);
            entries(PageWords.UNDETERMINED, counts, Outcome.UNDETERMINED);
            clear(counts);
            put("</body></html>\n");
        }

        private void beginning(Report.Counts counts) {
            String title = said(PageWords.TITLE, head.file());
            put(HEAD, Wording.isChinese(head.language()) ? "zh" : "en", escaped(title));
            put("<h1>%s</h1>\n", escaped(title));
            if (report.earlier() != null) {
                put("<p><strong>%s</strong></p>\n", said(PageWords.CHANGES));
            }
            put(
                    "<p>%s · %s: %s</p>\n",
                    escaped(said(PageWords.SCREENED, head.screened())),
                    said(PageWords.ROWS, counts.all()),
                    Stream.of(Outcome.MATCH, Outcome.REVIEW, Outcome.UNDETERMINED, Outcome.CLEAR)
                            .map(outcome ->
                                    "%,d %s".formatted(counts.of(outcome), PageWords.outcome(outcome, head.language())))
                            .collect(Collectors.joining(", ")));
            put("<p class=\"notice\">%s</p>\n", escaped(Notice.in(head.language())));
        }

        private void lists() {
            put("<h2>%s</h2>\n<table><thead><tr>", said(PageWords.COMPARED_WITH));
            Stream.of(PageWords.LIST, PageWords.PUBLISHER, PageWords.DATE, PageWords.LOADED)
                    .forEach(column -> put("<th>%s</th>", said(column)));
            put("</tr></thead><tbody>\n");
            @Nullable String above = null; // a data set brings many lists of one publisher
            for (ComparedList list : head.lists()) {
                put(
                        "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n",
                        escaped(list.name()),
                        list.publisher().equals(above) ? "″" : escaped(list.publisher()),
                        orDash(list.date()),
                        orDash(list.loaded()));
                above = list.publisher();
            }
            put("</tbody></table>\n");
            EarlierReport earlier = report.earlier();
            if (earlier != null) {
                put("<p>%s: %s</p>\n", said(PageWords.COMPARED_BEFORE), escaped(earlier.comparedWith()));
            }
        }

        private static String orDash(@Nullable String day) {
            return day == null ? "–" : escaped(day);
        }

        private void entries(PageWords title, Report.Counts counts, Outcome... outcomes) throws IOException {
            if (Stream.of(outcomes).mapToLong(counts::of).sum() == 0) {
                return;
            }
            put("<h2>%s</h2>\n", said(title));
            for (Outcome outcome : outcomes) { // the journal is read once for each, so that no rows are kept in memory
                report.forEach((row, change) -> {
                    if (row.answer().outcome() == outcome) {
                        entry(row, change);
                    }
                });
            }
        }

        private void entry(ScreenedRow row, @Nullable Change change) {
            Outcome outcome = row.answer().outcome();
            put(
                    "<section class=\"entry %s\"><h3><span class=\"outcome\">%s</span>%s %,d · %s</h3>\n",
                    outcome.name(),
                    PageWords.outcome(outcome, head.language()),
                    said(PageWords.ROW),
                    row.number(),
                    asked(row.asked()));
            if (change != null) {
                put("<p>%s</p>\n", before(change));
            }
            String others = others(row);
            if (!others.isEmpty()) {
                put("<p><small>%s</small></p>\n", others);
            }
            row.answer().findings().forEach(this::finding);
            row.answer().limits().forEach(limit -> put("<p><small>%s</small></p>\n", escaped(limit)));
            put("</section>\n");
        }

        private String before(Change change) {
            return change.outcome().isEmpty()
                    ? said(PageWords.NEW_ROW)
                    : escaped(said(PageWords.BEFORE, (change.outcome() + " " + change.entry()).strip()));
        }

        /** The other cells of the row, with the names of their columns. */
        private String others(ScreenedRow row) {
            RowQuestion asked = row.asked();
            Set<String> shown = new HashSet<>(List.of(asked.name(), asked.country(), asked.text(), ""));
            StringBuilder others = new StringBuilder();
            for (int i = 0; i < Math.min(row.cells().size(), head.header().size()); i++) {
                String cell = row.cells().get(i).strip();
                if (!shown.contains(cell)) {
                    others.append(others.isEmpty() ? "" : " · ")
                            .append(escaped(head.header().get(i)))
                            .append(": ")
                            .append(escaped(shortened(cell)));
                }
            }
            return others.toString();
        }

        private void finding(Finding finding) {
            put(
                    "<p><strong>%s %s</strong> · %s · %s%s · <small>%s</small></p>\n",
                    finding.outcome().name(),
                    String.format(Locale.ROOT, "%.2f", finding.score()),
                    escaped(finding.label()),
                    escaped(finding.list()),
                    finding.listDate() == null ? "" : ", " + escaped(finding.listDate()),
                    escaped(finding.id()));
            put("<ul>");
            finding.why().forEach(why -> put("<li>%s</li>", escaped(why)));
            put("</ul>\n");
        }

        private void clear(Report.Counts counts) throws IOException {
            if (counts.clear() == 0) {
                return;
            }
            put(
                    "<h2>%s</h2>\n<table><thead><tr><th>%s</th><th>%s</th></tr></thead><tbody>\n",
                    said(PageWords.CLEAR), said(PageWords.ROW), said(PageWords.ASKED));
            report.forEach((row, change) -> {
                if (row.answer().outcome() == Outcome.CLEAR) {
                    put(
                            "<tr><td>%,d</td><td>%s%s</td></tr>\n",
                            row.number(), asked(row.asked()), change == null ? "" : " · " + before(change));
                }
            });
            put("</tbody></table>\n");
        }

        private static String asked(RowQuestion asked) {
            return Stream.of(asked.name(), asked.country(), asked.text())
                    .filter(part -> !part.isBlank())
                    .map(part -> escaped(shortened(part)))
                    .collect(Collectors.joining(" · "));
        }

        private static String shortened(String text) {
            if (text.length() <= LONGEST) {
                return text;
            }
            int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
            return text.substring(0, end) + "…";
        }

        private String said(PageWords words, Object... arguments) {
            return String.format(Locale.ENGLISH, words.in(head.language()), arguments);
        }

        private void put(String format, Object... arguments) {
            try {
                out.write(String.format(Locale.ENGLISH, format, arguments));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
