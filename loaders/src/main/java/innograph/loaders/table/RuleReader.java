package innograph.loaders.table;

import innograph.loaders.source.InvalidValueException;
import innograph.loaders.table.LinkRule.End;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.Property;
import innograph.model.identifier.Identifier;
import innograph.model.identifier.InvalidIdentifierException;
import innograph.model.identifier.Scheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what the rows of one table tell of, and checks it against the model. */
final class RuleReader {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern LINK =
            Pattern.compile("\\s*((?:\\{[^}]*}|\\S)+)\\s+(\\S+)\\s+((?:\\{[^}]*}|\\S)+)\\s*");

    private final String dataset;
    private final Columns columns;
    private final FieldReader fields;
    private final boolean optional;
    private final Faults faults;

    /**
     * A reader for one table.
     *
     * @param dataset with which ids of our own begin
     * @param optional true if the table may lack most of its columns
     */
    RuleReader(String dataset, Columns columns, FieldReader fields, boolean optional, Faults faults) {
        this.dataset = dataset;
        this.columns = columns;
        this.fields = fields;
        this.optional = optional;
        this.faults = faults;
    }

    List<EntityRule> entities(Section table) {
        Node block = table.node("entities");
        if (block == null) {
            faults.add(table.line(), "a table needs 'entities': what its rows tell of");
            return List.of();
        }
        Section all = Section.of(block, "'entities'", faults);
        List<EntityRule> entities = new ArrayList<>();
        for (String name : all.keys()) {
            entity(name, all).ifPresent(entities::add);
        }
        return entities;
    }

    List<LinkRule> links(Section table, List<EntityRule> entities) {
        List<LinkRule> links = new ArrayList<>();
        for (Node item : table.items("links")) {
            link(item, entities).ifPresent(links::add);
        }
        return links;
    }

    private Optional<EntityRule> entity(String name, Section all) {
        Node node = all.node(name);
        if (node == null) {
            return Optional.empty();
        }
        String what = "entity '" + name + "'";
        Section section = Section.of(
                node,
                what,
                faults,
                "type",
                "kinds",
                "id",
                "identifiers",
                "names",
                "aliases",
                "properties",
                "when",
                "unless",
                "each",
                "mention",
                "registration",
                "affiliation");
        List<Condition> conditions = conditions(section, optional);
        if (section.has("affiliation")) {
            return affiliation(name, section, what, conditions);
        }
        Field each = each(section, what);
        FieldReader own = fields.within(each != null);
        boolean always = conditions.isEmpty() && each == null;
        EntityType type = type(section, what);
        IdentifierRule id = id(section, what, each != null);
        if (id == null) {
            return Optional.empty();
        }
        if (always || !optional) {
            id.value().columns().forEach(column -> columns.need(List.of(column), section.line("id")));
        }
        List<IdentifierRule> identifiers = new ArrayList<>();
        for (Node item : section.items("identifiers")) {
            IdentifierRule identifier = identifier(item, "an identifier of " + what, each != null);
            if (identifier != null) {
                identifiers.add(identifier);
                if (!optional) {
                    identifier.value().columns().forEach(column -> columns.need(List.of(column), Section.line(item)));
                }
            }
        }
        List<EntityRule.Name> names = names(section, own, what, always);
        List<Field> aliases = section.items("aliases").stream()
                .map(item -> own.read(item, "an alias of " + what, FieldReader.Kind.LIST))
                .toList();
        Node kinds = section.node("kinds");
        if (kinds != null && type != null && type != EntityType.ORGANIZATION) {
            faults.add(section.line("kinds"), "only organizations have kinds, and %s is a %s", what, type.label());
        }
        boolean registration = section.flag("registration");
        if (registration && type != null && type != EntityType.CONTRACT) {
            faults.add(
                    section.line("registration"), "only contracts are registered, and %s is a %s", what, type.label());
        }
        List<PropertyRule> properties = type == null
                ? List.of()
                : properties(
                        section,
                        own,
                        what,
                        type::property,
                        type.properties().stream().map(Property::name).toList());
        return Optional.of(new EntityRule(
                name,
                type == null ? EntityType.ORGANIZATION : type,
                section.flag("mention"),
                registration,
                conditions,
                each,
                id,
                identifiers,
                kinds instanceof MappingNode ? List.of() : kinds(section),
                kinds instanceof MappingNode ? kindsByColumn(kinds, what) : null,
                names,
                aliases,
                properties));
    }

