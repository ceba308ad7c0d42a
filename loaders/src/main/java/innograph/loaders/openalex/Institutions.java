package innograph.loaders.openalex;

import com.fasterxml.jackson.databind.JsonNode;
import innograph.model.Coordinates;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.Property;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.Scheme;
import innograph.model.record.EntityRecord;
import innograph.model.record.InvalidRecordException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Institutions and funders: their own records, and their mentions in works and authors. */
final class Institutions {
    private static final Map<String, OrganizationKind> KINDS = Map.of(
            "education", OrganizationKind.UNIVERSITY,
            "company", OrganizationKind.ENTERPRISE,
            "facility", OrganizationKind.RESEARCH_INSTITUTE,
            "healthcare", OrganizationKind.HOSPITAL,
            "government", OrganizationKind.GOVERNMENT,
            "nonprofit", OrganizationKind.NONPROFIT,
            "funder", OrganizationKind.FUND,
            "archive", OrganizationKind.OTHER,
            "other", OrganizationKind.OTHER);

    /** Two parts at least. */
    private static final Pattern ADDRESS = Pattern.compile("[^,;，；]{3,}[,;，；].*[^,;，；]{2,}");

    private static final int LONGEST_ADDRESS = 500;

    private final Lately lately;

    Institutions(Lately lately) {
        this.lately = lately;
    }

    void read(Identifier id, Item institution) {
        EntityRecord.Builder organization = EntityRecord.of(EntityType.ORGANIZATION, id)
                .set("country", value(institution.identifier("country_code", Scheme.ISO3166_1)))
                .set("city", institution.object("geo").text("city"))
                .set("location", location(institution.object("geo")))
                .set("website", website(institution));
        identify(organization, institution);
        nameAll(organization, institution);
        setKind(organization, institution);
        institution.entity(organization.build());
        institution.each("associated_institutions", (other, _) -> associate(id, other));
    }

    private static void identify(EntityRecord.Builder organization, Item institution) {
        Item ids = institution.object("ids");
        add(organization, institution.identifier("ror", Scheme.ROR));
        add(organization, ids.identifier("grid", Scheme.GRID));
        add(organization, ids.identifier(Scheme.WIKIDATA, afterLastSlash(ids.text("wikidata"))));
    }

    /** Wikidata has several addresses for one thing: {@code /wiki/Q1}, {@code /entity/Q1}. */
    private static @Nullable String afterLastSlash(@Nullable String address) {
        return address == null ? null : address.substring(address.lastIndexOf('/') + 1);
    }

    private static void add(EntityRecord.Builder entity, @Nullable Identifier identifier) {
        if (identifier != null) {
            entity.identifiedBy(identifier);
        }
    }

    private static @Nullable String value(@Nullable Identifier identifier) {
        return identifier == null ? null : identifier.value();
    }

    private static void nameAll(EntityRecord.Builder organization, Item institution) {
        String name = institution.text("display_name");
        Item international = institution.object("international").object("display_name");
        organization.name(name, name != null && name.equals(international.text("en")) ? "en" : null);
        for (Map.Entry<String, JsonNode> translation : international.node().properties()) {
            organization.name(international.text(translation.getKey()), translation.getKey());
        }
        institution.texts("display_name_acronyms").forEach(organization::alias);
        institution.texts("display_name_alternatives").forEach(organization::alias);
    }

    private static void setKind(EntityRecord.Builder organization, Item institution) {
        String type = institution.text("type");
        OrganizationKind kind = kind(type);
        if (kind != null) {
            organization.kind(kind);
        } else if (type != null) {
            institution.unreadable("type", institution.node().path("type"), "no type of institution known here");
            organization.kind(OrganizationKind.OTHER);
        }
    }

