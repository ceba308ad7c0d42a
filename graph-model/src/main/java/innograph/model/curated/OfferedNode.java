package innograph.model.curated;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What offers and demands have in common. */
abstract class OfferedNode extends CuratedNode {
    @Nullable
    String description;

    @Nullable
    Long readiness;

    @Nullable
    String direction;

    List<String> keywords = List.of();

    @Nullable
    LocalDate published;

    @Nullable
    LocalDate openUntil;

    /** True, or absent. */
    @Nullable
    Boolean anonymous;

    @Override
    final boolean isAnonymous() {
        return Boolean.TRUE.equals(anonymous);
    }

    @Override
    final void hide(boolean hidden) {
        anonymous = hidden ? true : null;
    }

    @Override
    final void say(Said said) {
        description = said.text("description");
        readiness = said.integer("readiness");
        direction = said.text("direction");
        keywords = said.texts("keywords");
        published = said.date("published");
        openUntil = said.date("openUntil");
    }
}