    /** Organizations as lines of addresses name them: each line is a mention of its own, which a load links to those that it means. */
    private Optional<EntityRule> affiliation(String name, Section section, String what, List<Condition> conditions) {
        int line = section.line("affiliation");
        for (String key : List.of("id", "identifiers", "names", "aliases", "each", "mention")) {
            if (section.has(key)) {
                faults.add(
                        section.line(key),
                        "%s has 'affiliation', which says all that '%s' would; leave it out",
                        what,
                        key);
            }
        }
        EntityType type = type(section, what);
        if (type != null && type != EntityType.ORGANIZATION) {
            faults.add(line, "only organizations are in affiliations, and %s is a %s", what, type.label());
        }
        Node node = section.node("affiliation");
        IdentifierRule id =
                identifier("local:%s/affiliations/{each|name}".formatted(dataset), line, "the id of " + what, true);
        if (node == null || id == null) {
            return Optional.empty();
        }
        FieldReader own = fields.within(true);
        Field each = fields.read(node, "'affiliation' of " + what, FieldReader.Kind.LIST);
        Node kinds = section.node("kinds");
        return Optional.of(new EntityRule(
                name,
                EntityType.ORGANIZATION,
                true,
                false,
                conditions,
                each,
                id,
                List.of(),
                kinds instanceof MappingNode ? List.of() : kinds(section),
                kinds instanceof MappingNode ? kindsByColumn(kinds, what) : null,
                List.of(new EntityRule.Name("", Field.of(own.template("{each}", line)))),
                List.of(),
                properties(
                        section,
                        own,
                        what,
                        EntityType.ORGANIZATION::property,
                        EntityType.ORGANIZATION.properties().stream()
                                .map(Property::name)
                                .toList())));
    }

    private @Nullable EntityType type(Section section, String what) {
        String label = section.required("type", what);
        Optional<EntityType> type = constant(EntityType.values(), EntityType::label, label);
        if (type.isEmpty() && section.has("type")) {
            List<String> labels =
                    Arrays.stream(EntityType.values()).map(EntityType::label).toList();
            faults.add(section.line("type"), "the model has no type '%s'%s", label, Faults.didYouMean(label, labels));
        }
        return type.orElse(null);
    }

    private static <E> Optional<E> constant(E[] all, Function<E, String> name, String written) {
        return Arrays.stream(all).filter(one -> name.apply(one).equals(written)).findFirst();
    }

    private List<Condition> conditions(Section section, boolean mayLack) {
        List<Condition> conditions = new ArrayList<>();
        for (String key : List.of("when", "unless")) {
            Node node = section.node(key);
            if (node != null) {
                boolean block = node instanceof MappingNode;
                Section condition = block ? Section.of(node, "'" + key + "'", faults, "column", "is") : section;
                String column = block ? condition.required("column", "'" + key + "'") : section.text(key, "");
                if (column.isBlank()) {
                    faults.add(section.line(key), "'%s' needs a column", key);
                }
                if (!mayLack) {
                    columns.need(List.of(column), section.line(key));
                }
                Set<String> among =
                        block && condition.has("is") ? Set.copyOf(new HashSet<>(condition.texts("is"))) : null;
                conditions.add(new Condition(columns.slot(column, section.line(key)), among, key.equals("when")));
            }
        }
        return conditions;
    }

    private @Nullable Field each(Section section, String what) {
        Node node = section.node("each");
        return node == null ? null : fields.read(node, "'each' of " + what, FieldReader.Kind.LIST);
    }

    private @Nullable IdentifierRule id(Section section, String what, boolean each) {
        Node node = section.node("id");
        if (node == null) {
            faults.add(section.line(), "%s needs an 'id', for example local:%s/things/{column}", what, dataset);
            return null;
        }
        IdentifierRule id = identifier(node, "the id of " + what, each);
        if (id != null && id.scheme() == Scheme.LOCAL && !startsWithDataset(id)) {
            faults.add(
                    section.line("id"),
                    "%s has an id that another data set may have too; begin it with local:%s/",
                    what,
                    dataset);
        }
        if (id != null && each && !id.value().usesEach()) {
            faults.add(section.line("id"), "%s has 'each', so its id needs {each}", what);
        }
        return id;
    }

