package innograph.loaders.testing;

import innograph.loaders.source.Input;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.loaders.source.Source;
import innograph.loaders.source.SourceInfo;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.identifier.Identifier;
import innograph.model.record.EntityRecord;
import innograph.model.record.LinkRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A source that says what a test wants it to say, whatever the input; its n-th statement stands in line n. */
public final class StatedSource implements Source {
    private static final String FILE = "statements.txt";

    private interface Statement {
        void to(Place place, RecordSink sink);
    }

    private final String dataset;
    private final List<Statement> statements = new ArrayList<>();
    private @Nullable IOException failure;
    private int failingReading;
    private int failingStatement;
    private int readings;

    public StatedSource(String dataset) {
        this.dataset = dataset;
    }

    /** A project of four years that speaks of nothing else. */
    public static EntityRecord.Builder project(String id, int startYear) {
        return EntityRecord.of(EntityType.PROJECT, identifier(id))
                .name("Project " + id, "en")
                .set("start", LocalDate.of(startYear, 1, 1));
    }

    public static EntityRecord.Builder organization(String id) {
        return EntityRecord.of(EntityType.ORGANIZATION, identifier(id)).name("Organization " + id, "en");
    }

    public static EntityRecord.Builder technology(String id) {
        return EntityRecord.of(EntityType.TECHNOLOGY, identifier(id)).name("Technology " + id, "en");
    }

    public static Identifier identifier(String text) {
        return Identifier.parse(text).orElseThrow(() -> new AssertionError(text + " is no identifier"));
    }

    public StatedSource entity(EntityRecord.Builder entity) {
        EntityRecord record = entity.build();
        statements.add((place, sink) -> sink.entity(place, record));
        return this;
    }

    /** Organizations {@code plan:org-1} and so on. */
    public StatedSource organizations(int number) {
        IntStream.rangeClosed(1, number).forEach(i -> entity(organization("plan:org-" + i)));
        return this;
    }

    /** Each of the organizations is part of the next one. */
    public StatedSource chain(int number) {
        IntStream.range(1, number).forEach(i -> link("plan:org-" + i, LinkType.PART_OF, "plan:org-" + (i + 1)));
        return this;
    }

    public StatedSource link(String from, LinkType type, String to) {
        return link(from, type, to, Map.of());
    }

    public StatedSource link(String from, LinkType type, String to, Map<String, Object> properties) {
        LinkRecord record = new LinkRecord(type, identifier(from), identifier(to), properties);
        statements.add((place, sink) -> sink.link(place, record));
        return this;
    }

    public StatedSource participation(String organization, String project) {
        return link(organization, LinkType.PARTICIPATES_IN, project);
    }

    public StatedSource badRecord(String text) {
        statements.add(
                (place, sink) -> sink.reject(new Reject(LoadProblem.RECORD_INVALID, place, "it says nothing", text)));
        return this;
    }

    /**
     * Reading fails once, so that a later load gets to the end.
     *
     * @param reading 1 for that of the entities, 2 for that of the links
     * @param statements that are still read, all kinds counted
     */
    public StatedSource failingOnce(IOException with, int reading, int statements) {
        failure = with;
        failingReading = readings + reading;
        failingStatement = statements;
        return this;
    }

    @Override
    public SourceInfo info() {
        return new SourceInfo(dataset, "Statements of " + dataset, "a test", "none", "", "whatever you like");
    }

    @Override
    public void read(Input input, RecordSink sink) throws IOException {
        readings++;
        for (int i = 0; i < statements.size(); i++) {
            if (failure != null && readings == failingReading && i == failingStatement) {
                throw failure;
            }
            statements.get(i).to(Place.line(FILE, i + 1L), sink);
        }
    }
}
