package innograph.loaders.openalex;

import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.Scheme;
import innograph.model.record.EntityRecord;
import innograph.model.record.InvalidRecordException;
import java.util.HashSet;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Authors: their own records, and their mentions in works. */
final class Authors {
    /** Collective entries for authors without a profile and for deleted profiles: no person. */
    private static final Set<String> NOBODY = Set.of("A9999999999", "A5317838346");

    private final Institutions institutions;
    private final Topics topics;

    Authors(Institutions institutions, Topics topics) {
        this.institutions = institutions;
        this.topics = topics;
    }

    void read(Identifier id, Item author) {
        if (NOBODY.contains(id.value())) {
            return;
        }
        EntityRecord.Builder person = EntityRecord.of(EntityType.PERSON, id).name(author.text("display_name"), null);
        author.texts("display_name_alternatives").forEach(person::alias);
        addOrcid(person, author);
        author.entity(person.build());
        Set<Identifier> affiliated = new HashSet<>();
        author.each("affiliations", (affiliation, _) -> {
            Identifier institution = institutions.mention(affiliation.object("institution"));
            affiliated.add(institution);
            affiliation.link(LinkType.AFFILIATED_WITH, id, institution, years(affiliation));
        });
        author.each("last_known_institutions", (known, _) -> {
            Identifier institution = institutions.mention(known);
            if (affiliated.add(institution)) {
                known.link(LinkType.AFFILIATED_WITH, id, institution);
            }
        });
        author.each("topics", (topic, _) -> topic.link(LinkType.ABOUT, id, topics.mention(topic)));
    }

    private static Map<String, Object> years(Item affiliation) {
        LongSummaryStatistics years = new LongSummaryStatistics();
        affiliation.each("years", (year, _) -> {
            if (!year.node().isIntegralNumber()) {
                throw new InvalidRecordException("years: %s is no year".formatted(year.node()));
            }
            years.accept(year.node().longValue());
        });
        return years.getCount() == 0 ? Map.of() : Map.of("from", years.getMin(), "to", years.getMax());
    }

    private static void addOrcid(EntityRecord.Builder person, Item author) {
        Identifier orcid = author.identifier("orcid", Scheme.ORCID);
        if (orcid != null) {
            person.identifiedBy(orcid);
        }
    }

    /** States the author of a work, who has an id, or is known within this work by name. */
    Identifier mention(Identifier work, Item authorship) {
        Item author = authorship.object("author");
        Identifier id = author.identifier("id", Scheme.OPENALEX);
        String name = author.text("display_name");
        if (id == null || NOBODY.contains(id.value())) {
            String written = authorship.text("raw_author_name");
            EntityRecord person = named(work, written == null ? name : written);
            authorship.entity(person);
            return person.identifiers().getFirst();
        }
        if (name != null) {
            EntityRecord.Builder person =
                    EntityRecord.of(EntityType.PERSON, id).name(name, null).mention();
            addOrcid(person, author);
            authorship.entity(person.build());
        }
        return id;
    }

    /** The author of a work of whom the name is all that is known. */
    static EntityRecord named(Identifier work, @Nullable String name) {
        if (name == null) {
            throw new InvalidRecordException("an author has neither id nor name");
        }
        return EntityRecord.of(EntityType.PERSON, NamedOnly.person(work, name))
                .name(name, null)
                .mention()
                .build();
    }
}
