package innograph.queries.landscape;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The best of many, as many as are wanted; among equals those that were offered first.
 *
 * @param <T> what they are
 */
public final class Strongest<T> {
    private final int most;
    private final PriorityQueue<Scored<T>> kept = new PriorityQueue<>(Comparator.<Scored<T>>comparingDouble(
                    Scored::score)
            .thenComparing(Comparator.<Scored<T>>comparingLong(Scored::place).reversed()));
    private long offered;

    private record Scored<T>(double score, long place, T item) {}

    /** @param most so many are kept */
    public Strongest(int most) {
        this.most = most;
    }

    /** Keeps it if it is among the best so far. */
    public void offer(double score, T item) {
        if (kept.size() < most) {
            kept.add(new Scored<>(score, offered++, item));
        } else if (most > 0 && score > kept.element().score()) {
            kept.poll();
            kept.add(new Scored<>(score, offered++, item));
        }
    }

    /** The best first. */
    public List<T> best() {
        return kept.stream()
                .sorted(kept.comparator().reversed())
                .map(Scored::item)
                .toList();
    }
}
