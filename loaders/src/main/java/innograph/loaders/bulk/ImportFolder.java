package innograph.loaders.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

/** The files for the importer, while they are written. Nodes have the numbers that the writer says. */
public final class ImportFolder implements AutoCloseable {
    /** Of a node that is passed on packed; the importer only wants to know about how many there will be. */
    private static final int ESTIMATED_PROPERTIES = 10;

    private final Path folder;
    private final Names names;
    private final ImportFile nodes;
    private final ImportFile laterNodes;
    private final ImportFile links;
    private long numberOfNodes;
    private long numberOfLinks;
    private long propertiesOfNodes;
    private long propertiesOfLinks;

    /**
     * New files.
     *
     * @param common properties of all nodes and links that are written as such
     */
    public ImportFolder(Path folder, Names names, Map<String, Object> common) throws IOException {
        this.folder = folder;
        this.names = names;
        this.nodes = new ImportFile(folder.resolve("nodes"));
        this.laterNodes = new ImportFile(folder.resolve("later-nodes"));
        this.links = new ImportFile(folder.resolve("links"));
        for (ImportFile file : new ImportFile[] {nodes, links}) {
            file.record().properties(common, names);
            file.endOfBlock();
        }
    }

    /** Writes a node without the common properties, behind all that have them: the importer wants numbers that rise. */
    public void laterNode(long number, Collection<String> labels, Map<String, Object> properties) throws IOException {
        Packed record = laterNodes.record().number(number).number(0).number(labels.size());
        labels.forEach(label -> record.number(names.number(label)));
        record.properties(properties, names);
        propertiesOfNodes += properties.size();
        numberOfNodes++;
        laterNodes.endOfRecord();
    }

    /**
     * Writes a node that has the common properties too.
     *
     * @param packed number of labels, labels and properties; read to its end
     * @param more a label in addition; empty for none
     */
    public void node(long number, Unpacked packed, Collection<String> more) throws IOException {
        Packed record = nodes.record().number(number).number(1).number(packed.number() + more.size());
        more.forEach(label -> record.number(names.number(label)));
        record.raw(packed.bytes(), packed.position(), packed.end() - packed.position());
        propertiesOfNodes += ESTIMATED_PROPERTIES;
        numberOfNodes++;
        nodes.endOfRecord();
    }

    /** Writes a link that has the common properties too. */
    public void link(String type, long from, long to, Map<String, Object> properties) throws IOException {
        begin(type, from, to).number(1).properties(properties, names);
        propertiesOfLinks += properties.size() + 2;
        links.endOfRecord();
    }

    /**
     * Writes a link that has the common properties too.
     *
     * @param properties packed; read to their end
     */
    public void link(String type, long from, long to, Unpacked properties) throws IOException {
        begin(type, from, to)
                .number(1)
                .raw(properties.bytes(), properties.position(), properties.end() - properties.position());
        propertiesOfLinks += 2;
        links.endOfRecord();
    }

    /** Writes a link that says nothing but its ends. */
    public void link(String type, long from, long to) throws IOException {
        begin(type, from, to).number(0).properties(Map.of(), names);
        links.endOfRecord();
    }

    private Packed begin(String type, long from, long to) {
        numberOfLinks++;
        return links.record().number(names.number(type)).number(from).number(to);
    }

    /** Completes the files. */
    @Override
    public void close() throws IOException {
        laterNodes.close();
        try (nodes;
                links) {
            nodes.append(folder.resolve("later-nodes"));
            names.write(folder.resolve("names"));
            Files.writeString(
                    folder.resolve("totals"),
                    "%d %d %d %d %d %d%n"
                            .formatted(
                                    numberOfNodes,
                                    numberOfLinks,
                                    propertiesOfNodes,
                                    propertiesOfLinks,
                                    nodes.size(),
                                    links.size()));
        }
    }
}
