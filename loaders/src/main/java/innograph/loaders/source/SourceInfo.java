package innograph.loaders.source;

/**
 * What a user should know of a source before loading it.
 *
 * @param name as written on the command line, for example {@code ror}
 * @param title name of the data set
 * @param publisher who publishes it
 * @param licence licence the publisher states
 * @param homepage where the official files are found; empty if the data come with InnoGraph
 * @param files what to give: formats and file names
 * @param release what a set of files is
 */
public record SourceInfo(
        String name, String title, String publisher, String licence, String homepage, String files, Release release) {
    /** What a publisher gives out at a time. */
    public enum Release {
        /** All there is, so that what it lacks has vanished. */
        WHOLE,
        /** A part, for example of a week; what it lacks is in the others. */
        PART
    }

    /** A source of which every release is whole. */
    public SourceInfo(String name, String title, String publisher, String licence, String homepage, String files) {
        this(name, title, publisher, licence, homepage, files, Release.WHOLE);
    }

    /** The same source, given out in parts. */
    public SourceInfo inParts() {
        return new SourceInfo(name, title, publisher, licence, homepage, files, Release.PART);
    }
}
