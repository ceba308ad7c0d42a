package innograph.loaders.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mappings that come with InnoGraph, for tables that many have. */
public final class ReadyMappings {
    private static final List<String> NAMES = List.of(
            "china-control-parties",
            "china-regions",
            "china-universities",
            "demands",
            "fictional-region",
            "japan-control-parties",
            "offers",
            "sbir-awards",
            "sbir-awards-csv",
            "sbir-topics",
            "technology-contracts");

    private ReadyMappings() {}

    /** All, by name; what each expects is in {@link TableMapping#info()}. */
    public static List<TableMapping> all() throws IOException {
        List<TableMapping> all = new ArrayList<>();
        for (String name : NAMES) {
            all.add(TableMapping.ofResource(name + ".yaml"));
        }
        return all;
    }

    /** Their names, as given after {@code --mapping}. */
    public static List<String> names() {
        return NAMES;
    }

    /** The one of this name, for example {@code offers}; empty if there is none. */
    public static Optional<TableMapping> named(String name) throws IOException {
        return NAMES.contains(name) ? Optional.of(TableMapping.ofResource(name + ".yaml")) : Optional.empty();
    }
}
