package innograph.app.bench;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/** One statement for each question, written for it alone and sent in a transaction of the driver that repeats if it has to. */
record HandWritten(Driver driver) implements Contestant {
    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    @Override
    public String name() {
        return "hand-written Cypher";
    }

    @Override
    public Values ask(Question question, Map<String, Object> variables) {
        return Values.of(rows(question, variables));
    }

    private List<Record> rows(Question question, Map<String, Object> variables) {
        try (Session session = driver.session(READING)) {
            return session.executeRead(
                    tx -> tx.run(question.cypher(), variables).list());
        }
    }

    @Override
    public Effort effort(Question question, Map<String, Object> variables) {
        return new Effort(1, Profile.hits(driver, question.cypher(), variables));
    }

    @Override
    public Load.Client client(Question question) {
        List<Map<String, Object>> cases = question.cases();
        return new Load.Client() {
            @Override
            public void ask(int number) {
                rows(question, cases.get(number % cases.size()));
            }

            @Override
            public void close() {
                // the driver keeps the connections
            }
        };
    }
}
