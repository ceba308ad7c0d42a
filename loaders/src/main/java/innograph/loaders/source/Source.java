package innograph.loaders.source;

import java.io.IOException;

/**
 * An adapter for the files of one publisher.
 *
 * <p>The road reads every input twice, first for its entities and then for its links, so that both ends of a link exist
 * when it is written, whatever the order in the file. An adapter therefore has to say the same things in the same order each
 * time, and keeps nothing between two calls.
 */
public interface Source {
    SourceInfo info();

    /** Name of the data set that an input of this name belongs to. */
    default String dataset(String inputName) {
        return info().name();
    }

    /** Tells two ways of reading the same file apart, so that a load only goes on with one that read it the same way. */
    default String fingerprint() {
        return info().name();
    }

    /**
     * Reads an input to its end. A bad record is given to {@link RecordSink#reject} and reading goes on.
     *
     * @throws LoadException if the input as a whole can't be read: wrong format, empty, over a limit
     * @throws IOException if reading fails; {@link java.io.EOFException} if the input ends too early
     */
    void read(Input input, RecordSink sink) throws IOException;
}
