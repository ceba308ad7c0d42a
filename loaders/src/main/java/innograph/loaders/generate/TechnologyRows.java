package innograph.loaders.generate;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The classification: areas, classes, groups. A group's id is its number from 0; the others have letters. */
record TechnologyRows(Technologies technologies) implements Rows {
    @Override
    public String file() {
        return "technologies.csv";
    }

    @Override
    public List<String> columns() {
        return List.of("id", "name_zh", "name_en", "notation", "broader");
    }

    @Override
    public long expected() {
        return Technologies.AREAS.length * (1L + Technologies.CLASSES.length) + technologies.groupsInAll();
    }

    @Override
    public void write(CsvFile csv) throws IOException {
        for (int area = 0; area < Technologies.AREAS.length; area++) {
            Word name = Technologies.AREAS[area];
            csv.cell("area-" + area).cell("虚构" + name.zh() + "技术");
            csv.cell("Fictional " + name.en().toLowerCase(Locale.ROOT) + " technology");
            csv.cell(notation(area)).empty().endRow();
        }
        for (int kind = 0; kind < Technologies.AREAS.length * Technologies.CLASSES.length; kind++) {
            int area = kind / Technologies.CLASSES.length;
            Word name = Technologies.classNamed(kind);
            csv.cell("class-" + kind).cell("虚构" + name.zh()).cell("Fictional " + name.en());
            csv.cell(classNotation(kind)).link("area-" + area).endRow();
        }
        for (int group = 0; group < technologies.groupsInAll(); group++) {
            int kind = group / technologies.groupsOfAClass();
            Word name = technologies.group(group);
            csv.cell(group).cell("虚构" + name.zh()).cell("Fictional " + name.en());
            csv.cell(classNotation(kind) + "." + (group % technologies.groupsOfAClass() + 1))
                    .link("class-" + kind)
                    .endRow();
        }
    }

    private static String notation(int area) {
        return "FICTION-" + (area + 1);
    }

    private static String classNotation(int kind) {
        return notation(kind / Technologies.CLASSES.length) + "." + (kind % Technologies.CLASSES.length + 1);
    }
}
