package innograph.loaders.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Brings statements of links in the order of their type, their ends, and the order in which they were made. What does not fit
 * into memory goes to disk in sorted runs, which are merged at the end.
 */
public final class LinkSorter implements AutoCloseable {
    /** Statements and bytes that are sorted in memory at a time; they take some 160 MB of the heap. */
    private static final int STATEMENTS_AT_A_TIME = 2_000_000;

    private static final int BYTES_AT_A_TIME = 48 << 20;

    private final Path folder;
    private final int atATime;
    private final List<SortedRun> runs = new ArrayList<>();
    private final Packed said = new Packed(1 << 20);
    private final RadixOrder order;
    private long number;

    public LinkSorter(Path folder) {
        this(folder, STATEMENTS_AT_A_TIME);
    }

    LinkSorter(Path folder, int atATime) {
        this.folder = folder;
        this.atATime = atATime;
        this.order = new RadixOrder(atATime);
    }

    /** How many statements there are. */
    public long size() {
        return number;
    }

    /**
     * Adds a statement.
     *
     * @param type number of the type
     * @param from number of the node where it begins
     * @param order greater than that of the statement before, unless {@link #beginAgain} was called in between
     * @param properties what it says
     */
    public void add(int type, long from, long to, long order, Packed properties) {
        if (this.order.size() == atATime || said.length() > BYTES_AT_A_TIME) {
            spill();
        }
        this.order.add((long) type << Integer.SIZE | node(from), node(to), said.length());
        said.number(order).number(properties.length()).all(properties);
        number++;
    }

    private static int node(long number) {
        if (number > Integer.MAX_VALUE) {
            throw new IllegalStateException("more than 2,147,483,647 entities are too many for a load of this kind");
        }
        return (int) number;
    }

    /** Statements that come now were made earlier than some that came before. */
    public void beginAgain() {
        spill();
    }

    private void spill() {
        if (order.size() > 0) {
            runs.add(SortedRun.write(folder.resolve("links-" + runs.size()), order.sorted(said)));
            order.clear();
            said.clear();
        }
    }

    /** Takes statements in order. */
    @FunctionalInterface
    public interface Taker {
        /**
         * Takes one.
         *
         * @param properties valid until this returns
         */
        void take(int type, int from, int to, long order, Unpacked properties) throws IOException;
    }

    /** Hands out all statements, once. */
    public void forEach(Taker taker) {
        try {
            if (runs.isEmpty()) {
                hand(order.sorted(said), taker);
                return;
            }
            spill();
            merge(taker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void hand(SortedStatements statements, Taker taker) throws IOException {
        while (statements.next()) {
            taker.take(statements.type(), statements.from(), statements.to(), statements.order(), statements.said());
        }
    }

    private void merge(Taker taker) throws IOException {
        PriorityQueue<SortedStatements> next =
                new PriorityQueue<>(Comparator.comparingLong(SortedStatements::typeAndFrom)
                        .thenComparingInt(SortedStatements::to)
                        .thenComparingLong(SortedStatements::order));
        for (SortedRun run : runs) {
            run.open();
            if (run.next()) {
                next.add(run);
            }
        }
        SortedStatements least = next.poll();
        while (least != null) {
            taker.take(least.type(), least.from(), least.to(), least.order(), least.said());
            if (!least.next()) {
                least = next.poll();
            } else if (!next.isEmpty()) {
                next.add(least);
                least = next.poll();
            }
        }
    }

    @Override
    public void close() {
        runs.forEach(SortedRun::close);
    }
}
