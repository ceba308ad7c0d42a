package innograph.app.screening;

import innograph.queries.screening.rows.ComparedList;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds for all rows of a report.
 *
 * @param file name of the table
 * @param digest of all bytes of the table, SHA-256
 * @param header names of its columns
 * @param choices what was asked for, by the names of the options
 * @param language of the sentences
 * @param lists that rows are compared with
 * @param screened day on which the screening began, ISO 8601
 */
public record ReportHead(
        String file,
        String digest,
        List<String> header,
        Map<String, String> choices,
        String language,
        List<ComparedList> lists,
        String screened) {
    public ReportHead {
        header = List.copyOf(header);
        choices = new TreeMap<>(choices); // in a stable order
        lists = List.copyOf(lists);
    }

    /** The head of a report that begins today. */
    public static ReportHead of(
            Path table, List<String> header, Map<String, String> choices, String language, List<ComparedList> lists)
            throws IOException {
        return new ReportHead(
                String.valueOf(table.getFileName()),
                digest(table),
                header,
                choices,
                language,
                lists,
                LocalDate.now(ZoneId.systemDefault()).toString());
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What differs from a report that was begun earlier, in words; empty if it can be gone on with. The day may be another. */
    List<String> differencesFrom(ReportHead begun) {
        List<String> differences = new ArrayList<>();
        if (!digest.equals(begun.digest) || !header.equals(begun.header)) {
            differences.add("the table");
        }
        if (!choices.equals(begun.choices) || !language.equals(begun.language)) {
            differences.add("the options");
        }
        if (!lists.equals(begun.lists)) {
            differences.add("the lists");
        }
        return differences;
    }

    /** The lists and their dates in a line; lists that came with one data set together. */
    public String comparedWith() {
        Map<String, List<ComparedList>> sources = lists.stream()
                .collect(Collectors.groupingBy(ComparedList::source, LinkedHashMap::new, Collectors.toList()));
        return sources.entrySet().stream()
                .map(source -> source.getKey() + dates(source.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String dates(List<ComparedList> lists) {
        Stream<String> date =
                lists.stream()
                        .map(ComparedList::date)
                        .flatMap(Stream::ofNullable)
                        .max(Comparator.naturalOrder())
                        .stream();
        Stream<String> loaded = Stream.ofNullable(lists.getFirst().loaded()).map(day -> "loaded " + day);
        String dates = Stream.concat(date, loaded).collect(Collectors.joining(", "));
        return " (%s)".formatted(dates.isEmpty() ? "no date" : dates);
    }
}
