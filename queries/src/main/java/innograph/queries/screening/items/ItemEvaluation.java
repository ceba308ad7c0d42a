package innograph.queries.screening.items;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Measures how well items are found, on texts of which people know the item. */
public final class ItemEvaluation {
    /** Places that are looked at; an item behind counts as not found. */
    public static final int PLACES = 100;

    private static final int FEW = 5;

    private ItemEvaluation() {}

    /**
     * A question and its answer.
     *
     * @param code of the item that the text is about
     */
    public record Truth(String text, String code) {}

    /**
     * A text and what was found.
     *
     * @param place of its item, from 1; 0 if it was not among the first hundred
     * @param found code of the item that came first; empty if nothing was found
     */
    public record Placed(Truth truth, int place, String found) {}

    /**
     * What was measured.
     *
     * @param top1 part of the texts whose item came first
     * @param top5 part of the texts whose item was among the first five
     * @param mrr mean of 1 / place
     */
    public record Result(int texts, double top1, double top5, double mrr, double textsPerSecond, List<Placed> placed) {
        public Result {
            placed = List.copyOf(placed);
        }
    }

    /**
     * Looks for the items of all texts, twice, the second time by the clock.
     *
     * @param truths at least one
     * @param screening finds the likeliest items of a text, at least {@link #PLACES}
     */
    public static Result run(List<Truth> truths, Function<String, List<ItemFinding>> screening) {
        place(truths, screening);
        long start = System.nanoTime();
        List<Placed> placed = place(truths, screening);
        double seconds = (System.nanoTime() - start) / 1e9;
        double texts = truths.size();
        return new Result(
                truths.size(),
                placed.stream().filter(one -> one.place == 1).count() / texts,
                placed.stream().filter(one -> one.place > 0 && one.place <= FEW).count() / texts,
                placed.stream()
                                .mapToDouble(one -> one.place == 0 ? 0 : 1.0 / one.place)
                                .sum()
                        / texts,
                texts / seconds,
                placed);
    }

    private static List<Placed> place(List<Truth> truths, Function<String, List<ItemFinding>> screening) {
        List<Placed> placed = new ArrayList<>();
        for (Truth truth : truths) {
            List<String> found = screening.apply(truth.text()).stream()
                    .map(finding -> finding.item().code())
                    .toList();
            placed.add(new Placed(truth, found.indexOf(truth.code()) + 1, found.isEmpty() ? "" : found.getFirst()));
        }
        return placed;
    }
}
