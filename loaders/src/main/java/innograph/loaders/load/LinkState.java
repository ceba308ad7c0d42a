package innograph.loaders.load;

import innograph.model.LinkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that the data sets say of a link, with the rules of {@link EntityState}.
 *
 * @param statements at least one, in the order in which the data sets first spoke
 * @param vanished data sets of which the latest release does not know the link any more
 */
record LinkState(List<Statement> statements, List<String> vanished) {
    /**
     * What one data set says of a link.
     *
     * @param run that said it last
     */
    record Statement(String dataset, long run, NavigableMap<String, Object> properties) {
        private Statement then(Statement later) {
            if (later.run != run) {
                return later;
            }
            NavigableMap<String, Object> joined = new TreeMap<>(later.properties);
            joined.putAll(properties);
            return new Statement(dataset, run, joined);
        }

        /** Both in one, whichever comes first: of two values the one that is first in the alphabet stays. */
        private Statement joined(Statement other) {
            NavigableMap<String, Object> all = new TreeMap<>(properties);
            other.properties.forEach((name, value) ->
                    all.merge(name, value, (a, b) -> a.toString().compareTo(b.toString()) <= 0 ? a : b));
            return new Statement(dataset, Math.max(run, other.run), all);
        }
    }

    LinkState {
        statements = List.copyOf(statements);
        vanished = List.copyOf(vanished);
    }

    /** Reads a relationship. */
    @SuppressWarnings("unchecked") // written by properties()
    static LinkState of(LinkType type, Map<String, Object> relationship) {
        List<String> datasets = (List<String>) relationship.getOrDefault("datasets", List.of());
        List<Long> runs = (List<Long>) relationship.getOrDefault("runs", List.of());
        List<String> said = (List<String>) relationship.getOrDefault("statements", List.of());
        List<String> vanished = (List<String>) relationship.getOrDefault("vanished", List.of());
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < datasets.size(); i++) {
            NavigableMap<String, Object> properties = new TreeMap<>();
            if (said.isEmpty()) {
                properties.putAll(relationship);
                properties.keySet().removeIf(name -> type.property(name).isEmpty());
            } else {
                SaidJson.read(said.get(i))
                        .forEach((name, value) -> properties.put(name, SaidJson.value(type.property(name), value)));
            }
            statements.add(new Statement(datasets.get(i), runs.get(i), properties));
        }
        return new LinkState(statements, vanished);
    }

    LinkState after(Statement said) {
        List<Statement> all = new ArrayList<>();
        boolean known = false;
        for (Statement statement : statements) {
            boolean same = statement.dataset().equals(said.dataset());
            known |= same;
            all.add(same ? statement.then(said) : statement);
        }
        if (!known) {
            all.add(said);
        }
        return new LinkState(all, withoutText(vanished, said.dataset()));
    }

    /** The state without what a data set said; empty if nobody else states the link. */
    Optional<LinkState> without(String dataset) {
        List<Statement> others = statements.stream()
                .filter(statement -> !statement.dataset().equals(dataset))
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(new LinkState(others, withoutText(vanished, dataset)));
    }

    /**
     * Both in one, when two links come to lie between the same ends. The data sets have their word in alphabetical order, so
     * that the order of several merges does not matter.
     */
    LinkState joined(LinkState other) {
        NavigableMap<String, Statement> all = new TreeMap<>();
        statements.forEach(statement -> all.put(statement.dataset(), statement));
        other.statements.forEach(statement -> all.merge(statement.dataset(), statement, Statement::joined));
        List<String> gone = Stream.concat(vanished.stream(), other.vanished.stream())
                .distinct()
                .sorted()
                .filter(dataset -> !isThere(dataset) && !other.isThere(dataset))
                .toList();
        return new LinkState(List.copyOf(all.values()), gone);
    }

    private boolean isThere(String dataset) {
        return of(dataset).isPresent() && !vanished.contains(dataset);
    }

    /** What a data set says; empty if it does not state the link. */
    Optional<Statement> of(String dataset) {
        return statements.stream()
                .filter(statement -> statement.dataset().equals(dataset))
                .findFirst();
    }

    private static List<String> withoutText(List<String> texts, String text) {
        return texts.stream().filter(other -> !other.equals(text)).toList();
    }

    /** True if the data sets say the same, in whichever run they said it. */
    boolean saysSameAs(LinkState other) {
        return withoutRuns().equals(other.withoutRuns());
    }

    private LinkState withoutRuns() {
        return new LinkState(
                statements.stream()
                        .map(statement -> new Statement(statement.dataset(), 0, statement.properties()))
                        .toList(),
                vanished);
    }

    /** The properties of the relationship. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new TreeMap<>();
        statements.reversed().forEach(statement -> properties.putAll(statement.properties()));
        properties.put("datasets", statements.stream().map(Statement::dataset).toList());
        properties.put("runs", statements.stream().map(Statement::run).toList());
        if (!vanished.isEmpty()) {
            properties.put("vanished", vanished);
        }
        if (statements.size() > 1) {
            properties.put(
                    "statements",
                    statements.stream()
                            .map(statement -> SaidJson.write(statement.properties()))
                            .toList());
        }
        return properties;
    }
}
