package innograph.loaders.openalex;

import com.fasterxml.jackson.databind.JsonNode;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.Scheme;
import innograph.model.record.EntityRecord;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Works: those of the official snapshot, and the shorter ones that give names where the snapshot gives identifiers. */
final class Works {
    private final Institutions institutions;
    private final Authors authors;
    private final Topics topics;

    Works(Institutions institutions, Authors authors, Topics topics) {
        this.institutions = institutions;
        this.authors = authors;
        this.topics = topics;
    }

    void read(Identifier id, Item work) {
        if (work.node().path("is_retracted").asBoolean()) {
            return;
        }
        String name = work.text("display_name");
        String language = work.text("language");
        work.entity(publication(id, name == null ? work.text("title") : name, language, work)
                .set("year", work.integer("publication_year"))
                .set("published", work.date("publication_date"))
                .set("kind", work.text("type"))
                .set("venue", work.object("primary_location").object("source").text("display_name"))
                .set("language", language)
                .set("abstract", abstractOf(work.object("abstract_inverted_index")))
                .set("citations", work.integer("cited_by_count"))
                .build());
        readAuthorships(id, work);
        readTopics(id, work);
        readFunding(id, work);
        work.each(
                "referenced_works",
                (reference, _) -> reference.link(
                        LinkType.CITES,
                        id,
                        Identifier.of(Scheme.OPENALEX, reference.node().asText())));
    }

    /** A work without title still links those who made it. */
    private static EntityRecord.Builder publication(
            Identifier id, @Nullable String title, @Nullable String language, Item work) {
        EntityRecord.Builder publication = EntityRecord.of(EntityType.PUBLICATION, id);
        if (title == null) {
            publication.name("OpenAlex work " + id.value(), "en");
        } else {
            publication.name(title, language);
        }
        Identifier doi = work.identifier("doi", Scheme.DOI);
        if (doi != null) {
            publication.identifiedBy(doi);
        }
        return publication;
    }

    /** OpenAlex says of every word where in the abstract it stands. */
    private static String abstractOf(Item index) {
        Map<Long, String> words = new TreeMap<>();
        for (Map.Entry<String, JsonNode> word : index.node().properties()) {
            for (JsonNode position : word.getValue()) {
                if (!position.isIntegralNumber()) {
                    index.unreadable("abstract_inverted_index", position, "no position");
                    return "";
                }
                words.put(position.longValue(), word.getKey());
            }
        }
        return String.join(" ", words.values());
    }

    private void readAuthorships(Identifier id, Item work) {
        Set<Identifier> organizations = new LinkedHashSet<>();
        work.each("authorships", (authorship, position) -> {
            Identifier person = authors.mention(id, authorship);
            authorship.link(LinkType.AUTHORED_BY, id, person, Map.of("position", (long) position));
            for (Identifier organization : institutions.ofAuthorship(authorship)) {
                organizations.add(organization);
                authorship.link(LinkType.AFFILIATED_WITH, person, organization);
            }
        });
        organizations.forEach(organization -> work.link(LinkType.AUTHORED_BY, id, organization));
    }

    private void readTopics(Identifier id, Item work) {
        Set<Identifier> about = new LinkedHashSet<>();
        work.each("topics", (topic, _) -> about.add(topics.mention(topic)));
        Item primary = work.object("primary_topic");
        if (primary.node().isObject()) {
            primary.orReject(topic -> about.add(topics.mention(topic)));
        }
        about.forEach(topic -> work.link(LinkType.ABOUT, id, topic));
    }

    /** Releases up to 2025 have grants; later ones have awards, and funders, who are all named there. */
    private void readFunding(Identifier id, Item work) {
        Set<Identifier> funders = new LinkedHashSet<>();
        if (!work.node().path("funders").isEmpty()) {
            work.each("funders", (funder, _) -> funders.add(institutions.mentionFunder(funder, "id", "display_name")));
        } else {
            work.each(
                    "awards",
                    (award, _) -> funders.add(institutions.mentionFunder(award, "funder_id", "funder_display_name")));
            work.each(
                    "grants",
                    (grant, _) -> funders.add(institutions.mentionFunder(grant, "funder", "funder_display_name")));
        }
        funders.forEach(funder -> work.link(LinkType.FUNDED_BY, id, funder));
    }

    /**
     * Reads a work of the shorter shape. Its rows of author, institution and country are in the order of names, so they don't
     * tell the order of authors; and its persons are this work's own, so its year is all that is known of their affiliation.
     */
    void readNamed(Identifier id, Item work) {
        Long year = work.integer("year");
        work.entity(publication(id, work.text("title"), null, work)
                .set("year", year)
                .build());
        Map<String, Object> years = year == null ? Map.of() : Map.of("from", year, "to", year);
        Set<Identifier> persons = new LinkedHashSet<>();
        Set<Identifier> organizations = new LinkedHashSet<>();
        readNamedInstitutions(work.object("institutions"), organizations);
        work.each("authorships", (row, _) -> {
            EntityRecord person = Authors.named(id, row.text("author"));
            Identifier author = person.identifiers().getFirst();
            if (persons.add(author)) {
                row.entity(person);
            }
            String institution = row.text("institution");
            if (institution != null) {
                Identifier organization =
                        institutions.mention(row, row.identifier("country", Scheme.ISO3166_1), institution);
                organizations.add(organization);
                row.link(LinkType.AFFILIATED_WITH, author, organization, years);
            }
        });
        persons.forEach(person -> work.link(LinkType.AUTHORED_BY, id, person));
        organizations.forEach(organization -> work.link(LinkType.AUTHORED_BY, id, organization));
    }

    /** Lists of names by country. */
    private void readNamedInstitutions(Item institutionsByCountry, Set<Identifier> organizations) {
        for (Map.Entry<String, JsonNode> entry : institutionsByCountry.node().properties()) {
            Identifier country = institutionsByCountry.identifier(Scheme.ISO3166_1, entry.getKey());
            for (String name : institutionsByCountry.texts(entry.getKey())) {
                organizations.add(institutions.mention(institutionsByCountry, country, name));
            }
        }
    }
}
