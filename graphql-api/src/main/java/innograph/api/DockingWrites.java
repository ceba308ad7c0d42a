package innograph.api;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import innograph.model.curated.Written;
import innograph.model.docking.DockingAct;
import innograph.model.docking.Side;
import innograph.model.docking.Stage;
import innograph.model.docking.Viewer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is done with dockings. */
final class DockingWrites {
    private DockingWrites() {}

    static TypeRuntimeWiring.Builder addTo(TypeRuntimeWiring.Builder mutation) {
        return mutation.dataFetcher("shortlistOffer", DockingWrites::shortlist)
                .dataFetcher(
                        "rankDocking", act(asked -> new DockingAct.Ranked(asked.number("rank"), asked.given("note"))))
                .dataFetcher("proposeDocking", act(asked -> new DockingAct.Proposed(asked.given("message"))))
                .dataFetcher("agreeToDocking", act(asked -> new DockingAct.Agreed(asked.side())))
                .dataFetcher(
                        "declineDocking", act(asked -> new DockingAct.Declined(asked.side(), asked.said("reason"))))
                .dataFetcher(
                        "setDockingMeeting", act(asked -> asked.of("meeting").meeting()))
                .dataFetcher("followUpDocking", act(asked -> asked.of("next").followUp()))
                .dataFetcher("concludeDocking", act(asked -> new DockingAct.Concluded(asked.said("contract"))))
                .dataFetcher("endDocking", act(asked -> new DockingAct.Ended(asked.said("reason"))));
    }

    /** What a client gave; the schema has seen to what it has. */
    private record Given(Map<?, ?> values) {
        @Nullable
        String given(String name) {
            return (String) values.get(name);
        }

        @Nullable
        Integer number(String name) {
            return (Integer) values.get(name);
        }

        String said(String name) {
            return Objects.requireNonNull(given(name), name);
        }

        Given of(String name) {
            return new Given((Map<?, ?>) Objects.requireNonNull(values.get(name), name));
        }

        @Nullable
        Side side() {
            return values.get("side") instanceof String side ? Side.valueOf(side) : null;
        }

        DockingAct meeting() {
            return new DockingAct.MeetingSet(
                    (OffsetDateTime) Objects.requireNonNull(values.get("start")),
                    said("venue"),
                    given("event"),
                    given("note"));
        }

        DockingAct followUp() {
            return new DockingAct.FollowedUp(
                    Stage.valueOf(said("stage")),
                    given("action"),
                    (LocalDate) values.get("due"),
                    given("responsible"),
                    given("note"));
        }
    }

    private static DataFetcher<CompletableFuture<Map<String, Object>>> act(Function<Given, DockingAct> act) {
        return environment -> {
            Given asked = new Given(environment.getArguments());
            Viewer viewer = DockingFields.viewer(environment);
            String id = asked.said("id");
            int version = Objects.requireNonNull(asked.number("version"));
            return written(
                    environment,
                    (questions, _) -> questions.dockings().act(id, version, act.apply(asked), viewer),
                    viewer);
        };
    }

    private static CompletableFuture<Map<String, Object>> shortlist(DataFetchingEnvironment environment) {
        Given asked = new Given(environment.getArguments());
        Viewer viewer = DockingFields.viewer(environment);
        return written(
                environment,
                (questions, _) -> questions
                        .dockings()
                        .shortlist(
                                asked.said("demand"),
                                asked.said("offer"),
                                (Double) asked.values().get("score"),
                                asked.number("rank"),
                                asked.given("note"),
                                viewer),
                viewer);
    }

    private static CompletableFuture<Map<String, Object>> written(
            DataFetchingEnvironment environment, Mutations.Write write, Viewer viewer) {
        return Mutations.write(
                environment,
                write,
                (Written.Done done, Questions questions) -> Map.of(
                        "docking",
                        questions.dockingRoom().named(done.id(), viewer).orElseThrow()));
    }
}
