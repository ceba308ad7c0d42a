package innograph.queries.screening.items;

/** How what a text states stands to what an item requires; the better first. */
public enum ParameterFit {
    /** All that the text states is within what the item requires. */
    MET,
    /** Part of it is. */
    PARTLY,
    /** Nothing of it is. */
    NOT_MET
}
