package innograph.model.schema;

/** The graph was made with another version of a schema file that this release also has: a foreign or damaged graph. */
public final class SchemaChangedException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    SchemaChangedException(String file) {
        super("schema file " + file + " was applied to this graph with another content;"
                + " use the InnoGraph release that made the graph, or another data folder");
    }
}
