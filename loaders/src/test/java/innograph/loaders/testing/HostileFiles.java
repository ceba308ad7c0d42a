package innograph.loaders.testing;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files that somebody made to do harm, or that broke on their way. They are small on the disk.
 *
 * @param folder where they are written
 */
public record HostileFiles(Path folder) {
    /** Stands in a text for {@link #LENGTH} bytes of what is written behind it, up to the next such sign. */
    public static final String ENDLESS = "∞";

    /** Bytes that each endless thing has; far more than any limit allows. */
    public static final int LENGTH = 20 << 20;

    private static final int BLOCK = 1 << 16;

    /** A text packed with gzip, with {@code ∞filler∞} in the place of what is endless. */
    public Path gzip(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new BufferedOutputStream(fast(Files.newOutputStream(file)), 1 << 16)) {
            write(out, text);
        }
        return file;
    }

    private static GZIPOutputStream fast(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, 1 << 16) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    /** An archive of such texts by name. */
    public Path zip(String name, Map<String, String> texts) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                out.putNextEntry(new ZipEntry(text.getKey()));
                write(out, text.getValue());
                out.closeEntry();
            }
        }
        return file;
    }

    /** An archive with one file of bytes. */
    public Path zip(String name, String within, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(within));
            out.write(bytes);
            out.closeEntry();
        }
        return file;
    }

    /** Zeros, packed with gzip a number of times. */
    public static byte[] zeros(int length, int layers) throws IOException {
        byte[] bytes = new byte[length];
        for (int i = 0; i < layers; i++) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = fast(packed)) {
                out.write(bytes);
            }
            bytes = packed.toByteArray();
        }
        return bytes;
    }

    /** A workbook of one sheet, of which any part may be something else. */
    public Path workbook(String name, Map<String, String> parts) throws IOException {
        String types = "http://schemas.openxmlformats.org/package/2006/content-types";
        String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        String document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        Map<String, String> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="%1$s"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="%2$s.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%2$s.worksheet+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="%2$s.sharedStrings+xml"/></Types>
                """.formatted(types, sheets));
        all.put("_rels/.rels", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="%s"><Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """.formatted(relations, document));
        all.put("xl/workbook.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="%s"><sheets>
                <sheet name="Offers" sheetId="1" r:id="rId1"/></sheets></workbook>
                """.formatted(document));
        all.put("xl/_rels/workbook.xml.rels", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="%1$s"><Relationship Id="rId1" Type="%2$s/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Type="%2$s/sharedStrings" Target="sharedStrings.xml"/></Relationships>
                """.formatted(relations, document));
        all.put(
                "xl/sharedStrings.xml",
                sharedStrings("", "<si><t>n</t></si><si><t>name</t></si><si><t>Radar</t></si>"));
        all.put("xl/worksheets/sheet1.xml", sheet("", """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
                <row r="2"><c r="A2"><v>7</v></c><c r="B2" t="s"><v>2</v></c></row>"""));
        all.putAll(parts);
        return zip(name, all);
    }

    /** The texts of a workbook. */
    public static String sharedStrings(String documentType, String items) {
        return part(documentType, "sst", items);
    }

    /** A sheet of a workbook. */
    public static String sheet(String documentType, String rows) {
        return part(documentType, "worksheet", "<sheetData>" + rows + "</sheetData>");
    }

    private static String part(String documentType, String root, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n%2$s<%1$s xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">%3$s</%1$s>"
                .formatted(root, documentType, content);
    }

    private static void write(OutputStream out, String text) throws IOException {
        String[] pieces = text.split(ENDLESS, -1);
        for (int i = 0; i < pieces.length; i++) {
            byte[] bytes = pieces[i].getBytes(StandardCharsets.UTF_8);
            if (i % 2 == 0) {
                out.write(bytes);
            } else {
                byte[] block = pieces[i].repeat(BLOCK / bytes.length + 1).getBytes(StandardCharsets.UTF_8);
                for (int length = 0; length < LENGTH; length += block.length) {
                    out.write(block);
                }
            }
        }
    }
}
