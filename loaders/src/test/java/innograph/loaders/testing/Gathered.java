package innograph.loaders.testing;

import innograph.loaders.source.Input;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.loaders.source.Source;
import innograph.model.LinkType;
import innograph.model.record.EntityRecord;
import innograph.model.record.LinkRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps all that a source says, in the order in which it says it. */
public final class Gathered implements RecordSink {
    private final List<EntityRecord> entities = new ArrayList<>();
    private final List<LinkRecord> links = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();

    /** What a source says of a file, an archive or a folder. */
    public static Gathered from(Source source, Path path) throws IOException {
        try (Input input = Input.of(path)) {
            return from(source, input);
        }
    }

    public static Gathered from(Source source, Input input) throws IOException {
        Gathered gathered = new Gathered();
        source.read(input, gathered);
        return gathered;
    }

    @Override
    public void entity(Place place, EntityRecord entity) {
        entities.add(entity);
    }

    @Override
    public void link(Place place, LinkRecord link) {
        links.add(link);
    }

    @Override
    public void reject(Reject reject) {
        rejects.add(reject);
    }

    public List<EntityRecord> entities() {
        return entities;
    }

    /** The ids of all entities, as {@code scheme:value}. */
    public List<String> ids() {
        return entities.stream()
                .map(entity -> entity.identifiers().getFirst().toString())
                .toList();
    }

    /** The first entity that has this identifier among its own. */
    public EntityRecord entity(String identifier) {
        return entities.stream()
                .filter(entity -> entity.identifiers().stream()
                        .anyMatch(own -> own.toString().equals(identifier)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(identifier + " is not among " + ids()));
    }

    public List<LinkRecord> links() {
        return links;
    }

    /** All links of a type, written {@code from>to}. */
    public List<String> links(LinkType type) {
        return links.stream()
                .filter(link -> link.type() == type)
                .map(link -> link.from() + ">" + link.to())
                .toList();
    }

    public List<Reject> rejects() {
        return rejects;
    }
}
