package innograph.app.command;

import innograph.queries.Reader;
import innograph.queries.entity.Entities;
import innograph.queries.entity.Entity;
import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The names of entities for people; what the graph does not hold is called by its id.
 *
 * @param entities by id
 * @param language of the names, as far as they are known in it
 */
record EntityNames(Map<String, Entity> entities, String language) implements UnaryOperator<String> {
    private static final String AS_USUAL = "";

    static EntityNames of(Collection<String> ids, String language, Reader reader) {
        return new EntityNames(new Entities(reader).named(ids), language);
    }

    /** Each in the language in which it is usually shown. */
    static EntityNames of(Collection<String> ids, Reader reader) {
        return of(ids, AS_USUAL, reader);
    }

    @Override
    public String apply(String id) {
        Entity entity = entities.get(id);
        return entity == null ? id : entity.name(language);
    }
}
