package innograph.queries.summary;

import innograph.queries.Neighbourhood;

/** By what the entities of a list are told apart. */
public sealed interface FacetBy {
    /** The value of a property; each one of them if it has several. */
    record Value(String property) implements FacetBy {}

    /** The year of a day. */
    record Year(String property) implements FacetBy {}

    /** The year in which it came about. */
    record CameAbout() implements FacetBy {}

    /** The country; each one if it has several. */
    record Country() implements FacetBy {}

    /** The type of entity. */
    record Type() implements FacetBy {}

    /** The kinds of organizations; an organization of two counts for both. */
    record Kind() implements FacetBy {}

    /** Neighbours of one kind. */
    record Link(Neighbourhood over) implements FacetBy {}
}
