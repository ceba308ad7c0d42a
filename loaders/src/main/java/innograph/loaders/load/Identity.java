package innograph.loaders.load;

import innograph.loaders.load.Pass.Stated;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Reject;
import innograph.model.identifier.Identifier;
import innograph.model.record.EntityRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Tells which node each record of a batch is about: the one that has an identifier of the record, unless an authority says
 * that they are two things. An identifier that two things claim stays with the first, and the claim is reported.
 */
final class Identity {
    private final String dataset;
    private final long run;
    private final Consumer<Reject> conflicts;
    private final List<Subject> subjects = new ArrayList<>();
    private final Map<String, Subject> owners = new HashMap<>();
    private int repeated;

    /** What is known of one entity, before and after the batch. */
    static final class Subject {
        private final Optional<String> node;
        private final Optional<EntityState> before;
        private EntityState now;
        private boolean spokenOf;

        /**
         * An entity.
         *
         * @param node {@code elementId} of its node; empty if it is new
         */
        private Subject(Optional<String> node, Optional<EntityState> before, EntityState now) {
            this.node = node;
            this.before = before;
            this.now = now;
        }

        /** An entity of the graph that is to say something else. */
        static Subject of(String node, EntityState before, EntityState now) {
            return new Subject(Optional.of(node), Optional.of(before), now);
        }

        Optional<String> node() {
            return node;
        }

        EntityState now() {
            return now;
        }

        boolean isNew() {
            return before.isEmpty();
        }

        boolean isChanged() {
            return before.isPresent() && !before.get().saysSameAs(now);
        }

        /** True if it had vanished from all data sets and is there again, or the other way round. */
        boolean cameOrWent() {
            return before.isPresent() && before.get().isGone() != now.isGone();
        }

        /** True if it says what it said, but in a later run. */
        boolean isOnlySaidAgain() {
            return before.isPresent() && !isChanged() && !before.get().runs().equals(now.runs());
        }

        Set<String> obsoleteLabels() {
            return difference(before.map(EntityState::labels).orElse(Set.of()), now.labels());
        }

        Set<String> newIdentifiers() {
            return difference(
                    now.identifiers(), before.map(EntityState::identifiers).orElse(new TreeSet<>()));
        }

        Set<String> obsoleteIdentifiers() {
            return difference(before.map(EntityState::identifiers).orElse(new TreeSet<>()), now.identifiers());
        }

        EntityState before() {
            return before.orElseThrow();
        }

        private static Set<String> difference(Set<String> all, Set<String> without) {
            Set<String> rest = new TreeSet<>(all);
            rest.removeAll(without);
            return rest;
        }
    }

    Identity(String dataset, long run, Consumer<Reject> conflicts) {
        this.dataset = dataset;
        this.run = run;
        this.conflicts = conflicts;
    }

    /** Takes note of a node that has any identifier of the batch. */
    void know(String node, EntityState state) {
        add(new Subject(Optional.of(node), Optional.of(state), state));
    }

    private void add(Subject subject) {
        subjects.add(subject);
        subject.now.identifiers().forEach(identifier -> owners.put(identifier, subject));
    }

    void add(Stated<EntityRecord> stated) {
        EntityRecord record = stated.record();
        Optional<Subject> subject = subject(record);
        String own = record.identifiers().getFirst().toString();
        if (subject.isEmpty() && owners.containsKey(own)) {
            conflicts.accept(conflict(stated, own, "the record is left out"));
            return;
        }
        Statement said = Statement.of(record, free(stated, subject), dataset, run);
        if (subject.isEmpty()) {
            Subject created = new Subject(Optional.empty(), Optional.empty(), EntityState.created(record.type(), said));
            created.spokenOf = true;
            add(created);
        } else {
            speakAgain(subject.get(), said, stated);
        }
    }

    private Optional<Subject> subject(EntityRecord record) {
        return record.identifiers().stream()
                .map(identifier -> owners.get(identifier.toString()))
                .filter(Objects::nonNull)
                .filter(subject -> subject.now.mayBe(record))
                .findFirst();
    }

    private List<Identifier> free(Stated<EntityRecord> stated, Optional<Subject> subject) {
        List<Identifier> free = new ArrayList<>();
        for (Identifier identifier : stated.record().identifiers()) {
            Subject owner = owners.get(identifier.toString());
            if (owner == null || subject.filter(owner::equals).isPresent()) {
                free.add(identifier);
            } else {
                conflicts.accept(conflict(stated, identifier.toString(), "the record is kept without it"));
            }
        }
        return free;
    }

    private void speakAgain(Subject subject, Statement said, Stated<EntityRecord> stated) {
        subject.now.before(said).flatMap(before -> before.contradiction(said)).ifPresent(difference -> {
            String reason = "two records of %s in one load differ: %s; the first keeps its word"
                    .formatted(said.identifiers().getFirst(), difference);
            conflicts.accept(new Reject(
                    LoadProblem.RECORDS_CONTRADICT,
                    stated.place(),
                    reason,
                    stated.record().toString()));
        });
        repeated += subject.spokenOf ? 1 : 0;
        subject.spokenOf = true;
        Set<String> before = subject.now.identifiers();
        subject.now = subject.now.after(said);
        Set<String> identifiers = subject.now.identifiers();
        before.stream().filter(identifier -> !identifiers.contains(identifier)).forEach(owners::remove);
        identifiers.forEach(identifier -> owners.put(identifier, subject));
    }

    /** All entities of which the batch speaks. */
    List<Subject> spokenOf() {
        return subjects.stream().filter(subject -> subject.spokenOf).toList();
    }

    /** How many records speak of an entity that another one of the batch speaks of. */
    int repeated() {
        return repeated;
    }

    private Reject conflict(Stated<EntityRecord> stated, String identifier, String consequence) {
        String own = stated.record().identifiers().getFirst().toString();
        String owner = Objects.requireNonNull(owners.get(identifier)).now.id();
        String reason = "%s of %s already names %s; %s".formatted(identifier, own, owner, consequence);
        return new Reject(LoadProblem.IDENTIFIER_CONFLICT, stated.place(), reason, identifier);
    }
}
