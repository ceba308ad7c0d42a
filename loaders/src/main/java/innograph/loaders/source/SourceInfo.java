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
 */
public record SourceInfo(String name, String title, String publisher, String licence, String homepage, String files) {}
