package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.model.Property;
import innograph.model.curated.ContractState;
import innograph.model.curated.CuratedEntities;
import innograph.model.curated.CuratedType;
import innograph.model.curated.Draft;
import innograph.model.curated.Fault;
import innograph.model.curated.Written;
import innograph.model.docking.Viewer;
import innograph.queries.entity.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be written: the inputs follow from the model, and each write is answered with what became of it. */
final class Mutations {
    private static final String TYPES = """
            "All that is said of the %3$s from now on; what is left out is not said any more."
            input %1$sInput {
              "Names, the one to show first."
              names: [NameInput!]!
            %4$s}
            "What became of a write."
            type %1$sPayload {
              "The %3$s as it is now; null if nothing was written."
              %2$s: %1$s
              "Version that the next change has to name; null if nothing was written."
              version: Int
              "What was wrong, field by field; empty if it was written."
              userErrors: [UserError!]!
            }
            type Mutation {
              "Writes a new %3$s."
              %5$s%1$s(
                "All that is to be said of it."
                input: %1$sInput!
              ): %1$sPayload! @hasRole(role: %7$s)
              "Says all anew of a %3$s that was written here, unless somebody else has changed it meanwhile."
              update%1$s(
                "Any identifier of it."
                id: ID!
                "Version that was read; the field `version` of it."
                version: Int!
                "All that is to be said of it."
                input: %1$sInput!
              ): %1$sPayload! @hasRole(role: %7$s)
              "Takes a %3$s back that was written here: it stays, with a status that says so."
              %6$s%1$s(
                "Any identifier of it."
                id: ID!
                "Version that was read; the field `version` of it."
                version: Int!
              ): %1$sPayload! @hasRole(role: %7$s)
            }
            type %1$s {
              "How often it was written through this API, from 0; null if it comes from a data set."
              version: Int
              "Who wrote it through this API, and when; the first edit first."
              edits: [Edit!]! @hasRole(role: EDITOR)
            }
            """;

    private static final String PRIVACY = """
              "Whether the owners are sealed: nobody knows them but who speaks for it, until both sides of a docking have agreed. Unless given, as before; false at first. It can't be made anonymous later."
              anonymous: Boolean
              "Names of other callers who speak for it, as keys and tokens have them; at most 20. Unless given, as before."
              speakers: [String!]
            """;

    private Mutations() {}

    /** Types, fields of {@code Mutation} and fields of the entity, for one type. */
    static String sdl(CuratedType type) {
        StringBuilder fields = new StringBuilder();
        for (Property property : type.stated()) {
            fields.append("  %s\n  %s: %s%s\n"
                    .formatted(
                            Sdl.quoted(property.meaning()),
                            property.name(),
                            ModelTypes.input(type.entity(), property),
                            type.required().contains(property.name()) ? "!" : ""));
        }
        for (CuratedType.Link link : type.links()) {
            fields.append("  %s\n  %s: %s%s\n"
                    .formatted(
                            Sdl.quoted("Any identifier of %s; at most %d."
                                    .formatted(link.most() == 1 ? "it" : "each", link.most())),
                            link.field(),
                            link.most() == 1 ? "ID" : "[ID!]",
                            link.least() == 0 ? "" : "!"));
        }
        if (isOffered(type)) {
            fields.append(PRIVACY);
        }
        return TYPES.formatted(
                type.entity().label(),
                Names.one(type.entity()),
                Names.spoken(Names.one(type.entity())),
                fields,
                creation(type),
                withdrawal(type),
                writer(type));
    }

    /** Whoever has something to offer, or needs something, writes it itself; all else is for the desk. */
    private static Role writer(CuratedType type) {
        return isOffered(type) ? Role.PARTY : Role.EDITOR;
    }

    private static boolean isOffered(CuratedType type) {
        return type == CuratedType.OFFER || type == CuratedType.DEMAND;
    }

    private static String creation(CuratedType type) {
        return type == CuratedType.CONTRACT ? "register" : "create";
    }

    private static String withdrawal(CuratedType type) {
        return type == CuratedType.EVENT ? "cancel" : "withdraw";
    }

    static void addTo(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", Mutations::mutations);
        wiring.type(
                "UserError",
                type -> type.dataFetcher(
                                "message",
                                environment -> Objects.requireNonNull(environment.<Fault>getSource())
                                        .message(Locale.forLanguageTag(
                                                environment.getArgumentOrDefault("language", "en"))))
                        .dataFetcher(
                                "code",
                                environment -> Objects.requireNonNull(environment.<Fault>getSource())
                                        .kind()
                                        .name()));
        for (CuratedType type : CuratedType.values()) {
            wiring.type(
                    type.entity().label(),
                    entity -> entity.dataFetcher(
                            "edits",
                            environment -> Asking.by(environment)
                                    .edits(EntityFields.entityOf(environment).id())));
        }
    }

    private static TypeRuntimeWiring.Builder mutations(TypeRuntimeWiring.Builder mutation) {
        for (CuratedType type : CuratedType.values()) {
            String label = type.entity().label();
            add(mutation, creation(type) + label, type, Mutations::create);
            add(mutation, "update" + label, type, Mutations::change);
            add(mutation, withdrawal(type) + label, type, Mutations::withdraw);
            if (isOffered(type)) {
                add(mutation, "renew" + label, type, Mutations::renew);
            }
        }
        add(mutation, "draftContract", CuratedType.CONTRACT, Mutations::draftContract);
        add(mutation, "changeContractState", CuratedType.CONTRACT, Mutations::move);
        return mutation.dataFetcher("confirmSameAs", Mutations::confirmSameAs);
    }

    /** What is written, and how it is signed. */
    @FunctionalInterface
    interface Write {
        Written by(Questions questions, String caller);
    }

