package innograph.loaders.table;

import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.SourceInfo;
import innograph.loaders.source.YamlFile;
import innograph.loaders.table.TableRule.Derived;
import innograph.loaders.table.TableRule.Shape;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads mappings; what the rows of a table tell of is read by {@link RuleReader}. */
final class MappingReader {
    private static final Pattern DATASET = Pattern.compile("[a-z0-9]+([-.][a-z0-9]+)*");
    private static final List<String> OF_TABLE = List.of(
            "file",
            "format",
            "sheet",
            "separator",
            "encoding",
            "header",
            "records",
            "optional",
            "unknown",
            "derive",
            "entities",
            "links");
    private static final List<String> OF_MAPPING =
            List.of("dataset", "title", "publisher", "licence", "homepage", "expects", "unknown", "tables");

    private final Faults faults;
    private String dataset = "";

    private MappingReader(Faults faults) {
        this.faults = faults;
    }

    static TableMapping read(String file, String text, String fingerprint) {
        Faults faults = new Faults(file);
        TableMapping mapping = new MappingReader(faults)
                .read(
                        file,
                        YamlFile.read(file, text, LoadProblem.MAPPING_INVALID)
                                .orElseThrow(() -> new LoadException(LoadProblem.MAPPING_INVALID, file + " is empty")),
                        fingerprint);
        faults.throwIfAny();
        return mapping;
    }

    private TableMapping read(String file, Node node, String fingerprint) {
        Section top = Section.of(
                node,
                "a mapping",
                faults,
                Stream.concat(OF_MAPPING.stream(), OF_TABLE.stream()).distinct().toArray(String[]::new));
        dataset = top.required("dataset", "a mapping");
        if (top.has("dataset") && !DATASET.matcher(dataset).matches()) {
            faults.add(top.line("dataset"), "'%s': write a data set's name as bureau-offers", dataset);
        }
        List<TableRule> tables = tables(top);
        SourceInfo info = new SourceInfo(
                "table",
                top.text("title", dataset),
                top.text("publisher", ""),
                top.text("licence", ""),
                top.text("homepage", ""),
                top.text("expects", expected(tables)));
        return new TableMapping(file, dataset, info, tables, fingerprint);
    }

    private static String expected(List<TableRule> tables) {
        List<String> files =
                tables.stream().flatMap(table -> table.files().stream()).toList();
        return files.isEmpty() ? "a table (csv, tsv, xlsx, jsonl, json)" : String.join(", ", files);
    }

    private List<TableRule> tables(Section top) {
        if (!top.has("tables")) {
            return List.of(table(top, new HashSet<>(top.texts("unknown"))));
        }
        for (String key : OF_TABLE) {
            if (top.has(key) && !OF_MAPPING.contains(key)) {
                faults.add(top.line(key), "with 'tables', '%s' belongs to one of them", key);
            }
        }
        List<TableRule> tables = new ArrayList<>();
        for (Node item : top.items("tables")) {
            Section section = Section.of(item, "a table", faults, OF_TABLE.toArray(String[]::new));
            if (!section.has("file")) {
                faults.add(section.line(), "one of several tables needs a 'file', for example firms*.csv");
            }
            Set<String> unknown = new HashSet<>(top.texts("unknown"));
            unknown.addAll(section.texts("unknown"));
            tables.add(table(section, unknown));
        }
        if (tables.isEmpty()) {
            faults.add(top.line("tables"), "'tables' is empty");
        }
        return tables;
    }

    private TableRule table(Section section, Set<String> unknown) {
        boolean optional = section.flag("optional");
        Columns columns = new Columns();
        FieldReader fields = new FieldReader(columns, unknown, optional, false, faults);
        List<Derived> derived = derived(section, columns, fields);
        RuleReader rules = new RuleReader(dataset, columns, fields, optional, faults);
        List<EntityRule> entities = rules.entities(section);
        List<LinkRule> links = rules.links(section, entities);
        return new TableRule(
                section.line(),
                section.texts("file"),
                shape(section),
                optional,
                unknown,
                columns,
                derived,
                entities,
                links);
    }

    private Shape shape(Section section) {
        return new Shape(
                section.has("format") ? format(section) : null,
                section.text("sheet"),
                section.has("separator") ? separator(section) : null,
                charset(section),
                header(section),
                section.has("records") ? List.of(section.text("records", "").split("\\.")) : List.of());
    }

    private @Nullable Format format(Section section) {
        String name = section.text("format", "");
        Optional<Format> format = Format.named(name);
        if (format.isEmpty()) {
            faults.add(section.line("format"), "no format '%s'%s", name, Faults.didYouMean(name, Format.names()));
        }
        return format.orElse(null);
    }

    private @Nullable Character separator(Section section) {
        String text = section.text("separator", "");
        if (text.length() == 1) {
            return text.charAt(0);
        }
        if (!text.equals("tab")) {
            faults.add(section.line("separator"), "'separator' is one character or tab, not '%s'", text);
        }
        return '\t';
    }

    private Charset charset(Section section) {
        String name = section.text("encoding", "UTF-8");
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException _) {
            faults.add(section.line("encoding"), "no encoding '%s'; write UTF-8, GB18030 or UTF-16", name);
            return StandardCharsets.UTF_8;
        }
    }

    private int header(Section section) {
        String line = section.text("header", "1");
        if (!line.matches("[1-9][0-9]{0,3}")) {
            faults.add(section.line("header"), "'header' is the line of the column names, from 1, not '%s'", line);
            return 1;
        }
        return Integer.parseInt(line);
    }

    private List<Derived> derived(Section section, Columns columns, FieldReader fields) {
        Node block = section.node("derive");
        List<Derived> derived = new ArrayList<>();
        if (block != null) {
            Section all = Section.of(block, "'derive'", faults);
            for (String name : all.keys()) {
                Node node = all.node(name);
                if (node != null) {
                    Field field = fields.read(node, "'" + name + "'", FieldReader.Kind.ONE);
                    if (columns.isNamed(name)) {
                        faults.add(all.line(name), "'%s' is a column already; give what is derived another name", name);
                    }
                    derived.add(new Derived(
                            name,
                            columns.derive(
                                    name, field.byDefault() == null ? field.columns() : List.of(), all.line(name)),
                            field));
                }
            }
        }
        return derived;
    }
}
