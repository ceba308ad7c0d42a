package innograph.loaders.cordis;

import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import innograph.loaders.source.Source;
import innograph.loaders.source.SourceInfo;
import innograph.loaders.source.Table;
import innograph.loaders.source.Table.Row;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.Scheme;
import innograph.model.record.EntityRecord;
import innograph.model.record.InvalidRecordException;
import innograph.model.record.LinkRecord;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Projects of the European framework programmes with their participants, as the official zip or the folder it unpacks to:
 * {@code project.csv} and {@code organization.csv}, and {@code euroSciVoc.csv} where it is there.
 */
public final class CordisSource implements Source {
    private static final SourceInfo INFO = new SourceInfo(
            "cordis",
            "EU research projects (CORDIS)",
            "Publications Office of the European Union",
            "reuse with attribution (Commission Decision 2011/833/EU)",
            "https://data.europa.eu/data/datasets/cordish2020projects",
            "the zip of projects in CSV, or the folder with its project.csv and organization.csv");

    private static final char SEPARATOR = ';';

    @Override
    public SourceInfo info() {
        return INFO;
    }

    @Override
    public void read(Input input, RecordSink sink) throws IOException {
        Table projects = table(input, "project.csv", "id", "startDate");
        Table participations = table(input, "organization.csv", "projectID", "organisationID", "name");
        Map<String, Theme> themes = Theme.all();
        themes.values().forEach(theme -> sink.entity(new Place("themes.csv", theme.code()), theme.record()));
        projects.forEach(sink, row -> readProject(row, themes, sink));
        Set<Identifier> organizations = new HashSet<>();
        participations.forEach(sink, row -> readParticipation(row, organizations, sink));
        if (input.part("euroSciVoc.csv").isPresent()) {
            Set<Identifier> concepts = new HashSet<>();
            table(input, "euroSciVoc.csv", "projectID", "euroSciVocCode", "euroSciVocPath")
                    .forEach(sink, row -> readField(row, concepts, sink));
        }
    }

    private static Table table(Input input, String name, String... required) {
        Input.Part part = input.part(name)
                .orElseThrow(() -> new LoadException(
                        LoadProblem.FILE_OF_ANOTHER_FORMAT,
                        "%s has no %s; give %s".formatted(input.name(), name, INFO.files())));
        return new Table(part, SEPARATOR, "NA", List.of(required));
    }

    private static void readProject(Row row, Map<String, Theme> themes, RecordSink sink) {
        Identifier id = Identifier.of(Scheme.CORDIS, row.required("id"));
        String acronym = row.text("acronym");
        String title = row.text("title");
        EntityRecord project = EntityRecord.of(EntityType.PROJECT, id)
                .name(title, "en")
                .name(title == null ? acronym : null, null)
                .name(title == null && acronym == null ? "CORDIS project " + id.value() : null, "en")
                .set("acronym", acronym)
                .set("description", row.text("objective"))
                .set("status", row.text("status"))
                .set("start", row.date("startDate"))
                .set("end", row.date("endDate"))
                .set("cost", row.decimal("totalCost"))
                .set("funding", row.decimal("ecMaxContribution"))
                .set("currency", "EUR")
                .set("programme", programme(row))
                .build();
        sink.entity(row.place(), project);
        for (String code : row.list("legalBasis")) {
            Theme theme = themes.get(code);
            if (theme != null) {
                sink.link(row.place(), new LinkRecord(LinkType.ABOUT, id, theme.id(), Map.of()));
            }
        }
    }

    private static @Nullable String programme(Row row) {
        String framework = row.text("frameworkProgramme");
        String basis = row.text("legalBasis");
        return framework == null || basis == null ? framework : framework + " " + basis.replace("|", ", ");
    }

    /** A row is one participation; the first row of an organization also tells who it is, all others say the same. */
    private static void readParticipation(Row row, Set<Identifier> seen, RecordSink sink) {
        Identifier project = Identifier.of(Scheme.CORDIS, row.required("projectID"));
        Identifier organization = Identifier.of(Scheme.PIC, row.required("organisationID"));
        Double contribution = row.decimal("ecContribution");
        if (!seen.contains(organization)) {
            sink.entity(row.place(), organization(organization, row, sink));
            seen.add(organization);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        String role = row.text("role");
        if (role != null) {
            properties.put("role", role);
        }
        if (contribution != null) {
            properties.put("contribution", contribution);
        }
        sink.link(row.place(), new LinkRecord(LinkType.PARTICIPATES_IN, organization, project, properties));
    }

    private static EntityRecord organization(Identifier id, Row row, RecordSink sink) {
        return EntityRecord.of(EntityType.ORGANIZATION, id)
                .name(row.required("name"), null)
                .alias(row.text("shortName"))
                .kind(kind(row.text("activityType")))
                .set("country", country(row.text("country")))
                .set("city", row.text("city"))
                .set("website", website(row, sink))
                .build();
    }

    private static OrganizationKind kind(@Nullable String activityType) {
        return switch (activityType == null ? "OTH" : activityType) {
            case "PRC" -> OrganizationKind.ENTERPRISE;
            case "HES" -> OrganizationKind.UNIVERSITY;
            case "REC" -> OrganizationKind.RESEARCH_INSTITUTE;
            case "PUB" -> OrganizationKind.GOVERNMENT;
            case "OTH" -> OrganizationKind.OTHER;
            default ->
                throw new InvalidRecordException(
                        "activityType '%s' is none of PRC, HES, REC, PUB, OTH".formatted(activityType));
        };
    }

    /** The European Union writes two countries differently from ISO 3166. */
    private static @Nullable String country(@Nullable String code) {
        return code == null
                ? null
                : switch (code) {
                    case "UK" -> "GB";
                    case "EL" -> "GR";
                    default -> code;
                };
    }

    private static @Nullable String website(Row row, RecordSink sink) {
        String written = row.text("organizationURL");
        if (written == null) {
            return null;
        }
        String address = written.matches("(?i)https?://.*") ? written : "http://" + written;
        if (EntityType.ORGANIZATION.property("website").orElseThrow().accepts(address)) {
            return address;
        }
        String reason = "'%s' is no web address; the organization is kept without it".formatted(written);
        sink.reject(new Reject(LoadProblem.VALUE_UNREADABLE, row.place(), reason, written));
        return null;
    }

    /** A code such as {@code /25/73/485} names the concept and those above it, the path their titles. */
    private static void readField(Row row, Set<Identifier> seen, RecordSink sink) {
        Identifier project = Identifier.of(Scheme.CORDIS, row.required("projectID"));
        String[] codes = row.required("euroSciVocCode").replaceFirst("^/", "").split("/", -1);
        String[] titles = row.required("euroSciVocPath").replaceFirst("^/", "").split("/", -1);
        if (codes.length != titles.length) {
            throw new InvalidRecordException("euroSciVocCode and euroSciVocPath are of different depth");
        }
        Identifier broader = null;
        for (int i = 0; i < codes.length; i++) {
            Identifier concept = Identifier.of(Scheme.EUROSCIVOC, codes[i]);
            if (seen.add(concept)) {
                sink.entity(
                        row.place(),
                        EntityRecord.of(EntityType.TECHNOLOGY, concept)
                                .name(titles[i], "en")
                                .set("scheme", "EuroSciVoc")
                                .build());
                if (broader != null) {
                    sink.link(row.place(), new LinkRecord(LinkType.BROADER, concept, broader, Map.of()));
                }
            }
            broader = concept;
        }
        if (broader != null) {
            sink.link(row.place(), new LinkRecord(LinkType.ABOUT, project, broader, Map.of()));
        }
    }
}