    private boolean startsWithDataset(IdentifierRule id) {
        return id.value().pieces().getFirst() instanceof Template.Piece.Fixed(String text)
                && text.startsWith(dataset + "/");
    }

    private @Nullable IdentifierRule identifier(Node node, String what, boolean each) {
        String text = Section.text(node, what, faults);
        return text == null ? null : identifier(text, Section.line(node), what, each);
    }

    private @Nullable IdentifierRule identifier(String text, int line, String what, boolean each) {
        int colon = text.indexOf(':');
        int brace = text.indexOf('{');
        if (brace == 0) {
            return new IdentifierRule(null, fields.within(each).template(text, line));
        }
        if (colon < 1 || (brace >= 0 && colon > brace)) {
            faults.add(line, "%s is written scheme:value, for example uscc:{column}, not '%s'", what, text);
            return null;
        }
        String prefix = text.substring(0, colon);
        Optional<Scheme> scheme = IdentifierRule.scheme(prefix);
        if (scheme.isEmpty()) {
            faults.add(line, "no scheme '%s'%s", prefix, Faults.didYouMean(prefix, IdentifierRule.prefixes()));
            return null;
        }
        String value = text.substring(colon + 1);
        if (brace < 0) {
            check(scheme.get(), value, line);
        }
        return value.isEmpty() ? null : new IdentifierRule(scheme.get(), value(value, line, each));
    }

    private Template value(String text, int line, boolean each) {
        return Template.isOne(text) ? fields.within(each).template(text, line) : Template.fixed(text);
    }

    private void check(Scheme scheme, String value, int line) {
        try {
            Identifier.of(scheme, value);
        } catch (InvalidIdentifierException e) {
            faults.add(line, "%s", String.valueOf(e.getMessage()));
        }
    }

    private List<EntityRule.Name> names(Section section, FieldReader own, String what, boolean always) {
        FieldReader.Kind kind = always ? FieldReader.Kind.NEEDED : FieldReader.Kind.ONE;
        Node node = section.node("names");
        if (node == null) {
            faults.add(section.line(), "%s needs 'names', for example {zh: 名称, en: Name}", what);
            return List.of();
        }
        if (!(node instanceof MappingNode) || isField(node)) {
            return List.of(new EntityRule.Name("", own.read(node, "the name of " + what, kind)));
        }
        Section languages = Section.of(node, "'names' of " + what, faults);
        List<EntityRule.Name> names = new ArrayList<>();
        for (String language : languages.keys()) {
            if (!LANGUAGE.matcher(language).matches()) {
                faults.add(
                        languages.line(language), "'%s' is no language; write zh, en, ja, or und if unknown", language);
            }
            Node field = languages.node(language);
            if (field != null) {
                // any one of several names will do
                FieldReader.Kind each = languages.keys().size() == 1 ? kind : FieldReader.Kind.ONE;
                names.add(new EntityRule.Name(
                        language.equals("und") ? "" : language, own.read(field, "the name of " + what, each)));
            }
        }
        return names;
    }

    private boolean isField(Node node) {
        Section section = Section.of(node, "", new Faults(""));
        return section.has("column") || section.has("template") || section.has("value");
    }

    private List<OrganizationKind> kinds(Section section) {
        List<OrganizationKind> kinds = new ArrayList<>();
        for (Node item : section.items("kinds")) {
            String text = Section.text(item, "a kind", faults);
            if (text != null) {
                try {
                    kinds.add(OrganizationKind.valueOf(kind(text)));
                } catch (InvalidValueException e) {
                    faults.add(Section.line(item), "%s", String.valueOf(e.getMessage()));
                }
            }
        }
        return kinds;
    }

    private Field kindsByColumn(Node node, String what) {
        Field field = fields.read(node, "'kinds' of " + what, FieldReader.Kind.LIST, RuleReader::kind);
        if (field.values().isEmpty() || field.otherwise() instanceof Field.Otherwise.Keep) {
            faults.add(
                    Section.line(node),
                    "'kinds' of %s needs 'values' that say which text is which kind, and can't keep others",
                    what);
        }
        return field;
    }

    private static String kind(String text) {
        List<String> names =
                Arrays.stream(OrganizationKind.values()).map(Enum::name).toList();
        if (!names.contains(text)) {
            throw new InvalidValueException(
                    "the model has no kind '%s'%s".formatted(text, Faults.didYouMean(text, names)));
        }
        return text;
    }

