package innograph.app.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A question of the benchmark, in the words of everybody who is asked.
 *
 * @param name of its files, and in JSON
 * @param title for people
 * @param ours the document for this API
 * @param peer the document for the peer
 * @param cypher the hand-written statement
 * @param cases variables of documents and statement; each takes what it knows
 */
record Question(String name, String title, String ours, String peer, String cypher, List<Map<String, Object>> cases) {
    private static final int SAMPLE = 40;

    Question {
        cases = List.copyOf(cases);
    }

    /** Some of the cases, evenly from all of them. */
    List<Map<String, Object>> sample() {
        int step = Math.max(1, cases.size() / SAMPLE);
        return IntStream.iterate(0, i -> i < cases.size(), i -> i + step)
                .mapToObj(cases::get)
                .toList();
    }
}
