package innograph.queries.screening.items;

import java.util.List;

/** What an English text means: a vector of length 1, or nothing if none was made. */
final class TextVector {
    static final TextVector NONE = new TextVector(new float[0]);

    /** Cosine of a question and a heading that have nothing to do with one another, by trial. */
    private static final double UNRELATED = 0.6;

    private final float[] numbers;

    private TextVector(float[] numbers) {
        this.numbers = numbers;
    }

    static TextVector of(float[] numbers) {
        return new TextVector(numbers.clone());
    }

    static TextVector of(List<Float> numbers) {
        float[] array = new float[numbers.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = numbers.get(i);
        }
        return new TextVector(array);
    }

    boolean isNone() {
        return numbers.length == 0;
    }

    /** Cosine above that of unrelated texts: 0 to 1; 0 if one of the two is nothing. */
    double likeness(TextVector other) {
        if (isNone() || other.numbers.length != numbers.length) {
            return 0;
        }
        double cosine = 0;
        for (int i = 0; i < numbers.length; i++) {
            cosine += numbers[i] * other.numbers[i];
        }
        return Math.clamp((cosine - UNRELATED) / (1 - UNRELATED), 0, 1);
    }
}
