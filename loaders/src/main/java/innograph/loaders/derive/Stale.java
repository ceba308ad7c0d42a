package innograph.loaders.derive;

import innograph.model.EntityType;
import innograph.model.LinkType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a change makes out of date. A stale work (a project, patent, publication or contract) asks for the derived links of
 * all its organizations; a stale organization for all of its own.
 */
public final class Stale {
    public static final String LABEL = "Stale";

    private static final Set<EntityType> WORKS =
            EnumSet.of(EntityType.PROJECT, EntityType.PATENT, EntityType.PUBLICATION, EntityType.CONTRACT);

    /** Properties that tell the year of a work. */
    private static final List<String> DATES = List.of("signed", "filed", "start", "published", "year");

    /**
     * Cypher that marks all whose derived links may follow from an entity {@code e} being there: itself, its works or
     * organizations, and what is about it.
     */
    public static final String MARK_AROUND_ENTITY = """
            OPTIONAL MATCH (e:Organization|Project|Patent|Publication|Contract|Technology)
              -[:PARTICIPATES_IN|APPLIED_BY|AUTHORED_BY|BUYER|SELLER|ABOUT]-(n:Organization|Project|Patent|Publication|Contract)
            SET e:Stale, n:Stale
            """;

    private Stale() {}

    /** True for what organizations do together: a project, patent, publication or contract. */
    public static boolean isWork(EntityType type) {
        return WORKS.contains(type);
    }

    /** Which end of a new, changed or deleted link it makes stale; empty if nothing is derived from such links. */
    public static Optional<End> end(LinkType type, EntityType from, EntityType to) {
        return switch (type) {
            case PARTICIPATES_IN -> from == EntityType.ORGANIZATION ? Optional.of(End.TO) : Optional.empty();
            case APPLIED_BY, AUTHORED_BY, BUYER, SELLER ->
                to == EntityType.ORGANIZATION ? Optional.of(End.FROM) : Optional.empty();
            case ABOUT -> from == EntityType.ORGANIZATION || isWork(from) ? Optional.of(End.FROM) : Optional.empty();
            case PART_OF,
                    LOCATED_IN,
                    RELATED_TO,
                    SUCCEEDED_BY,
                    MEMBER_OF,
                    HOSTS,
                    COOPERATES_WITH,
                    AFFILIATED_WITH,
                    INVENTED_BY,
                    CITES,
                    FUNDED_BY,
                    OFFERS,
                    DEMANDS,
                    TRANSFERS,
                    CONTROLLED_BY,
                    LISTED_AS,
                    SAME_AS,
                    BROADER,
                    FOR,
                    COLLABORATES_WITH,
                    ACTIVE_IN -> Optional.empty();
        };
    }

    /** An end of a link. */
    public enum End {
        FROM,
        TO
    }

    /** All that the derived links take from the properties of an entity; a change makes the entity stale. */
    public static List<@Nullable Object> years(EntityType type, Map<String, Object> properties) {
        List<@Nullable Object> years = new ArrayList<>();
        if (isWork(type)) {
            DATES.forEach(date -> years.add(properties.get(date)));
        }
        return years;
    }
}
