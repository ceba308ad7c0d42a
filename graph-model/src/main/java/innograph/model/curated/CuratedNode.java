package innograph.model.curated;

import innograph.model.EntityType;
import innograph.model.name.SearchForms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Relationship;

/** What the nodes of all curated entities have in common; changed by nobody but {@link CuratedEntities}. */
abstract class CuratedNode {
    @Id
    String id = "";

    @Version
    @Nullable
    Long version;

    String name = "";
    List<String> names = List.of();
    List<String> nameLanguages = List.of();
    List<String> searchForms = List.of();

    @Nullable
    String status;

    List<String> datasets = List.of(Provenance.DATASET);
    List<Long> runs = List.of(Provenance.RUN);

    @Relationship("IDENTIFIED_BY")
    List<IdentifierNode> identifiers = new ArrayList<>();

    @Relationship(type = "LOCATED_IN", cascadeUpdates = false)
    List<Statement> region = new ArrayList<>();

    @Relationship(type = "ABOUT", cascadeUpdates = false)
    List<Statement> technologies = new ArrayList<>();

    final void say(EntityType type, Draft draft) {
        name = draft.names().getFirst().value();
        names = draft.names().stream().map(Draft.Name::value).toList();
        nameLanguages = draft.names().stream().map(Draft.Name::language).toList();
        searchForms = SearchForms.of(type, names);
        Said said = new Said(draft.properties());
        status = said.text("status");
        say(said);
    }

    /** Takes over what is said of this type. */
    abstract void say(Said said);

    /** What speaks against a draft beyond what is asked of all. */
    List<Fault> faults(Draft draft, LocalDate today) {
        return List.of();
    }

    /** Takes it back. */
    void withdraw(String withdrawn) {
        status = withdrawn;
    }

    /** How far it has come; null if it has no states. */
    @Nullable
    String reached() {
        return null;
    }
    /** Whether its owners are sealed. */
    boolean isAnonymous() {
        return false;
    }

    /** Seals the owners of what can have sealed ones. */
    void hide(boolean hidden) {}

    /** The links of a field of {@link CuratedType#links()}. */
    List<Statement> links(String field) {
        return switch (field) {
            case "region" -> region;
            case "technologies" -> technologies;
            default -> throw new IllegalArgumentException(field);
        };
    }

    /** Properties as the model names them; null is what is not said. */
    record Said(Map<String, Object> properties) {
        @Nullable
        String text(String name) {
            return (String) properties.get(name);
        }

        List<String> texts(String name) {
            return properties.get(name) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        @Nullable
        Long integer(String name) {
            return (Long) properties.get(name);
        }

        @Nullable
        Double decimal(String name) {
            return (Double) properties.get(name);
        }

        @Nullable
        LocalDate date(String name) {
            return (LocalDate) properties.get(name);
        }
    }
}
