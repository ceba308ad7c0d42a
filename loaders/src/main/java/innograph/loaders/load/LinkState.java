package innograph.loaders.load;

import innograph.model.LinkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

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
