package innograph.queries.filter;

import innograph.model.Coordinates;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.queries.Neighbourhood;
import java.util.List;

/**
 * What entities are let through. What an entity does not say is not equal to anything, nor below or above it, so a filter on it
 * lets it pass only inside of {@link Not}.
 */
public sealed interface Filter {
    /** Lets all through. */
    Filter NONE = new All(List.of());

    /** All of them let it through. */
    record All(List<Filter> filters) implements Filter {
        public All {
            filters = List.copyOf(filters);
        }
    }

    /** One of them lets it through, or more. */
    record Any(List<Filter> filters) implements Filter {
        public Any {
            filters = List.copyOf(filters);
        }
    }

    /** The other does not let it through. */
    record Not(Filter filter) implements Filter {}

    /**
     * A property compares so with a value.
     *
     * @param property a name of the model
     * @param value of the property's type, as the graph holds it; a list of them for {@link Comparison#IN} and lists
     */
    record Compared(String property, Comparison comparison, Object value) implements Filter {}

    /** The entity has the property. */
    record Known(String property) implements Filter {}

    /** An entity of one of these types. */
    record OfTypes(List<EntityType> types) implements Filter {
        public OfTypes {
            types = List.copyOf(types);
        }
    }

    /** An organization of one of these kinds. */
    record OfKinds(List<OrganizationKind> kinds) implements Filter {
        public OfKinds {
            kinds = List.copyOf(kinds);
        }
    }

    /** Its names, aliases or codes have these words; the index of the search finds it. */
    record Matching(String text) implements Filter {}

    /**
     * Not farther from a place.
     *
     * @param property a place on earth
     * @param metres 0 or more
     */
    record Near(String property, Coordinates centre, double metres) implements Filter {}

    /**
     * An entity that an identifier names, or one that leads to it: the parts of a region, what falls under a technology. It may be
     * up to 12 links away, and only so many are known to be under one as {@link FilterCypher} says.
     *
     * @param type of the entity that is named
     * @param over from what is below to what is above
     */
    record Under(EntityType type, LinkType over, String identifier) implements Filter {}

    /** The {@link innograph.queries.Year} in which it came about compares so. */
    record CameAbout(Comparison comparison, long year) implements Filter {}

    /** Some neighbour is let through by the other filter. */
    record Linked(Neighbourhood over, Filter neighbour) implements Filter {}

    /** So many neighbours are there. */
    record LinkCount(Neighbourhood over, Comparison comparison, Object number) implements Filter {}
}
