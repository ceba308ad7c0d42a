package innograph.queries.screening.rows;

/**
 * What a row of a table asks.
 *
 * @param name of a person or an organization, in any script; blank for none
 * @param country of its bearer, as a code of ISO 3166-1 or in words; blank if unknown
 * @param text of a technology, in English or Chinese; blank for none
 */
public record RowQuestion(String name, String country, String text) {}
