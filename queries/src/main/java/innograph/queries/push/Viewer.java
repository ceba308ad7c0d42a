package innograph.queries.push;

/**
 * Who asks about watches and notices.
 *
 * @param name of the caller
 * @param seesAll whether those of others are shown, too
 */
public record Viewer(String name, boolean seesAll) {}
