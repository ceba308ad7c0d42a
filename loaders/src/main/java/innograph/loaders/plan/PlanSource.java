package innograph.loaders.plan;

import innograph.loaders.source.Input;
import innograph.loaders.source.InvalidValueException;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Source;
import innograph.loaders.source.SourceInfo;
import innograph.loaders.source.Table;
import innograph.loaders.source.Table.Row;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.identifier.Identifier;
import innograph.model.record.EntityRecord;
import innograph.model.record.InvalidRecordException;
import innograph.model.record.LinkRecord;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A policy plan as a folder of tables: what it names and what it wants to reach, each row with the clause it comes from.
 * docs/plan-files.md describes the tables.
 */
public final class PlanSource implements Source {
    private static final SourceInfo INFO = new SourceInfo(
            "plan",
            "Technology-transfer plan of Handan (starter)",
            "written by hand for InnoGraph after the city's plan of 2018",
            "Apache-2.0",
            "",
            "nothing for the starter, or the folder or zip of your own plan (docs/plan-files.md)");

    private static final List<String> TABLES = List.of(
            "plan.csv",
            "regions.csv",
            "technologies.csv",
            "organizations.csv",
            "events.csv",
            "indicators.csv",
            "targets.csv",
            "links.csv");

    private static final List<String> FILES =
            Stream.concat(TABLES.stream(), Stream.of(RulesFile.NAME)).toList();

    /** The plan that comes with InnoGraph. */
    public static Input starter() {
        return Input.ofResources("the starter (plan of Handan)", PlanSource.class, "handan/", FILES);
    }

    @Override
    public SourceInfo info() {
        return INFO;
    }

    /** The starter is {@code plan}; another plan is a data set of its own, by the name of its folder. */
    @Override
    public String dataset(String inputName) {
        if (inputName.equals(starter().name())) {
            return INFO.name();
        }
        String path = inputName.replace('\\', '/').replaceFirst("/+$", "");
        return "plan-" + path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.zip$", "");
    }

    @Override
    public void read(Input input, RecordSink sink) throws IOException {
        new Tables(input, sink).read();
    }

    private record Tables(Input input, RecordSink sink, Map<Identifier, EntityRecord> indicators) {
        Tables(Input input, RecordSink sink) {
            this(input, sink, new HashMap<>());
        }

        void read() throws IOException {
            Identifier[] plan = new Identifier[1];
            each("plan.csv", row -> plan[0] = readPlan(row));
            if (plan[0] == null) {
                throw new LoadException(
                        LoadProblem.FILE_OF_ANOTHER_FORMAT,
                        input.name() + ": plan.csv has no plan; write one row with its id and names");
            }
            each("regions.csv", this::readRegion);
            each("technologies.csv", this::readTechnology);
            each("organizations.csv", this::readOrganization);
            each("events.csv", this::readEvent);
            RulesFile rules = RulesFile.read(input, sink);
            each("indicators.csv", row -> readIndicator(row, plan[0], rules));
            rules.rejectTheRest();
            each("targets.csv", this::readTarget);
            each("links.csv", this::readLink);
        }

        private void each(String name, Consumer<Row> row) throws IOException {
            Input.Part part = input.part(name)
                    .orElseThrow(() -> new LoadException(
                            LoadProblem.FILE_OF_ANOTHER_FORMAT,
                            "%s has no %s; docs/plan-files.md lists the tables of a plan"
                                    .formatted(input.name(), name)));
            List<String> required =
                    name.equals("links.csv") ? List.of("from", "type", "to", "clause") : List.of("id", "clause");
            new Table(part, ',', "", required).forEach(sink, row);
        }

        private Identifier readPlan(Row row) {
            EntityRecord plan = named(EntityType.PLAN, row)
                    .set("issued", row.integer("issued"))
                    .build();
            Identifier id = plan.identifiers().getFirst();
            sink.entity(row.place(), plan);
            link(row, id, LinkType.FOR, row.text("region"));
            return id;
        }

        private void readRegion(Row row) {
            EntityRecord region = named(EntityType.REGION, row)
                    .set("level", row.required("level"))
                    .set("population", row.integer("population"))
                    .set("populationYear", row.integer("population_year"))
                    .set("populationSource", row.text("population_source"))
                    .build();
            sink.entity(row.place(), region);
            link(row, region.identifiers().getFirst(), LinkType.PART_OF, row.text("part_of"));
        }

        private void readTechnology(Row row) {
            EntityRecord technology = named(EntityType.TECHNOLOGY, row)
                    .set("definition", row.text("definition"))
                    .set("scheme", "themes of the plan")
                    .build();
            sink.entity(row.place(), technology);
            link(row, technology.identifiers().getFirst(), LinkType.BROADER, row.text("broader"));
        }

