package innograph.app.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import innograph.model.push.Fit;
import innograph.queries.entity.Entity;
import innograph.queries.push.Told;
import java.util.List;
import java.util.Map;

/**
 * What programs get to read of a match, in a webhook and in the lines of a digest: the shape of Standard Webhooks.
 *
 * @param type always {@code match.found}
 * @param timestamp when it was found, ISO 8601 in UTC
 */
record MatchBody(String type, String timestamp, Match data) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The match.
     *
     * @param notice id, the same for each attempt
     * @param number counts those of the watch
     * @param score from 0 to 1
     * @param reasons sentences by language, en and zh
     */
    record Match(
            String notice,
            String watch,
            long number,
            Named demand,
            Named offer,
            double score,
            Map<String, List<String>> reasons) {}

    record Named(String id, String name) {
        static Named of(Entity entity) {
            return new Named(entity.id(), entity.name());
        }
    }

    static MatchBody of(Told told) {
        Fit fit = told.notice().fit();
        return new MatchBody(
                "match.found",
                told.notice().found().toString(),
                new Match(
                        told.notice().id(),
                        told.watch().id(),
                        told.notice().number(),
                        Named.of(told.demand()),
                        Named.of(told.offer()),
                        fit.score(),
                        Map.of("en", fit.english(), "zh", fit.chinese())));
    }

    /** In one line. */
    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can be written", e);
        }
    }
}
