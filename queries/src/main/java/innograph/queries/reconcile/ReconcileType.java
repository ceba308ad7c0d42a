package innograph.queries.reconcile;

import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.queries.entity.Entity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a column of names may be about.
 *
 * @param kind of organizations; null for all of the type
 */
public record ReconcileType(EntityType entity, @Nullable OrganizationKind kind) {
    /** To find names among restricted parties is to screen them, which takes a role. */
    private static final EntityType SCREENED = EntityType.RESTRICTED_PARTY;

    private static final List<ReconcileType> ALL = Stream.concat(
                    Arrays.stream(EntityType.values())
                            .filter(type -> type != SCREENED)
                            .map(type -> new ReconcileType(type, null)),
                    Arrays.stream(OrganizationKind.values())
                            .map(kind -> new ReconcileType(EntityType.ORGANIZATION, kind)))
            .toList();

    /** All there are: types of entities first, then kinds of organizations. */
    public static List<ReconcileType> all() {
        return ALL;
    }

    /** True if entities of this type can be found here. */
    static boolean includes(EntityType type) {
        return type != SCREENED;
    }

    /** The type with this id, in any case; empty if there is none. */
    public static Optional<ReconcileType> of(String id) {
        return ALL.stream()
                .filter(type -> type.id().equalsIgnoreCase(id.strip()))
                .findFirst();
    }

    /** All types of an entity. */
    static List<ReconcileType> of(Entity entity) {
        List<ReconcileType> types = new ArrayList<>();
        types.add(new ReconcileType(entity.type(), null));
        entity.kinds().forEach(kind -> types.add(new ReconcileType(entity.type(), kind)));
        return types;
    }

    /** The label in the graph, for example {@code Organization} or {@code University}. */
    public String id() {
        return kind == null ? entity.label() : kind.label();
    }

    /** For people, for example {@code Research institute}. */
    public String name() {
        return id().charAt(0) + id().substring(1).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    /** One sentence. */
    public String meaning() {
        return kind == null ? entity.meaning() : kind.meaning();
    }

    /** The type of which this is a part; empty if it is one of the whole graph. */
    public Optional<ReconcileType> broader() {
        return kind == null ? Optional.empty() : Optional.of(new ReconcileType(entity, null));
    }
}
