package innograph.identity.organization;

import innograph.model.OrganizationKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which organization is called so?
 *
 * @param name as somebody wrote it; what is behind the first 500 characters is not read
 * @param country ISO 3166-1 alpha-2; null if unknown
 * @param place city or region, in any case; null if unknown
 * @param kinds one of which it should be; empty for all
 * @param most candidates that are wanted, 1 or more
 */
public record NameQuestion(
        String name, @Nullable String country, @Nullable String place, Set<OrganizationKind> kinds, int most) {
    static final int LONGEST_NAME = 500;

    public NameQuestion {
        kinds = Set.copyOf(kinds);
        if (most < 1) {
            throw new IllegalArgumentException("%d candidates are none; ask for 1 or more".formatted(most));
        }
    }

    /** Only the name is known. */
    public static NameQuestion of(String name, int most) {
        return new NameQuestion(name, null, null, Set.of(), most);
    }

    String readName() {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
