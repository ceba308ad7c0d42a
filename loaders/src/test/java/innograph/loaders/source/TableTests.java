package innograph.loaders.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.loaders.testing.Gathered;
import innograph.loaders.testing.TestFiles;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.Scheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTests {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final Gathered gathered = new Gathered();
    private final List<@Nullable Object> values = new ArrayList<>();

    private void read(Path file, char separator, Consumer<Table.Row> row) throws IOException {
        try (Input input = Input.of(file)) {
            new Table(input.only(name -> true, "a table"), separator, "NA", List.of("id", "name"))
                    .forEach(gathered, row);
        }
    }

    private void read(String text, Consumer<Table.Row> row) throws IOException {
        read(new TestFiles(folder).plain("firms.csv", text), ',', row);
    }

    private void readNames(String text) throws IOException {
        read(text, row -> values.add(row.text("name")));
    }

    @Nested
    class WhatCanBeRead {
        @Test
        void columnsAreFoundByNameWhateverTheirOrder() throws IOException {
            readNames("name,town,id\nMuster GmbH,Ulm,1\n");
            assertThat(values).containsExactly("Muster GmbH");
        }

        @Test
        void theSeparatorIsTheSourcesOwn() throws IOException {
            read(
                    new TestFiles(folder).plain("firms.csv", "id;name\n1;Muster, Sohn"),
                    ';',
                    row -> values.add(row.text("name")));
            assertThat(values).containsExactly("Muster, Sohn");
        }

        @Test
        void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
            read("\uFEFFid,name\n1,Muster GmbH", row -> values.add(row.text("id")));
            assertThat(values).containsExactly("1");
        }

        @Test
        void aQuotedFieldMayHoldSeparatorsQuotesAndLineEnds() throws IOException {
            readNames("id,name\n1,\"Muster, \"\"Sohn\"\"\nund Partner\"\n");
            assertThat(values).containsExactly("Muster, \"Sohn\"\nund Partner");
        }

        @Test
        void lineEndsOfWindowsAreNoPartOfTheLastField() throws IOException {
            readNames("id,name\r\n1,Muster GmbH\r\n");
            assertThat(values).containsExactly("Muster GmbH");
        }

        @Test
        void emptyLinesAreSkipped() throws IOException {
            readNames("id,name\n\n1,Muster GmbH\n\n");
            assertThat(gathered.rejects()).isEmpty();
        }

        @Test
        void anEmptyFieldTheMarkForUnknownAndAnAbsentColumnSayNothing() throws IOException {
            read("id,name,town\n1, ,NA\n", row -> {
                values.add(row.text("name"));
                values.add(row.text("town"));
                values.add(row.text("country"));
            });
            assertThat(values).containsExactly(null, null, null);
        }

        @Test
        void valuesAreReadAsWhatTheyAre() throws IOException {
            read("id,name,founded,day,share,also\n1,Muster,1905,2024-02-29,0.25,a | b|c\n", row -> {
                values.add(row.integer("founded"));
                values.add(row.date("day"));
                values.add(row.decimal("share"));
                values.add(row.list("also"));
            });
            assertThat(values).containsExactly(1905L, LocalDate.of(2024, 2, 29), 0.25, List.of("a", "b", "c"));
        }

        @Test
        void aCommaIsADecimalMarkBetweenSemicolons() throws IOException {
            read(
                    new TestFiles(folder).plain("firms.csv", "id;name\n1;0,25"),
                    ';',
                    row -> values.add(row.decimal("name")));
            assertThat(values).containsExactly(0.25);
        }

        @Test
        void valuesThatAreNotStatedAreNotInvented() throws IOException {
            read("id,name\n1,Muster\n", row -> {
                values.add(row.integer("founded"));
                values.add(row.date("day"));
                values.add(row.decimal("share"));
                values.add(row.list("also"));
            });
            assertThat(values).containsExactly(null, null, null, List.of());
        }
    }

    @Nested
    class WhenARowIsBad {
        private Reject onlyReject() {
            assertThat(gathered.rejects()).hasSize(1);
            return gathered.rejects().getFirst();
        }

        @Test
        void aRowWithMoreFieldsThanTheHeaderIsRejected() throws IOException {
            readNames("id,name\n1,Muster,GmbH\n2,Beispiel AG\n");
            assertThat(onlyReject().reason()).contains("3 fields, the header 2");
        }

        @Test
        void theOtherRowsAreRead() throws IOException {
            readNames("id,name\n1\n2,Beispiel AG\n");
            assertThat(values).containsExactly("Beispiel AG");
        }

        @Test
        void anUnbalancedQuoteIsRejectedWhereItBegins() throws IOException {
            readNames("id,name\n1,Muster GmbH\n\"2,Beispiel AG\n3,Exempel AB\n");
            assertThat(onlyReject().place()).isEqualTo(Place.line("firms.csv", 3));
        }

        @Test
        void anUnbalancedQuoteInTheLastColumnIsRejectedToo() throws IOException {
            readNames("id,name\n1,Muster GmbH\n2,\"Beispiel AG\n3,Exempel AB\n");
            assertThat(onlyReject().place()).isEqualTo(Place.line("firms.csv", 3));
        }

        @Test
        void thePlaceIsTheLineOfTheFileEvenAfterFieldsWithLineEnds() throws IOException {
            readNames("id,name\n1,\"Muster\nGmbH\"\n2\n");
            assertThat(onlyReject().place()).hasToString("firms.csv line 4");
        }

        @Test
        void theTextOfTheRowIsKept() throws IOException {
            readNames("id,name\n1,Muster,GmbH\n");
            assertThat(onlyReject().text()).isEqualTo("1,Muster,GmbH");
        }

        @Test
        void aFieldThatMustNotBeEmptyNamesItsColumn() throws IOException {
            read("id,name\n1,\n", row -> values.add(row.required("name")));
            assertThat(onlyReject())
                    .isEqualTo(new Reject(
                            LoadProblem.RECORD_INVALID, Place.line("firms.csv", 2), "column name is empty", "1,"));
        }

        @Test
        void aDateThatDoesNotExistIsQuotedWithTheRightForm() throws IOException {
            read("id,name\n1,31.02.2024\n", row -> values.add(row.date("name")));
            assertThat(onlyReject().reason()).isEqualTo("column name: '31.02.2024' is no date; write it as 2024-02-28");
        }

        @ParameterizedTest
        @ValueSource(strings = {"twelve", "1.000.000", "NaN", "Infinity"})
        void whatIsNoNumberIsQuoted(String text) throws IOException {
            read("id,name\n1," + text + "\n", row -> values.add(row.decimal("name")));
            assertThat(onlyReject().reason()).contains("'" + text + "' is no number");
        }

        @Test
        void whatIsNoWholeNumberIsQuoted() throws IOException {
            read("id,name\n1,1905.5\n", row -> values.add(row.integer("name")));
            assertThat(onlyReject().reason()).contains("'1905.5' is no whole number");
        }

        @Test
        void anIdentifierThatCannotBeOneIsRejectedAsSuch() throws IOException {
            read("id,name\n1,12345\n", row -> values.add(Identifier.of(Scheme.PIC, row.required("name"))));
            assertThat(onlyReject().problem()).isEqualTo(LoadProblem.IDENTIFIER_INVALID);
        }

        @Test
        void aVeryLongRowIsCutInTheReject() throws IOException {
            readNames("id,name\n1,Muster," + "x".repeat(3_000) + "\n");
            assertThat(onlyReject().text()).hasSize(2_002).endsWith("…");
        }
    }

    @Nested
    class WhenTheFileIsAnother {
        @Test
        void theMissingColumnIsNamedWithThoseThatAreThere() {
            assertThatThrownBy(() -> readNames("id;name\n1;Muster\n"))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-205")
                    .hasMessageContaining("firms.csv has no column id, name (separator ',')")
                    .hasMessageContaining("[id;name]");
        }

        @Test
        void aFileWithoutHeaderIsEmpty() {
            assertThatThrownBy(() -> read(new TestFiles(folder).gzip("firms.csv.gz", ""), ',', row -> {}))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-204")
                    .hasMessageContaining("firms.csv.gz is empty");
        }

        @Test
        void anotherEncodingIsSaidPlainly() {
            byte[] latin1 = "id,name\n1,M\u00fcller\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> read(new TestFiles(folder).raw("firms.csv", latin1), ',', row -> {}))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("firms.csv is not UTF-8");
        }

        @Test
        void aFileThatEndsTooEarlyIsNoBadRow() {
            assertThatThrownBy(() -> read(
                            new TestFiles(folder).truncatedGzip("firms.csv.gz", "id,name\n1,Muster\n"), ',', row -> {}))
                    .isInstanceOf(java.io.EOFException.class);
        }
    }

    @Test
    void aColumnThatOccursTwiceIsReadWhereItStandsFirst() throws IOException {
        readNames("id,name,name\n1,Muster,Beispiel\n");
        assertThat(values).containsExactly("Muster");
    }
}
