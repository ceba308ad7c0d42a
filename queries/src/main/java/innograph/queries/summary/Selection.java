package innograph.queries.summary;

import innograph.model.EntityType;
import innograph.queries.Neighbourhood;
import innograph.queries.filter.Filter;
import innograph.queries.filter.FilterCypher;
import innograph.queries.search.Candidates;
import java.util.Map;

/** The entities that figures are about, which may be a selection for each of several entities. */
public sealed interface Selection {
    /** What lets entities through. */
    Filter filter();

    /** The entities of a type; the same for whatever id is asked for. */
    record OfType(EntityType type, Filter filter) implements Selection {}

    /** The neighbours of each entity that is asked for. */
    record Around(Neighbourhood neighbourhood, Filter filter) implements Selection {}

    /** What a search considers; the same for whatever id is asked for. */
    record Found(Candidates candidates) implements Selection {
        @Override
        public Filter filter() {
            return candidates.filter();
        }
    }

    /** True if nothing can be selected, and so nothing may be asked. */
    default boolean isEmpty() {
        return this instanceof Found found && found.candidates.isEmpty();
    }

    /** What {@link #match} refers to beside the parameters of the filter. */
    default Map<String, Object> parameters() {
        return this instanceof Found found ? found.candidates.parameters() : Map.of();
    }

    /** True if each id has a selection of its own. */
    default boolean isPerId() {
        return this instanceof Around;
    }

    /** Begins a statement: {@code n} is each selected entity, for each {@code id} of {@code $ids} if there is one for each. */
    default String match(FilterCypher narrowed) {
        return switch (this) {
            case OfType all -> narrowed.matchAll(all.type());
            case Found found -> found.candidates.match(narrowed);
            case Around some ->
                """
                    %sUNWIND $ids AS id
                    MATCH (o:Entity {id: id})
                    MATCH %s AND %s""".formatted(narrowed.prelude(), some.neighbourhood().between("o", "r", "n"), narrowed.condition());
        };
    }
}