    private static void add(
            TypeRuntimeWiring.Builder mutation,
            String name,
            CuratedType type,
            BiFunction<CuratedType, DataFetchingEnvironment, Write> write) {
        mutation.dataFetcher(name, environment -> written(environment, type, write.apply(type, environment)));
    }

    private static Write create(CuratedType type, DataFetchingEnvironment environment) {
        return (asked, by) -> asked.curated().create(type, draft(type, environment), by);
    }

    private static Write change(CuratedType type, DataFetchingEnvironment environment) {
        return own(
                environment,
                type,
                true,
                (asked, by) -> asked.curated()
                        .change(type, id(environment), version(environment), draft(type, environment), by));
    }

    private static Write withdraw(CuratedType type, DataFetchingEnvironment environment) {
        return own(
                environment,
                type,
                false,
                (asked, by) -> asked.curated().withdraw(type, id(environment), version(environment), by));
    }

    private static Write renew(CuratedType type, DataFetchingEnvironment environment) {
        return own(
                environment,
                type,
                false,
                (asked, by) -> asked.curated()
                        .renew(type, id(environment), version(environment), environment.getArgument("openUntil"), by));
    }

    private static Write draftContract(CuratedType type, DataFetchingEnvironment environment) {
        return (asked, by) -> asked.curated().draftContract(draft(type, environment), by);
    }

    private static Write move(CuratedType type, DataFetchingEnvironment environment) {
        return (asked, by) -> asked.curated().move(id(environment), version(environment), move(environment), by);
    }

    /**
     * Lets somebody write who speaks for it, and the desk.
     *
     * @param anew whether all is said anew
     */
    private static Write own(DataFetchingEnvironment environment, CuratedType type, boolean anew, Write write) {
        Viewer viewer = DockingFields.viewer(environment);
        return (questions, by) -> !isOffered(type) || questions.dockingRoom().mayWrite(id(environment), anew, viewer)
                ? write.by(questions, by)
                : new Written.Refused(List.of(new Fault("id", Fault.Kind.NOT_YOURS)));
    }

    private static CompletableFuture<Map<String, Object>> written(
            DataFetchingEnvironment environment, CuratedType type, Write write) {
        return write(environment, write, (done, questions) -> {
            Map<String, Object> payload = new HashMap<>(Map.of("version", done.version()));
            named(questions, done.id()).forEach(entity -> payload.put(Names.one(type.entity()), entity));
            return payload;
        });
    }

    private static CompletableFuture<Map<String, Object>> confirmSameAs(DataFetchingEnvironment environment) {
        String candidate = Objects.requireNonNull(environment.<String>getArgument("candidate"));
        String[] ends = candidate.split(" ", 2);
        String other = ends.length == 2 ? ends[1] : "";
        boolean same = Boolean.TRUE.equals(environment.<Boolean>getArgument("same"));
        return write(
                environment,
                (questions, by) -> questions.curated().decideSameAs(ends[0], other, same, by),
                (_, questions) -> Map.of("entities", named(questions, ends[0], other)));
    }

    /** Writes, and reads in the same breath what is there now: a data loader is dispatched only by the engine, and not from here. */
    static CompletableFuture<Map<String, Object>> write(
            DataFetchingEnvironment environment,
            Write write,
            BiFunction<Written.Done, Questions, Map<String, Object>> payload) {
        String caller = Objects.requireNonNull(environment.getGraphQlContext().<Caller>get(Caller.class))
                .name();
        return Asking.by(environment).write(questions -> {
            Map<String, Object> answer = new HashMap<>(Map.of("entities", List.of(), "userErrors", List.of()));
            switch (write.by(questions, caller)) {
                case Written.Refused refused -> answer.put("userErrors", refused.faults());
                case Written.Done done -> answer.putAll(payload.apply(done, questions));
            }
            return answer;
        });
    }

    private static List<Entity> named(Questions questions, String... ids) {
        Map<String, Entity> found = questions.entities().named(Set.of(ids));
        return Stream.of(ids).map(found::get).filter(Objects::nonNull).toList();
    }

    private static String id(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<String>getArgument("id"));
    }

    private static CuratedEntities.Move move(DataFetchingEnvironment environment) {
        String to = Objects.requireNonNull(environment.<String>getArgument("to"));
        return new CuratedEntities.Move(
                ContractState.valueOf(to), environment.getArgument("number"), environment.getArgument("note"));
    }

    private static long version(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Integer>getArgument("version"));
    }

    private static Draft draft(CuratedType type, DataFetchingEnvironment environment) {
        Map<String, @Nullable Object> input = Objects.requireNonNull(environment.getArgument("input"));
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Property property : type.stated()) {
            Object value = input.get(property.name());
            if (value != null) {
                properties.put(property.name(), ModelTypes.stored(property, value));
            }
        }
        Map<String, List<String>> links = new HashMap<>();
        for (CuratedType.Link link : type.links()) {
            links.put(link.field(), texts(input.get(link.field())));
        }
        return new Draft(
                names(input.get("names")),
                properties,
                links,
                (Boolean) input.get("anonymous"),
                input.get("speakers") == null ? null : texts(input.get("speakers")));
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case null -> List.of();
            default -> List.of(value.toString());
        };
    }

    private static List<Draft.Name> names(@Nullable Object value) {
        List<Draft.Name> names = new ArrayList<>();
        for (Object name : (List<?>) Objects.requireNonNull(value)) {
            Map<?, ?> fields = (Map<?, ?>) name;
            String language = fields.get("language") instanceof String tag ? tag : "";
            names.add(new Draft.Name(String.valueOf(fields.get("value")), language));
        }
        return names;
    }
}
