package innograph.queries.summary;

import innograph.model.EntityType;
import innograph.queries.Neighbourhood;
import innograph.queries.filter.Filter;
import innograph.queries.filter.FilterCypher;

/** The entities that figures are about, which may be a selection for each of several entities. */
public sealed interface Selection {
    /** What lets entities through. */
    Filter filter();

    /** The entities of a type; the same for whatever id is asked for. */
    record OfType(EntityType type, Filter filter) implements Selection {}

    /** The neighbours of each entity that is asked for. */
    record Around(Neighbourhood neighbourhood, Filter filter) implements Selection {}

    /** Begins a statement: {@code n} is each selected entity, for each {@code id} of {@code $ids}. */
    default String match(FilterCypher narrowed) {
        return switch (this) {
            case OfType all -> narrowed.matchAll(all.type()) + "\nUNWIND $ids AS id";
            case Around some ->
                """
                    %sUNWIND $ids AS id
                    MATCH (o:Entity {id: id})
                    MATCH %s AND %s""".formatted(narrowed.prelude(), some.neighbourhood().between("o", "r", "n"), narrowed.condition());
        };
    }
}
