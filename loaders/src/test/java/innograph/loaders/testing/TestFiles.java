package innograph.loaders.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files as a user may give them.
 *
 * @param folder where they are written
 */
public record TestFiles(Path folder) {
    public Path plain(String name, String text) throws IOException {
        return raw(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Path raw(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.write(file, bytes);
    }

    public Path gzip(String name, String text) throws IOException {
        return raw(name, gzipped(text));
    }

    /** A file whose fetching broke off shortly before its end. */
    public Path truncatedGzip(String name, String text) throws IOException {
        byte[] whole = gzipped(text);
        return raw(name, Arrays.copyOf(whole, whole.length - 12));
    }

    /** An archive of texts by name. */
    public Path zip(String name, Map<String, String> texts) throws IOException {
        return raw(name, zipped(texts));
    }

    public Path truncatedZip(String name, Map<String, String> texts) throws IOException {
        byte[] whole = zipped(texts);
        return raw(name, Arrays.copyOf(whole, whole.length / 2));
    }

    /** A folder of texts by name. */
    public Path folder(String name, Map<String, String> texts) throws IOException {
        TestFiles inside = new TestFiles(folder.resolve(name));
        Files.createDirectories(inside.folder);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            inside.plain(text.getKey(), text.getValue());
        }
        return inside.folder;
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zipped(Map<String, String> texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                out.putNextEntry(new ZipEntry(text.getKey()));
                out.write(text.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
