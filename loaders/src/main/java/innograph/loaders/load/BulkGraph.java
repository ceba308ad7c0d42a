package innograph.loaders.load;

import innograph.loaders.bulk.EntityLog;
import innograph.loaders.bulk.IdentifierTable;
import innograph.loaders.bulk.MappedLongs;
import innograph.loaders.bulk.Names;
import innograph.loaders.bulk.Packed;
import innograph.loaders.bulk.Unpacked;
import innograph.loaders.derive.Stale;
import innograph.loaders.load.NodeIndex.Node;
import innograph.model.EntityType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The entities of a graph that is not in a database yet, on disk. Their nodes are numbered from 0 on. */
@SuppressWarnings("EnumOrdinal") // numbers that are gone when the load ends
final class BulkGraph implements AutoCloseable {
    private static final EntityType[] TYPES = EntityType.values();
    private static final int TYPE_BITS = 8;

    private final IdentifierTable owners;
    private final EntityLog entities;
    private final MappedLongs stale;
    private final Names names = new Names();
    private final Map<String, Object> common;
    private final Packed node = new Packed();
    private final Packed identifiers = new Packed();

    /**
     * An empty graph.
     *
     * @param folder empty; its files are of no use to anybody else
     * @param common properties that all entities have in common
     */
    BulkGraph(Path folder, Map<String, Object> common) {
        this.owners = new IdentifierTable(folder);
        this.entities = new EntityLog(folder);
        this.stale = new MappedLongs(folder.resolve("stale"), 0);
        this.common = common;
    }

    Names names() {
        return names;
    }

    /** How many entities there are. */
    long size() {
        return entities.size();
    }

    /** A node that an identifier names, in one number: the node's own and its type; less than 0 if it names none. */
    long owner(String identifier) {
        return owners.owner(identifier);
    }

    static long number(long owner) {
        return owner >>> TYPE_BITS;
    }

    static EntityType type(long owner) {
        return TYPES[(int) owner & ((1 << TYPE_BITS) - 1)];
    }

    OptionalLong find(String identifier) {
        long owner = owners.owner(identifier);
        return owner < 0 ? OptionalLong.empty() : OptionalLong.of(number(owner));
    }

    /** Adds an entity; returns the number of its node. */
    long add(EntityState state) {
        NavigableSet<String> named = state.identifiers();
        pack(state, named);
        long number = entities.add(new EntityLog.State(node, identifiers));
        own(named, number, state.type());
        return number;
    }

    /** Keeps what an entity is now. */
    void change(long number, EntityState state) {
        NavigableSet<String> named = state.identifiers();
        pack(state, named);
        entities.put(number, new EntityLog.State(node, identifiers));
        own(named, number, state.type());
    }

    private void own(NavigableSet<String> named, long number, EntityType type) {
        long owner = number << TYPE_BITS | type.ordinal();
        named.forEach(identifier -> owners.own(identifier, owner));
    }

    private void pack(EntityState state, NavigableSet<String> named) {
        Map<String, Object> properties = state.properties();
        properties.keySet().removeAll(common.keySet());
        node.clear();
        Set<String> labels = state.labels();
        node.number(labels.size());
        labels.forEach(label -> node.number(names.number(label)));
        node.properties(properties, names);
        identifiers.clear();
        identifiers.texts(named);
    }

    /** What is known of an entity. */
    EntityState state(long number) {
        EntityLog.Entry entry = entities.get(number);
        List<String> labels = labels(entry.node());
        Map<String, Object> properties = entry.node().properties(names);
        properties.putAll(common);
        return EntityState.of(labels, properties, entry.identifiers().texts());
    }

    private List<String> labels(Unpacked packed) {
        List<String> labels = new ArrayList<>();
        for (long left = packed.number(); left > 0; left--) {
            labels.add(names.name((int) packed.number()));
        }
        return labels;
    }

    /** The id of an entity. */
    String id(long number) {
        Unpacked packed = entities.get(number).node();
        labels(packed);
        return (String) packed.properties(names).getOrDefault("id", "");
    }

    /** The node that an identifier names. */
    Optional<Node> node(String identifier) {
        long owner = owners.owner(identifier);
        return owner < 0
                ? Optional.empty()
                : Optional.of(new Node(Long.toString(number(owner)), id(number(owner)), type(owner), false));
    }

    /** The entity as it goes to the importer. */
    EntityLog.Entry entry(long number) {
        return entities.get(number);
    }

    /** Says that links that are derived from this entity have to be computed. */
    void markStale(long number) {
        stale.set(number, 1);
    }

    /** Labels that an entity has for the time being. */
    List<String> passingLabels(long number) {
        return stale.get(number) == 1 ? List.of(Stale.LABEL) : List.of();
    }

    @Override
    public void close() {
        owners.close();
        entities.close();
        stale.close();
    }
}