        private void readOrganization(Row row) {
            EntityRecord.Builder builder = named(EntityType.ORGANIZATION, row)
                    .set("description", row.text("description"))
                    .set("established", row.integer("established"))
                    .set("recognized", row.text("recognized"))
                    .set("recognizedSince", row.date("recognized_since"))
                    .set("titles", row.list("titles"));
            row.list("aliases").forEach(builder::alias);
            row.list("kinds").forEach(kind -> builder.kind(constant(OrganizationKind.class, kind)));
            EntityRecord organization = builder.build();
            Identifier id = organization.identifiers().getFirst();
            sink.entity(row.place(), organization);
            link(row, id, LinkType.LOCATED_IN, row.text("region"));
            link(row, id, LinkType.PART_OF, row.text("part_of"));
            row.list("themes").forEach(theme -> link(row, id, LinkType.ABOUT, theme));
        }

        private void readEvent(Row row) {
            EntityRecord event = named(EntityType.EVENT, row).build();
            Identifier id = event.identifiers().getFirst();
            sink.entity(row.place(), event);
            link(row, id, LinkType.LOCATED_IN, row.text("region"));
            row.list("themes").forEach(theme -> link(row, id, LinkType.ABOUT, theme));
        }

        private void readIndicator(Row row, Identifier plan, RulesFile rules) {
            if (row.text("counts_kind") != null) {
                throw new InvalidRecordException(
                        "column counts_kind: what is counted stands in %s now; write it there as 'count: ORGANIZATIONS' and 'kinds: …'"
                                .formatted(RulesFile.NAME));
            }
            Identifier id = identifier(row.required("id"));
            EntityRecord indicator = named(EntityType.INDICATOR, row)
                    .set("unit", row.required("unit"))
                    .set("counted", row.text("counted"))
                    .set("countedZh", row.text("counted_zh"))
                    .set("notCounted", row.text("not_counted"))
                    .set("notCountedZh", row.text("not_counted_zh"))
                    .set("unmeasured", row.text("unmeasured"))
                    .set("unmeasuredZh", row.text("unmeasured_zh"))
                    .set("rule", rules.take(id).orElse(null))
                    .build();
            indicators.put(id, indicator);
            sink.entity(row.place(), indicator);
            link(row, id, LinkType.FOR, plan.toString());
        }

        private void readTarget(Row row) {
            Identifier indicatorId = identifier(row.required("indicator"));
            EntityRecord indicator = indicators.get(indicatorId);
            if (indicator == null) {
                throw new InvalidRecordException("indicator %s is not in indicators.csv".formatted(indicatorId));
            }
            EntityRecord.Builder target = EntityRecord.of(EntityType.TARGET, identifier(row.required("id")))
                    .set("comparison", row.required("comparison"))
                    .set("value", row.decimal("value"))
                    .set("due", row.date("due"))
                    .set("note", row.text("note"))
                    .set("clause", row.required("clause"));
            indicator.names().forEach(name -> target.name(name.value(), name.language()));
            sink.entity(row.place(), target.build());
            link(row, identifier(row.required("id")), LinkType.FOR, indicatorId.toString());
        }

        private void readLink(Row row) {
            LinkType type = constant(LinkType.class, row.required("type"));
            link(row, identifier(row.required("from")), type, row.required("to"));
        }

        private static EntityRecord.Builder named(EntityType type, Row row) {
            EntityRecord.Builder record = EntityRecord.of(type, identifier(row.required("id")))
                    .name(row.text("name_zh"), "zh")
                    .name(row.text("name_en"), "en")
                    .set("clause", row.required("clause"));
            row.list("identifiers").forEach(identifier -> record.identifiedBy(identifier(identifier)));
            return record;
        }

        private void link(Row row, Identifier from, LinkType type, @Nullable String to) {
            if (to != null) {
                Map<String, Object> properties = Map.of("clause", row.required("clause"));
                sink.link(row.place(), new LinkRecord(type, from, identifier(to), properties));
            }
        }

        private static Identifier identifier(String text) {
            return Identifier.parse(text)
                    .orElseThrow(() -> new InvalidValueException(
                            "'%s' is no identifier; write scheme:value, for example plan:org-my-institute"
                                    .formatted(text)));
        }

        private static <E extends Enum<E>> E constant(Class<E> type, String name) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidValueException(
                            "'%s' is none of %s".formatted(name, Arrays.toString(type.getEnumConstants()))));
        }
    }
}
