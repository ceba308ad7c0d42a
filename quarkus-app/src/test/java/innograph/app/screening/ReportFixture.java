package innograph.app.screening;

import innograph.model.cases.Outcome;
import innograph.queries.screening.rows.ComparedList;
import innograph.queries.screening.rows.RowAnswer;
import innograph.queries.screening.rows.RowAnswer.Finding;
import innograph.queries.screening.rows.RowQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table of storms, and what its screening came to. */
final class ReportFixture {
    private ReportFixture() {}

    static ReportHead head(String language) {
        ComparedList storms = new ComparedList(
                "winds/List of Storms",
                "List of Storms",
                "Winds",
                "Bureau of Winds",
                "2026-02-03",
                "2026-03-04",
                "7 entries");
        return new ReportHead(
                "crews.csv",
                "digest",
                List.of("name", "land", "note"),
                Map.of("kind", "UNKNOWN"),
                language,
                List.of(storms),
                "2026-05-06");
    }

    static ScreenedRow row(long number, String name, String note, Outcome outcome, String... entries) {
        List<Finding> findings = new ArrayList<>();
        for (String entry : entries) {
            findings.add(new Finding(
                    outcome,
                    entry,
                    "GALE & SONS <" + entry + ">",
                    "List of Storms",
                    "2026-02-03",
                    0.93,
                    List.of("the names are the same", "\"quoted\"\nreason")));
        }
        return new ScreenedRow(
                number,
                List.of(name, "XX", note),
                new RowQuestion(name, "XX", ""),
                new RowAnswer(
                        outcome, findings, outcome == Outcome.UNDETERMINED ? List.of("It can't be told.") : List.of()));
    }

    static List<ScreenedRow> rows() {
        return List.of(
                row(1, "Gale & Sons", "a <script>alert(1)</script> note", Outcome.REVIEW, "storm:1", "storm:2"),
                row(2, "Calm Waters", "two\nlines; \"quoted\"", Outcome.CLEAR),
                row(3, "微风", "", Outcome.UNDETERMINED),
                row(4, "Doldrum, Inc.", "𠮷", Outcome.MATCH, "storm:3"));
    }
}
