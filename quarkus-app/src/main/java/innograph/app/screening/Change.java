package innograph.app.screening;

/**
 * What an earlier report said of a row that it says no longer.
 *
 * @param outcome empty if the earlier report does not have the row
 * @param entry label of what was found first; empty if nothing was
 */
public record Change(String outcome, String entry) {}
