package innograph.loaders.load;

import innograph.model.identifier.Identifier;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One of the entities that were merged into one.
 *
 * @param name the id that it had when it was merged
 * @param statements of it; at least one
 */
record Side(String name, List<Statement> statements) {
    /**
     * Which side has its word before others, whatever the order of loading and merging: one that records are about before one
     * that is only mentioned, then the one that an authority knows, then that of which more data sets speak, then by name.
     */
    static final Comparator<Side> BY_RANK = Comparator.comparing(Side::isMention)
            .thenComparing(side -> !side.isKnownToAnAuthority())
            .thenComparingInt(side -> -side.statements.size())
            .thenComparing(Side::name);

    Side {
        statements = List.copyOf(statements);
    }

    private boolean isMention() {
        return statements.stream().allMatch(Statement::mention);
    }

    private boolean isKnownToAnAuthority() {
        return statements.stream()
                .flatMap(statement -> statement.identifiers().stream())
                .map(Identifier::parse)
                .flatMap(Optional::stream)
                .anyMatch(identifier -> identifier.scheme().isOfAnAuthority());
    }

    /** The side without what a data set said; it may be left without statements. */
    Side without(String dataset) {
        return new Side(
                name,
                statements.stream()
                        .filter(statement -> !statement.dataset().equals(dataset))
                        .toList());
    }

    /** The side under a name that none of the others has. */
    Side differingFrom(Collection<String> names) {
        return names.contains(name) ? new Side(name + "'", statements).differingFrom(names) : this;
    }
}
