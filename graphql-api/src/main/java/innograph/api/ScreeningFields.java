package innograph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.identity.party.PartyCandidate;
import innograph.identity.party.PartyKind;
import innograph.identity.place.Countries;
import innograph.model.cases.Outcome;
import innograph.queries.Wording;
import innograph.queries.screening.Limit;
import innograph.queries.screening.Notice;
import innograph.queries.screening.exposure.Concern;
import innograph.queries.screening.exposure.Exposure;
import innograph.queries.screening.exposure.Exposures;
import innograph.queries.screening.items.ItemFinding;
import innograph.queries.screening.items.ItemQuestion;
import innograph.queries.screening.items.ItemReport;
import innograph.queries.screening.items.UnknownListException;
import innograph.queries.screening.parties.PartyFinding;
import innograph.queries.screening.parties.PartyQuery;
import innograph.queries.screening.parties.PartyReport;
import innograph.queries.screening.parties.PartyScreening;
import innograph.queries.screening.parties.ScreenedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is controlled, and who is listed. */
final class ScreeningFields {
    private static final int USUAL = 5;
    private static final int MOST = 100;
    private static final int CONCERNS = 20;

    private final Discovery discovery;

    ScreeningFields(Discovery discovery) {
        this.discovery = discovery;
    }

    TypeRuntimeWiring.Builder addToQuery(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("screenTechnology", this::screenTechnology)
                .dataFetcher("screenParty", this::screenParty);
    }

    /**
     * A report on a technology or a party, as clients see it.
     *
     * @param findings each an {@link ItemFinding} or a {@link PartyFinding}
     */
    record Served(Outcome outcome, List<Listed> lists, List<?> findings, List<Limit> limits) {
        static Served of(ItemReport report) {
            return new Served(
                    report.outcome(),
                    report.lists().stream()
                            .map(list -> new Listed(list.id(), list.name(), list.issuer(), list.asOf()))
                            .toList(),
                    report.findings(),
                    report.limits());
        }

        static Served of(PartyReport report, int first) {
            return new Served(
                    report.outcome(),
                    report.lists().stream().map(Listed::of).toList(),
                    report.findings().stream().limit(first).toList(),
                    report.limits());
        }
    }

    /** A list that was looked through. */
    record Listed(
            String id,
            String name,
            @Nullable String issuer,
            @Nullable LocalDate asOf) {
        /** A list of parties is as of the latest listing in it. */
        static Listed of(ScreenedList list) {
            String latest = list.latestListing();
            return new Listed(
                    list.dataset(),
                    list.name(),
                    list.publisher().isEmpty() ? null : list.publisher(),
                    latest == null ? null : LocalDate.parse(latest));
        }
    }

    TypeRuntimeWiring.Builder addToOrganization(TypeRuntimeWiring.Builder organization) {
        return organization.dataFetcher("exposure", this::exposure);
    }

    TypeRuntimeWiring.Builder addToTechnology(TypeRuntimeWiring.Builder technology) {
        return technology.dataFetcher("dualUse", environment -> {
            String id = EntityFields.entityOf(environment).id();
            return discovery.ask(
                    environment,
                    Set.of(),
                    (questions, _) -> questions.screening().dualUse().of(id).orElse(null));
        });
    }

    static TypeRuntimeWiring.Builder addToExposure(TypeRuntimeWiring.Builder exposure) {
        return exposure.dataFetcher(
                        "lists",
                        environment -> source(environment, Exposure.class).lists().stream()
                                .map(Listed::of)
                                .toList())
                .dataFetcher("notice", environment -> Notice.in(language(environment)));
    }

    static TypeRuntimeWiring.Builder addToConcern(TypeRuntimeWiring.Builder concern) {
        return concern.dataFetcher(
                        "target",
                        environment -> Discovery.entity(
                                environment, source(environment, Concern.class).target()))
                .dataFetcher(
                        "text",
                        environment -> source(environment, Concern.class).sentence(language(environment)));
    }

    static TypeRuntimeWiring.Builder addToReport(TypeRuntimeWiring.Builder report) {
        return report.dataFetcher(
                        "limits",
                        environment ->
                                sentences(source(environment, Served.class).limits(), environment))
                .dataFetcher("notice", environment -> Notice.in(language(environment)));
    }

    static TypeRuntimeWiring.Builder addToFinding(TypeRuntimeWiring.Builder finding) {
        return finding.typeResolver(environment -> environment
                .getSchema()
                .getObjectType(
                        environment.getObject() instanceof PartyFinding
                                ? "RestrictedPartyFinding"
                                : "ControlItemFinding"));
    }

    static TypeRuntimeWiring.Builder addToPartyFinding(TypeRuntimeWiring.Builder finding) {
        return finding.dataFetcher(
                        "party",
                        environment ->
                                Discovery.entity(environment, party(environment).entry()))
                .dataFetcher("list", environment -> party(environment).list().name())
                .dataFetcher(
                        "listDate",
                        environment -> Listed.of(party(environment).list()).asOf())
                .dataFetcher("why", environment -> party(environment).why(language(environment)))
                .dataFetcher(
                        "matched", environment -> party(environment).matched().text())
                .dataFetcher(
                        "matchedAs", environment -> party(environment).matched().role())
                .dataFetcher("reasons", environment -> party(environment).measures())
                .dataFetcher(
                        "cautions",
                        environment -> party(environment).cautions().stream()
                                .sorted()
                                .map(caution -> caution.sentence(Wording.isChinese(language(environment))))
                                .toList());
    }

