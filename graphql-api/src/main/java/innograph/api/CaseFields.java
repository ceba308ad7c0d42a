package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.model.cases.Act;
import innograph.model.cases.CaseEntry;
import innograph.model.cases.CaseStatus;
import innograph.model.cases.Decision;
import innograph.model.cases.Finding;
import innograph.model.cases.Outcome;
import innograph.model.cases.Report;
import innograph.model.cases.ScreeningCase;
import innograph.model.cases.Subject;
import innograph.queries.cases.CaseFilter;
import innograph.queries.cases.ScreeningCases;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The cases of screeners. Nothing else of the API leads to them, and each of these fields requires the role. */
final class CaseFields {
    /** Of an entity that the graph does not have; a case of it can't be opened, and the answer says why. */
    private static final Report NOTHING_SCREENED = new Report(Outcome.UNDETERMINED, List.of(), List.of(), List.of());

    private final ApiLimits limits;
    private final Cursors cursors;

    CaseFields(ApiLimits limits, Cursors cursors) {
        this.limits = limits;
        this.cursors = cursors;
    }

    RuntimeWiring.Builder addTo(RuntimeWiring.Builder wiring) {
        return wiring.type("Query", this::questions)
                .type("Mutation", CaseFields::mutations)
                .type(
                        "ScreeningCase",
                        type -> type.dataFetcher(
                                        "openedBy",
                                        environment -> first(environment).by())
                                .dataFetcher(
                                        "opened",
                                        environment -> OffsetDateTime.parse(
                                                first(environment).at()))
                                .dataFetcher(
                                        "possible",
                                        environment ->
                                                caseOf(environment).status().possible())
                                .dataFetcher(
                                        "history",
                                        environment -> caseOf(environment).history().stream()
                                                .map(Shown::of)
                                                .toList()));
    }

    private TypeRuntimeWiring.Builder questions(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher(
                        "screening",
                        environment -> Asking.by(environment)
                                .one(questions -> questions.screenings().named(text(environment, "id"))))
                .dataFetcher("screenings", this::list);
    }

    private CompletableFuture<Connection> list(DataFetchingEnvironment environment) {
        CaseFilter filter = filter(environment.getArgument("where"));
        PageArguments page = PageArguments.of(environment, List.of("screenings", filter), limits, cursors);
        Asking asking = Asking.by(environment);
        return page.read(() -> asking.one(questions -> questions.screenings().list(filter, page.slice())))
                .thenApply(found -> Connection.of(
                        found,
                        page,
                        one -> new Connection.Edge(
                                () -> page.cursor(ScreeningCases.position(one)), Map.of("node", one)),
                        () -> asking.one(questions -> questions.screenings().count(filter)),
                        null));
    }

    private static CaseFilter filter(@Nullable Map<String, @Nullable Object> where) {
        return where == null
                ? CaseFilter.ALL
                : new CaseFilter(
                        where.get("status") instanceof String status ? CaseStatus.valueOf(status) : null,
                        where.get("assignee") instanceof String assignee ? assignee : null,
                        where.get("decision") instanceof String decision ? Decision.valueOf(decision) : null,
                        where.get("subject") instanceof String subject ? subject : null);
    }

    private static TypeRuntimeWiring.Builder mutations(TypeRuntimeWiring.Builder mutation) {
        return mutation.dataFetcher(
                        "openScreening",
                        environment -> written(environment, (questions, by) -> {
                            Input input = new Input(Objects.requireNonNull(environment.getArgument("input")));
                            Subject subject = input.of("subject").subject();
                            Report report = input.has("report")
                                    ? input.of("report").report()
                                    : questions.subjects().of(subject).orElse(NOTHING_SCREENED);
                            return questions.cases().open(subject, report, by);
                        }))
                .dataFetcher(
                        "assignScreening",
                        environment -> written(
                                environment,
                                (questions, by) -> questions
                                        .cases()
                                        .assign(
                                                text(environment, "id"),
                                                version(environment),
                                                environment.getArgument("assignee"),
                                                by)))
                .dataFetcher(
                        "decideScreening",
                        environment -> written(
                                environment,
                                (questions, by) -> questions
                                        .cases()
                                        .decide(
                                                text(environment, "id"),
                                                version(environment),
                                                Decision.valueOf(text(environment, "decision")),
                                                text(environment, "note"),
                                                by)))
                .dataFetcher(
                        "confirmScreening",
                        environment -> written(
                                environment,
                                (questions, by) -> questions
                                        .cases()
                                        .confirm(
                                                text(environment, "id"),
                                                Objects.requireNonNull(version(environment)),
                                                environment.getArgument("note"),
                                                by)))
                .dataFetcher(
                        "reopenScreening",
                        environment -> written(
                                environment,
                                (questions, by) -> questions
                                        .cases()
                                        .reopen(
                                                text(environment, "id"),
                                                version(environment),
                                                text(environment, "note"),
                                                by)));
    }

