package innograph.model.record;

import innograph.model.EntityType;
import innograph.model.OrganizationKind;
import innograph.model.Property;
import innograph.model.identifier.Identifier;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one record of a source says about one entity.
 *
 * @param identifiers at least one; the first is the entity's own and becomes the id of a new node
 * @param names at least one; the first is the name to show
 * @param aliases acronyms and other names, without the names
 * @param kinds for organizations; empty for all other types
 * @param properties by the names of {@link EntityType#properties()}
 * @param mention true if the source only names it in passing, as the end of a link: a cited patent, an author of a work. It
 *     then never takes the place of a record that is about it, in whichever order the two come
 */
public record EntityRecord(
        EntityType type,
        List<Identifier> identifiers,
        List<LocalizedName> names,
        List<String> aliases,
        Set<OrganizationKind> kinds,
        Map<String, Object> properties,
        boolean mention) {

    public EntityRecord {
        if (identifiers.isEmpty()) {
            throw new InvalidRecordException("an entity needs an identifier");
        }
        if (names.isEmpty()) {
            throw new InvalidRecordException("an entity needs a name");
        }
        if (!kinds.isEmpty() && type != EntityType.ORGANIZATION) {
            throw new InvalidRecordException("only organizations have kinds, not a " + type.label());
        }
        properties.forEach((name, value) -> check(type, name, value));
        aliases.forEach(LocalizedName::requireName);
        identifiers = List.copyOf(new LinkedHashSet<>(identifiers));
        names = List.copyOf(new LinkedHashSet<>(names));
        aliases = List.copyOf(new LinkedHashSet<>(aliases));
        kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    private static void check(EntityType type, String name, Object value) {
        Property property = type.property(name)
                .orElseThrow(() ->
                        new InvalidRecordException("the model has no '%s' for a %s".formatted(name, type.label())));
        if (!property.accepts(value)) {
            String expected = property.values().isEmpty()
                    ? property.type().name().toLowerCase(Locale.ROOT)
                    : "value of " + property.values();
            throw new InvalidRecordException("%s '%s' is no %s".formatted(name, value, expected));
        }
        Texts.check(name, value);
    }

    public static Builder of(EntityType type, Identifier own) {
        return new Builder(type, own);
    }

    /** Gathers a record; blank texts and null values are left out, since a source that leaves a field empty says nothing. */
    public static final class Builder {
        private final EntityType type;
        private final Set<Identifier> identifiers = new LinkedHashSet<>();
        private final Set<LocalizedName> names = new LinkedHashSet<>();
        private final Set<String> aliases = new LinkedHashSet<>();
        private final Set<OrganizationKind> kinds = EnumSet.noneOf(OrganizationKind.class);
        private final Map<String, Object> properties = new LinkedHashMap<>();
        private boolean mention;

        private Builder(EntityType type, Identifier own) {
            this.type = type;
            identifiers.add(own);
        }

        public Builder identifiedBy(Identifier identifier) {
            identifiers.add(identifier);
            return this;
        }

        public Builder name(@Nullable String value, @Nullable String language) {
            if (value != null && !value.isBlank()) {
                names.add(new LocalizedName(value.strip(), language == null ? "" : language));
            }
            return this;
        }

        public Builder alias(@Nullable String value) {
            if (value != null && !value.isBlank()) {
                aliases.add(value.strip());
            }
            return this;
        }

        public Builder kind(OrganizationKind kind) {
            kinds.add(kind);
            return this;
        }

        public Builder set(String property, @Nullable Object value) {
            if (value instanceof String text) {
                if (!text.isBlank()) {
                    properties.put(property, text.strip());
                }
            } else if (value instanceof List<?> values) {
                if (!values.isEmpty()) {
                    properties.put(property, List.copyOf(values));
                }
            } else if (value != null) {
                properties.put(property, value);
            }
            return this;
        }

        /** Says that the source only names it in passing. */
        public Builder mention() {
            mention = true;
            return this;
        }

        /**
         * The record as gathered so far.
         *
         * @throws InvalidRecordException if it contradicts the model
         */
        public EntityRecord build() {
            names.forEach(name -> aliases.remove(name.value()));
            return new EntityRecord(
                    type,
                    List.copyOf(identifiers),
                    List.copyOf(names),
                    List.copyOf(aliases),
                    kinds,
                    properties,
                    mention);
        }
    }
}