    static TypeRuntimeWiring.Builder addToPartyReason(TypeRuntimeWiring.Builder reason) {
        return reason.dataFetcher(
                "text",
                environment -> source(environment, PartyCandidate.Measure.class)
                        .feature()
                        .title(Wording.isChinese(language(environment))));
    }

    static TypeRuntimeWiring.Builder addToItemFinding(TypeRuntimeWiring.Builder finding) {
        return finding.dataFetcher(
                        "item",
                        environment -> Discovery.entity(
                                environment, item(environment).item().id()))
                .dataFetcher("list", environment -> item(environment).list().name())
                .dataFetcher("listDate", environment -> item(environment).list().asOf())
                .dataFetcher(
                        "why",
                        environment -> item(environment).reasons().stream()
                                .map(reason -> reason.feature().sentence(reason.value(), language(environment)))
                                .toList())
                .dataFetcher(
                        "limits", environment -> sentences(item(environment).limits(), environment));
    }

    static TypeRuntimeWiring.Builder addToItemReason(TypeRuntimeWiring.Builder reason) {
        return reason.dataFetcher("text", environment -> {
            ItemFinding.Reason of = source(environment, ItemFinding.Reason.class);
            return of.feature().sentence(of.value(), language(environment));
        });
    }

    private CompletableFuture<@Nullable Served> screenTechnology(DataFetchingEnvironment environment) {
        String text = environment.getArgument("text");
        List<String> entities = Stream.of("entity", "patent", "technology")
                .map(environment::<String>getArgument)
                .filter(Objects::nonNull)
                .toList();
        if (entities.size() + (text == null ? 0 : 1) != 1) {
            throw new ApiException(
                    ApiProblem.ARGUMENT, "screenTechnology: give one of text, entity, patent and technology");
        }
        List<String> lists =
                Objects.requireNonNullElse(environment.<List<String>>getArgument("lists"), List.<String>of());
        int first = Discovery.between(
                "first", Objects.requireNonNullElse(environment.<Integer>getArgument("first"), USUAL), 1, MOST);
        return discovery.ask(environment, Set.copyOf(entities), (questions, ids) -> {
            String entity = entities.isEmpty() ? null : ids.of(entities.getFirst());
            try {
                return questions
                        .screening()
                        .items()
                        .screen(new ItemQuestion(text, entity, lists, first))
                        .map(Served::of)
                        .orElse(null);
            } catch (UnknownListException e) {
                throw new ApiException(ApiProblem.ARGUMENT, "lists: " + e.getMessage());
            }
        });
    }

    private CompletableFuture<Served> screenParty(DataFetchingEnvironment environment) {
        String name = environment.getArgument("name");
        List<String> entities = Stream.of("organization", "person")
                .map(environment::<String>getArgument)
                .filter(Objects::nonNull)
                .toList();
        if (entities.size() + (name == null ? 0 : 1) != 1) {
            throw new ApiException(ApiProblem.ARGUMENT, "screenParty: give one of name, organization and person");
        }
        Discovery.requireShort(name);
        String country = environment.getArgument("country");
        if (country != null && Countries.code(country).isEmpty()) {
            throw new ApiException(
                    ApiProblem.ARGUMENT,
                    "country: '%s' is no country that is known; write it as CN".formatted(country));
        }
        String kind = environment.getArgument("kind");
        Set<String> lists = Set.copyOf(
                Objects.requireNonNullElse(environment.<List<String>>getArgument("lists"), List.<String>of()));
        int first = Discovery.between(
                "first", Objects.requireNonNullElse(environment.<Integer>getArgument("first"), USUAL), 1, MOST);
        return discovery.ask(environment, Set.of(), (questions, _) -> {
            PartyScreening parties = questions.screening().parties();
            return Served.of(
                    name == null
                            ? parties.screenEntity(entities.getFirst(), lists)
                            : parties.screen(new PartyQuery(
                                    name, country, kind == null ? PartyKind.UNKNOWN : PartyKind.valueOf(kind), lists)),
                    first);
        });
    }

    private CompletableFuture<Exposure> exposure(DataFetchingEnvironment environment) {
        String organization = EntityFields.entityOf(environment).id();
        int hops = Discovery.between(
                "hops",
                Objects.requireNonNullElse(environment.<Integer>getArgument("hops"), 2),
                0,
                Exposures.MOST_HOPS);
        int first = Discovery.between(
                "first", Objects.requireNonNullElse(environment.<Integer>getArgument("first"), CONCERNS), 1, MOST);
        return discovery.ask(
                environment,
                Set.of(),
                (questions, _) -> questions.screening().exposures().of(organization, hops, first));
    }

    private static List<String> sentences(List<Limit> limits, DataFetchingEnvironment environment) {
        return limits.stream()
                .map(limit -> limit.sentence(language(environment)))
                .toList();
    }

    private static String language(DataFetchingEnvironment environment) {
        return Objects.requireNonNullElse(environment.<String>getArgument("language"), "en");
    }

    private static PartyFinding party(DataFetchingEnvironment environment) {
        return source(environment, PartyFinding.class);
    }

    private static ItemFinding item(DataFetchingEnvironment environment) {
        return source(environment, ItemFinding.class);
    }

    private static <T> T source(DataFetchingEnvironment environment, Class<T> type) {
        return type.cast(Objects.requireNonNull(environment.<Object>getSource()));
    }
}
