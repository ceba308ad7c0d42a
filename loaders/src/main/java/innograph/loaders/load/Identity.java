package innograph.loaders.load;

import innograph.loaders.load.Pass.Stated;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Reject;
import innograph.model.identifier.Identifier;
import innograph.model.record.EntityRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells which node each record of a batch is about: the one that has an identifier of the record, unless an authority says
 * that they are two things. An identifier that two things claim stays with the first, and the claim is reported.
 */
final class Identity {
    private final String dataset;
    private final Consumer<Reject> conflicts;
    private final Map<String, EntityState> before = new HashMap<>();
    private final Map<String, EntityState> states = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> spokenOf = new HashSet<>();
    private int repeated;

    /** Begins with the nodes that have any identifier of the batch. */
    Identity(String dataset, Collection<EntityState> known, Consumer<Reject> conflicts) {
        this.dataset = dataset;
        this.conflicts = conflicts;
        for (EntityState state : known) {
            before.put(state.id(), state);
            put(state);
        }
    }

    void add(Stated<EntityRecord> stated) {
        EntityRecord record = stated.record();
        Optional<EntityState> node = node(record);
        String own = record.identifiers().getFirst().toString();
        if (node.isEmpty() && owners.containsKey(own)) {
            conflicts.accept(conflict(stated, own, "the record is left out"));
            return;
        }
        String id = node.map(EntityState::id).orElse(own);
        List<Identifier> free = new ArrayList<>();
        for (Identifier identifier : record.identifiers()) {
            if (owners.getOrDefault(identifier.toString(), id).equals(id)) {
                free.add(identifier);
            } else {
                conflicts.accept(conflict(stated, identifier.toString(), "the record is kept without it"));
            }
        }
        if (!spokenOf.add(id)) {
            repeated++;
        }
        put(node.map(state -> state.after(record, free, dataset))
                .orElseGet(() -> EntityState.created(record, free, dataset)));
    }

    /** The nodes that are new or differ from what the graph has. */
    List<Change> changes() {
        return states.values().stream()
                .filter(state -> !state.equals(before.get(state.id())))
                .map(state -> new Change(Optional.ofNullable(before.get(state.id())), state))
                .toList();
    }

    /** How many nodes the batch speaks of. */
    int spokenOf() {
        return spokenOf.size();
    }

    /** How many records speak of a node that another one of the batch speaks of. */
    int repeated() {
        return repeated;
    }

    /** A node before and after. */
    record Change(Optional<EntityState> before, EntityState after) {
        boolean created() {
            return before.isEmpty();
        }

        Set<String> obsoleteLabels() {
            Set<String> labels =
                    new LinkedHashSet<>(before.map(EntityState::labels).orElse(Set.of()));
            labels.removeAll(after.labels());
            return labels;
        }

        Set<String> newIdentifiers() {
            Set<String> identifiers = new LinkedHashSet<>(after.identifiers());
            before.ifPresent(state -> identifiers.removeAll(state.identifiers()));
            return identifiers;
        }
    }

    private Optional<EntityState> node(EntityRecord record) {
        return record.identifiers().stream()
                .map(identifier -> owners.get(identifier.toString()))
                .filter(Objects::nonNull)
                .map(this::state)
                .filter(state -> state.mayBe(record))
                .findFirst();
    }

    private EntityState state(String id) {
        return Objects.requireNonNull(states.get(id), id);
    }

    private void put(EntityState state) {
        states.put(state.id(), state);
        state.identifiers().forEach(identifier -> owners.put(identifier, state.id()));
    }

    private Reject conflict(Stated<EntityRecord> stated, String identifier, String consequence) {
        String own = stated.record().identifiers().getFirst().toString();
        String reason = "%s of %s already names %s; %s".formatted(identifier, own, owners.get(identifier), consequence);
        return new Reject(LoadProblem.IDENTIFIER_CONFLICT, stated.place(), reason, identifier);
    }
}
