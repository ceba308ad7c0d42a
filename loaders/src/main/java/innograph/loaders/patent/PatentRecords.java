package innograph.loaders.patent;

import innograph.loaders.patent.Party.Organization;
import innograph.loaders.patent.Party.Person;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.InvalidIdentifierException;
import innograph.model.identifier.Scheme;
import innograph.model.name.OrganizationName;
import innograph.model.name.Spelling;
import innograph.model.record.EntityRecord;
import innograph.model.record.InvalidRecordException;
import innograph.model.record.LinkRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives patent documents to a sink: the patent as a record, all it names as mentions, and the links to them.
 *
 * <p>Organizations of the same {@linkplain OrganizationName#key() cleaned name} and country are one; persons of the same name
 * are one within a work only.
 */
public final class PatentRecords {
    private final String dataset;
    private final RecordSink sink;

    /**
     * Records of a data set.
     *
     * @param dataset begins the identifiers of parties that have none of an authority
     */
    public PatentRecords(String dataset, RecordSink sink) {
        this.dataset = dataset;
        this.sink = sink;
    }

    /** States the document; what of it can't be in the graph is rejected with its place. */
    public void give(Place place, PatentDocument document) {
        Identifier patent = document.patent().identifiers().getFirst();
        sink.entity(place, document.patent());
        giveParties(place, document, LinkType.APPLIED_BY, document.applicants());
        giveParties(place, document, LinkType.INVENTED_BY, document.inventors());
        for (ClassSymbol symbol : new LinkedHashSet<>(document.classes())) {
            attempt(place, symbol.written(), () -> giveClass(place, patent, symbol));
        }
        for (Citation citation : new LinkedHashSet<>(document.citations())) {
            attempt(place, text(citation), () -> giveCitation(place, patent, citation));
        }
    }

    private void attempt(Place place, String text, Runnable statement) {
        try {
            statement.run();
        } catch (InvalidIdentifierException e) {
            sink.reject(Reject.because(e, place, text));
        } catch (InvalidRecordException e) {
            sink.reject(Reject.because(e, place, text));
        }
    }

    /** Who is named twice keeps the first place. */
    private void giveParties(Place place, PatentDocument document, LinkType type, List<? extends Party> parties) {
        Identifier patent = document.patent().identifiers().getFirst();
        Set<Identifier> named = new HashSet<>();
        long position = 0;
        for (Party party : parties) {
            position++;
            EntityRecord mention = mention(party, document.work());
            Identifier id = mention.identifiers().getFirst();
            if (named.add(id)) {
                sink.entity(place, mention);
                sink.link(place, new LinkRecord(type, patent, id, Map.of("position", position)));
            }
        }
    }

    private EntityRecord mention(Party party, String work) {
        EntityRecord.Builder mention = switch (party) {
            case Organization organization -> {
                EntityRecord.Builder builder = EntityRecord.of(EntityType.ORGANIZATION, id(organization));
                yield organization.government() ? builder.kind(OrganizationKind.GOVERNMENT) : builder;
            }
            case Person person -> EntityRecord.of(EntityType.PERSON, id(person, work));
        };
        return mention.name(party.name(), null)
                .set("country", party.country())
                .set("city", party.city())
                .mention()
                .build();
    }

    private Identifier id(Organization organization) {
        String name = new OrganizationName(organization.name()).key();
        return local("organization", organization.country(), name);
    }

    private Identifier id(Person person, String work) {
        String folded = Spelling.folded(person.name());
        return local("person", work, folded.isEmpty() ? person.name() : folded);
    }

    private Identifier local(String kind, @Nullable String within, String name) {
        List<String> path = new ArrayList<>(List.of(dataset, kind));
        if (within != null) {
            path.add(keyPart(within));
        }
        path.add(keyPart(name));
        return Identifier.of(Scheme.LOCAL, String.join("/", path));
    }

    private static String keyPart(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s/]+", "-");
    }

    private void giveClass(Place place, Identifier patent, ClassSymbol symbol) {
        Identifier id = symbol.id();
        sink.entity(
                place,
                EntityRecord.of(EntityType.TECHNOLOGY, id)
                        .name(id.value(), null)
                        .set("notation", id.value())
                        .mention()
                        .build());
        sink.link(place, new LinkRecord(LinkType.ABOUT, patent, id, Map.of()));
    }

    private void giveCitation(Place place, Identifier patent, Citation citation) {
        EntityRecord cited = mention(citation);
        String by = citation.by();
        LinkRecord link = new LinkRecord(
                LinkType.CITES, patent, cited.identifiers().getFirst(), by == null ? Map.of() : Map.of("by", by));
        sink.entity(place, cited);
        sink.link(place, link);
    }

    private static EntityRecord mention(Citation citation) {
        return switch (citation) {
            case Citation.OfPatent patent -> mention(patent.number());
            case Citation.OfWork work ->
                EntityRecord.of(EntityType.PUBLICATION, Identifier.of(Scheme.DOI, work.doi()))
                        .name(work.text(), null)
                        .mention()
                        .build();
        };
    }

    private static EntityRecord mention(PublicationNumber number) {
        return EntityRecord.of(EntityType.PATENT, number.id())
                .name(number.toString(), null)
                .set("number", number.toString())
                .set("jurisdiction", number.jurisdiction())
                .set("kind", number.kind())
                .mention()
                .build();
    }

    private static String text(Citation citation) {
        return switch (citation) {
            case Citation.OfPatent patent -> patent.number().toString();
            case Citation.OfWork work -> work.text();
        };
    }
}