    private static @Nullable OrganizationKind kind(@Nullable String type) {
        return type == null ? null : KINDS.get(type.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Coordinates location(Item geo) {
        JsonNode latitude = geo.node().path("latitude");
        JsonNode longitude = geo.node().path("longitude");
        if (!latitude.isNumber() || !longitude.isNumber()) {
            return null;
        }
        try {
            return new Coordinates(latitude.doubleValue(), longitude.doubleValue());
        } catch (IllegalArgumentException e) {
            geo.unreadable("geo", geo.node(), "no place: " + e.getMessage());
            return null;
        }
    }

    private static @Nullable String website(Item institution) {
        String address = institution.text("homepage_url");
        Property website = EntityType.ORGANIZATION.property("website").orElseThrow();
        if (address != null && !website.accepts(address)) {
            institution.unreadable("homepage_url", institution.node().path("homepage_url"), "no web address");
            return null;
        }
        return address;
    }

    private void associate(Identifier id, Item other) {
        String relationship = String.valueOf(other.text("relationship"));
        Identifier mentioned = mention(other);
        switch (relationship) {
            case "parent" -> other.link(LinkType.PART_OF, id, mentioned);
            case "child" -> other.link(LinkType.PART_OF, mentioned, id);
            case "related" -> other.link(LinkType.RELATED_TO, id, mentioned);
            case "successor" -> other.link(LinkType.SUCCEEDED_BY, id, mentioned);
            case "predecessor" -> other.link(LinkType.SUCCEEDED_BY, mentioned, id);
            default ->
                throw new InvalidRecordException(
                        "'%s' is no relationship; OpenAlex has parent, child, related, successor, predecessor"
                                .formatted(relationship));
        }
    }

    /**
     * States the institutions for which an author worked. Where OpenAlex has found none, they are what the paper says, if that is an
     * address: a department alone may be anyone's.
     */
    Set<Identifier> ofAuthorship(Item authorship) {
        Set<Identifier> all = new LinkedHashSet<>();
        authorship.each("institutions", (institution, _) -> all.add(mention(institution)));
        if (authorship.node().path("institutions").isEmpty()) {
            authorship.texts("raw_affiliation_strings").stream()
                    .map(String::strip)
                    .filter(line -> line.length() <= LONGEST_ADDRESS
                            && ADDRESS.matcher(line).find())
                    .forEach(line -> all.add(mention(authorship, null, line)));
        }
        return all;
    }

    /** States an institution as works and authors name it, in few fields. */
    Identifier mention(Item institution) {
        Identifier id = institution.identifier("id", Scheme.OPENALEX);
        String name = institution.text("display_name");
        Identifier country = institution.identifier("country_code", Scheme.ISO3166_1);
        if (id == null) {
            return mention(institution, country, name);
        }
        if (name != null) {
            EntityRecord.Builder organization = EntityRecord.of(EntityType.ORGANIZATION, id)
                    .name(name, null)
                    .set("country", value(country))
                    .mention();
            add(organization, institution.identifier("ror", Scheme.ROR));
            OrganizationKind kind = kind(institution.text("type"));
            if (kind != null) {
                organization.kind(kind);
            }
            state(institution, organization.build());
        }
        return id;
    }

    /** States an institution of which the name is all that is known. */
    Identifier mention(Item item, @Nullable Identifier country, @Nullable String name) {
        if (name == null) {
            throw new InvalidRecordException("an institution has neither id nor name");
        }
        Identifier id = NamedOnly.organization(country, name);
        state(
                item,
                EntityRecord.of(EntityType.ORGANIZATION, id)
                        .name(name, null)
                        .set("country", value(country))
                        .mention()
                        .build());
        return id;
    }

    /**
     * States a funder. OpenAlex gives an organization one identifier as an institution and another as a funder, so where the
     * funder's ROR identifier is known, it has to be the only one.
     */
    Identifier mentionFunder(Item funding, String idField, String nameField) {
        Identifier ror = funding.identifier("ror", Scheme.ROR);
        Identifier id = ror == null ? funding.identifier(idField, Scheme.OPENALEX) : ror;
        if (id == null) {
            throw new InvalidRecordException("a funder has no '%s'".formatted(idField));
        }
        String name = funding.text(nameField);
        if (name != null) {
            state(
                    funding,
                    EntityRecord.of(EntityType.ORGANIZATION, id)
                            .name(name, null)
                            .kind(OrganizationKind.FUND)
                            .mention()
                            .build());
        }
        return id;
    }

    private void state(Item item, EntityRecord organization) {
        if (lately.isNew(organization)) {
            item.entity(organization);
        }
    }
}
