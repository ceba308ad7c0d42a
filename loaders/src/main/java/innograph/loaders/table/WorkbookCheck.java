package innograph.loaders.table;

import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through a workbook before its reader does, which believes everything and holds a whole row, and all texts, in memory.
 * Everything is unpacked once without keeping it, since what an archive says of its sizes need not be true.
 */
final class WorkbookCheck {
    /** Bytes that a whole workbook may unpack to; a million rows of twenty columns have less. */
    private static final long LARGEST = 4L << 30;

    /** How much smaller than its content a part of more than {@link #HARMLESS} bytes may be; real sheets stay below 50. */
    private static final long HIGHEST_RATIO = 250;

    private static final long HARMLESS = 16L << 20;

    /** Bytes of what is held in memory: the texts that cells share, the styles, the list of sheets. */
    private static final long LARGEST_IN_MEMORY = 64L << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String file;
    private long total;

    WorkbookCheck(String file) {
        this.file = file;
    }

    /**
     * Refuses a workbook that is none.
     *
     * @return true if the workbook has styles, without which dates can't be told from numbers
     */
    boolean hasStyles(Path workbook) throws IOException {
        boolean styled = false;
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                styled |= entry.getName().endsWith("styles.xml");
                try (InputStream in = zip.getInputStream(entry)) {
                    check(entry, in);
                }
            }
        } catch (ZipException e) {
            throw new LoadException(
                    LoadProblem.FILE_TRUNCATED, file + " is a damaged or truncated workbook; fetch it again", e);
        }
        return styled;
    }

    private void check(ZipEntry entry, InputStream in) throws IOException {
        boolean isSheet = entry.getName().contains("worksheets/"); // is read row by row, the others are kept
        boolean isMarkup = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        WorkbookMarkup markup = new WorkbookMarkup();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int count = in.readNBytes(buffer, 0, buffer.length);
                count > 0;
                count = in.readNBytes(buffer, 0, buffer.length)) {
            if (size == 0 && isMarkup) {
                requireUtf8(entry, Arrays.copyOf(buffer, Math.min(count, 4)));
            }
            size += count;
            total += count;
            boolean tooDense = size > HARMLESS && size / HIGHEST_RATIO > entry.getCompressedSize();
            if (tooDense || total > LARGEST || (isMarkup && !isSheet && size > LARGEST_IN_MEMORY)) {
                throw tooLarge("unpacks to more than a workbook should (%s: %,d bytes from %,d)"
                        .formatted(entry.getName(), size, entry.getCompressedSize()));
            }
            String fault = isMarkup ? markup.fault(buffer, count) : null;
            if (fault != null) {
                throw tooLarge("has %s (%s)".formatted(fault, entry.getName()));
            }
        }
    }

    /** In another encoding the bytes would have to be read differently; nobody writes one. */
    private void requireUtf8(ZipEntry entry, byte[] beginning) {
        boolean marked = Arrays.equals(beginning, 0, Math.min(3, beginning.length), BYTE_ORDER_MARK, 0, 3);
        if (!marked && (beginning[0] != '<' || (beginning.length > 1 && beginning[1] == 0))) {
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    "%s is no workbook of Excel (%s is not in UTF-8); save it as .xlsx"
                            .formatted(file, entry.getName()));
        }
    }

    private LoadException tooLarge(String what) {
        return new LoadException(
                LoadProblem.LIMIT_EXCEEDED, "%s %s; save the sheet as CSV and load that".formatted(file, what));
    }
}
