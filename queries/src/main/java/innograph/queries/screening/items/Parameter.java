package innograph.queries.screening.items;

/**
 * A parameter that both an item and a text state.
 *
 * @param required as the item states it, as "≥ 40 GHz"
 * @param stated as the text states it
 * @param fit whether what is stated meets what is required
 * @param passage of the item
 * @param sentence of the text
 */
public record Parameter(String required, String stated, ParameterFit fit, String passage, String sentence) {}