    private List<PropertyRule> properties(
            Section section,
            FieldReader own,
            String what,
            Function<String, Optional<Property>> model,
            List<String> known) {
        Node node = section.node("properties");
        List<PropertyRule> rules = new ArrayList<>();
        if (node != null) {
            Section all = Section.of(node, "'properties' of " + what, faults);
            for (String name : all.keys()) {
                Node field = all.node(name);
                Optional<Property> property = model.apply(name);
                if (property.isEmpty()) {
                    String hint = known.isEmpty() ? "; it has none" : Faults.didYouMean(name, known);
                    faults.add(all.line(name), "%s has no property '%s' in the model%s", what, name, hint);
                } else if (field != null) {
                    rules.add(own.property(field, property.get(), "'" + name + "' of " + what));
                }
            }
        }
        return rules;
    }

    private Optional<LinkRule> link(Node node, List<EntityRule> entities) {
        boolean block = node instanceof MappingNode;
        Section section = block
                ? Section.of(node, "a link", faults, "link", "properties", "when", "unless", "each")
                : Section.empty(node, faults);
        String text = block ? section.required("link", "a link") : Section.text(node, "a link", faults);
        int line = block ? section.line("link") : Section.line(node);
        Matcher parts = LINK.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            if (text != null && !text.isEmpty()) {
                faults.add(line, "'%s' is no link; write it as: firm OFFERS offer", text);
            }
            return Optional.empty();
        }
        Optional<LinkType> type = linkType(parts.group(2), line);
        Field each = each(section, "the link");
        End from = end(parts.group(1), line, entities, each != null);
        End to = end(parts.group(3), line, entities, each != null);
        List<Condition> conditions = conditions(section, true);
        if (type.isEmpty() || from == null || to == null) {
            return Optional.empty();
        }
        requireEnds(type.get(), from, to, entities, line);
        List<PropertyRule> properties = properties(
                section,
                fields.within(each != null),
                "link " + type.get(),
                type.get()::property,
                type.get().properties().stream().map(Property::name).toList());
        return Optional.of(new LinkRule(type.get(), from, to, conditions, each, properties));
    }

    private Optional<LinkType> linkType(String name, int line) {
        Optional<LinkType> type = constant(LinkType.values(), LinkType::name, name);
        if (type.isEmpty()) {
            List<String> names = Arrays.stream(LinkType.values())
                    .filter(one -> !one.derived())
                    .map(LinkType::name)
                    .toList();
            faults.add(line, "the model has no link '%s'%s", name, Faults.didYouMean(name, names));
        } else if (type.get().derived()) {
            faults.add(line, "%s is computed from other links; a mapping can't state it", name);
            return Optional.empty();
        }
        return type;
    }

    private @Nullable End end(String text, int line, List<EntityRule> entities, boolean each) {
        for (int i = 0; i < entities.size(); i++) {
            if (entities.get(i).name().equals(text)) {
                return new End.Told(i);
            }
        }
        if (text.indexOf(':') < 0 && text.indexOf('{') < 0) {
            List<String> names = entities.stream().map(EntityRule::name).toList();
            faults.add(line, "there is no entity '%s'%s", text, Faults.didYouMean(text, names));
            return null;
        }
        IdentifierRule rule = identifier(text, line, "an end of a link", each);
        return rule == null ? null : new End.Named(rule);
    }

    private void requireEnds(LinkType type, End from, End to, List<EntityRule> entities, int line) {
        EntityType begin = typeOf(from, entities);
        EntityType end = typeOf(to, entities);
        boolean fits = type.ends().stream()
                .anyMatch(ends -> (begin == null || begin == ends.from()) && (end == null || end == ends.to()));
        if (!fits) {
            String allowed = String.join(
                    ", ",
                    type.ends().stream()
                            .map(ends ->
                                    ends.from().label() + " to " + ends.to().label())
                            .toList());
            faults.add(
                    line,
                    "%s does not go from %s to %s; it goes from %s",
                    type,
                    begin == null ? "anything" : begin.label(),
                    end == null ? "anything" : end.label(),
                    allowed);
        }
    }

    /** Null if the end is told elsewhere. */
    private static @Nullable EntityType typeOf(End end, List<EntityRule> entities) {
        return switch (end) {
            case End.Told(int entity) -> entities.get(entity).type();
            case End.Named _ -> null;
        };
    }
}
