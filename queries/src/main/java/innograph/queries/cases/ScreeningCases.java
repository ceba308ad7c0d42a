package innograph.queries.cases;

import innograph.model.cases.ScreeningCase;
import innograph.queries.Keyset;
import innograph.queries.Page;
import innograph.queries.Position;
import innograph.queries.Reader;
import innograph.queries.Slice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The cases, each made of its history. */
public final class ScreeningCases {
    private static final String HISTORY = """
            COLLECT { MATCH (entry:ScreeningEntry {case: c.id}) RETURN properties(entry) ORDER BY entry.sequence } AS history
            """;

    private static final String ONE = "MATCH (c:ScreeningCase {id: $id}) RETURN " + HISTORY;

    private static final String LIST = """
            MATCH (c:ScreeningCase)
            WHERE c.number > 0 AND %s AND %s
            WITH c ORDER BY %s LIMIT $limit
            RETURN\s""" + HISTORY;

    private static final String COUNT =
            "MATCH (c:ScreeningCase) WHERE " + CaseFilter.CONDITION + " RETURN count(c) AS number";

    /** The last that was opened comes first. */
    private static final Keyset NEWEST_FIRST = new Keyset(List.of(new Keyset.Key("c.number", true, false)), "c.id");

    private final Reader reader;

    public ScreeningCases(Reader reader) {
        this.reader = reader;
    }

    /**
     * A case.
     *
     * @throws innograph.model.cases.BrokenHistoryException if somebody has changed its history
     */
    public Optional<ScreeningCase> named(String id) {
        return reader.rows(ONE, Map.of("id", id), ScreeningCases::of).stream().findFirst();
    }

    /**
     * Some of the cases, the last that was opened first.
     *
     * @throws innograph.model.cases.BrokenHistoryException if somebody has changed the history of one of them
     */
    public Page<ScreeningCase> list(CaseFilter filter, Slice slice) {
        Map<String, Object> parameters = filter.parameters();
        parameters.put("limit", slice.andOneMore());
        String statement = LIST.formatted(
                CaseFilter.CONDITION, NEWEST_FIRST.behind(slice, parameters), NEWEST_FIRST.order(slice.backward()));
        return Page.of(reader.rows(statement, parameters, ScreeningCases::of), slice);
    }

    /** How many there are. */
    public long count(CaseFilter filter) {
        return reader.rows(COUNT, filter.parameters(), row -> row.get("number").asLong())
                .getFirst();
    }

    /** The place of a case in the list. */
    public static Position position(ScreeningCase of) {
        return new Position(List.of(of.number()), of.id());
    }

    private static ScreeningCase of(Record row) {
        return ScreeningCase.ofKept(row.get("history").asList(entry -> entry.asMap(Value::asObject)));
    }
}
