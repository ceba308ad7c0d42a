package innograph.model.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** What an act says as one line of JSON: names in alphabetical order, no blanks, nothing that is null. */
final class ActJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private ActJson() {}

    static String write(Act act) {
        try {
            return JSON.writeValueAsString(act);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an act can't be written as JSON", e);
        }
    }

    /** @throws BrokenHistoryException if the text does not say what such an act says */
    static Act read(Act.Kind kind, String text) {
        try {
            return JSON.readValue(text, kind.type());
        } catch (JsonProcessingException e) {
            throw new BrokenHistoryException("what it says is not what %s says".formatted(kind), e);
        }
    }
}
