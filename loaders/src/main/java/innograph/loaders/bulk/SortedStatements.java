package innograph.loaders.bulk;

import java.io.IOException;

/** Statements of links in order, one at a time. */
interface SortedStatements {
    /** Goes to the next one; false if there is none. */
    boolean next() throws IOException;

    /** The type in the upper half, the node where it begins in the lower. */
    long typeAndFrom();

    int to();

    /** Place among all statements. */
    long order();

    /** What it says; valid until the next call of {@link #next}. */
    Unpacked said();

    default int type() {
        return (int) (typeAndFrom() >>> Integer.SIZE);
    }

    default int from() {
        return (int) typeAndFrom();
    }
}
