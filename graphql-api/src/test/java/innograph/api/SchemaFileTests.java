package innograph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** The schema in the repository is the one that is served, so a change of the model or the generator shows as a change of it. */
class SchemaFileTests {
    private static final Path FILE = Path.of("../docs/api/schema.graphqls");

    /** {@code ./mvnw test -pl graphql-api -am -Dtest=SchemaFileTests -Dinnograph.schema=write} after a wanted change. */
    @Test
    void isTheServedOne() throws IOException {
        String served;
        try (Driver neverAsked = GraphDatabase.driver("bolt://localhost:1")) {
            served = Serving.of(neverAsked).sdl();
        }
        if ("write".equals(System.getProperty("innograph.schema"))) {
            Files.writeString(FILE, served);
        }
        assertThat(FILE).hasContent(served);
    }
}
