package innograph.queries.positions;

import java.util.List;

/** A part of all organizations. */
public sealed interface Part {
    record Everybody() implements Part {}

    /**
     * Those in a region or in parts of it.
     *
     * @param id if it is a country, those of which only the country is known are in it too
     */
    record Region(String id) implements Part {}

    /**
     * Those in a country.
     *
     * @param code ISO 3166-1 alpha-2
     */
    record Country(String code) implements Part {}

    /**
     * Those that are named.
     *
     * @param organizations ids
     */
    record Named(List<String> organizations) implements Part {
        public Named {
            organizations = List.copyOf(organizations);
        }
    }
}
