package innograph.loaders.load;

import innograph.loaders.bulk.Names;
import innograph.loaders.bulk.Packed;
import innograph.loaders.bulk.RecordSpool;
import innograph.loaders.bulk.Unpacked;
import innograph.loaders.load.Pass.Stated;
import innograph.loaders.source.Place;
import innograph.model.LinkType;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.Scheme;
import innograph.model.record.LinkRecord;
import java.nio.file.Path;
import java.util.function.ObjLongConsumer;

/** Links whose turn is later, in their order, on disk. */
@SuppressWarnings("EnumOrdinal") // numbers that are gone when the load ends
final class WaitingLinks implements AutoCloseable {
    private static final LinkType[] TYPES = LinkType.values();
    private static final Scheme[] SCHEMES = Scheme.values();

    private final RecordSpool spool;
    private final Names names;

    WaitingLinks(Path file, Names names) {
        this.spool = new RecordSpool(file);
        this.names = names;
    }

    void add(long order, Stated<LinkRecord> stated) {
        LinkRecord link = stated.record();
        Packed record = spool.record();
        record.number(order)
                .text(stated.place().file())
                .text(stated.place().position())
                .number(link.type().ordinal());
        pack(link.from(), record);
        pack(link.to(), record);
        record.properties(link.properties(), names);
        spool.endOfRecord();
    }

    private static void pack(Identifier identifier, Packed record) {
        record.number(identifier.scheme().ordinal()).text(identifier.value());
    }

    /** Hands out all of them, in order. */
    void forEach(ObjLongConsumer<Stated<LinkRecord>> taker) {
        spool.forEach(record -> {
            long order = record.number();
            Place place = new Place(record.text(), record.text());
            LinkType type = TYPES[(int) record.number()];
            LinkRecord link = new LinkRecord(type, identifier(record), identifier(record), record.properties(names));
            taker.accept(new Stated<>(place, link), order);
        });
    }

    private static Identifier identifier(Unpacked record) {
        return new Identifier(SCHEMES[(int) record.number()], record.text());
    }

    @Override
    public void close() {
        spool.close();
    }
}
