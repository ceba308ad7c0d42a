package innograph.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The least that Excel would open: one sheet with texts. */
public final class WorkbookByHand {
    private WorkbookByHand() {}

    /**
     * Writes it.
     *
     * @param rows with commas between the cells; a cell that is empty is left out, as Excel does
     */
    public static void write(Path file, List<String> rows) throws IOException {
        StringBuilder cells = new StringBuilder();
        for (int row = 1; row <= rows.size(); row++) {
            cells.append("<row r=\"%d\">".formatted(row));
            char column = 'A';
            for (String text : rows.get(row - 1).split(",", -1)) {
                if (!text.isEmpty()) {
                    cells.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(column, row, text));
                }
                column++;
            }
            cells.append("</row>");
        }
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packed = "http://schemas.openxmlformats.org/package/2006/relationships";
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                  <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                  <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                </Types>
                """,
                "_rels/.rels",
                """
                <Relationships xmlns="%s"><Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """.formatted(packed, links),
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="%s"><Relationship Id="r1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
                """.formatted(packed, links),
                "xl/workbook.xml",
                """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Partners" sheetId="1" r:id="r1"/></sheets></workbook>
                """.formatted(main, links),
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(main, cells));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().strip().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