    private static CompletableFuture<Map<String, Object>> written(
            DataFetchingEnvironment environment, Mutations.Write write) {
        return Mutations.write(
                environment,
                write,
                (done, questions) -> Map.of(
                        "screening", questions.screenings().named(done.id()).orElseThrow()));
    }

    private static String text(DataFetchingEnvironment environment, String argument) {
        return Objects.requireNonNull(environment.<String>getArgument(argument), argument);
    }

    private static @Nullable Long version(DataFetchingEnvironment environment) {
        Integer version = environment.getArgument("version");
        return version == null ? null : version.longValue();
    }

    private static ScreeningCase caseOf(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<ScreeningCase>getSource());
    }

    private static CaseEntry first(DataFetchingEnvironment environment) {
        return caseOf(environment).history().getFirst();
    }

    /** An entry of the history as clients see it. */
    record Shown(
            long sequence,
            String act,
            String by,
            OffsetDateTime at,
            @Nullable String assignee,
            @Nullable Decision decision,
            @Nullable String note,
            String hash) {
        static Shown of(CaseEntry entry) {
            return switch (entry.said()) {
                case Act.Opened _ -> of(entry, null, null, null);
                case Act.Assigned assigned -> of(entry, assigned.assignee(), null, null);
                case Act.Proposed proposed -> of(entry, null, proposed.decision(), proposed.note());
                case Act.Decided decided -> of(entry, null, decided.decision(), decided.note());
                case Act.Confirmed confirmed -> of(entry, null, null, confirmed.note());
                case Act.Reopened reopened -> of(entry, null, null, reopened.note());
            };
        }

        private static Shown of(
                CaseEntry entry, @Nullable String assignee, @Nullable Decision decision, @Nullable String note) {
            return new Shown(
                    entry.sequence(),
                    entry.act(),
                    entry.by(),
                    OffsetDateTime.parse(entry.at()),
                    assignee,
                    decision,
                    note,
                    entry.hash());
        }
    }

    /** An object that a client sends; the schema has seen to what it has. */
    private record Input(Map<?, ?> fields) {
        Input of(String field) {
            return new Input((Map<?, ?>) Objects.requireNonNull(fields.get(field), field));
        }

        boolean has(String field) {
            return fields.get(field) != null;
        }

        private String text(String field) {
            return (String) Objects.requireNonNull(fields.get(field), field);
        }

        private @Nullable String given(String field) {
            return (String) fields.get(field);
        }

        private List<Input> list(String field) {
            return ((List<?>) Objects.requireNonNull(fields.get(field), field))
                    .stream().map(item -> new Input((Map<?, ?>) item)).toList();
        }

        private List<String> texts(String field) {
            return ((List<?>) Objects.requireNonNull(fields.get(field), field))
                    .stream().map(String.class::cast).toList();
        }

        /** The schema takes exactly one of the three. */
        Subject subject() {
            String text = given("text");
            String entity = given("entity");
            if (text != null) {
                return Subject.text(text);
            }
            return entity == null
                    ? Subject.party(of("party").text("name"), of("party").given("country"))
                    : Subject.entity(entity);
        }

        Report report() {
            return new Report(
                    Outcome.valueOf(text("outcome")),
                    list("lists").stream().map(Input::listed).toList(),
                    list("findings").stream().map(Input::finding).toList(),
                    texts("limits"));
        }

        private Report.Listed listed() {
            return new Report.Listed(text("id"), text("title"), (LocalDate) fields.get("asOf"));
        }

        private Finding finding() {
            return new Finding(
                    Finding.Kind.valueOf(text("kind")),
                    text("list"),
                    text("entry"),
                    text("label"),
                    (Double) fields.get("score"),
                    text("sentence"));
        }
    }
}
