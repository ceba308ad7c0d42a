package innograph.api;

import innograph.queries.dataset.Datasets;
import innograph.queries.dataset.GraphContents.Run;
import innograph.queries.version.GraphVersion.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a load gets on. Who is slow is told the latest only. */
final class LoadWatch extends Watch {
    private final Datasets datasets;
    private final String id;
    private @Nullable Run last;

    LoadWatch(Datasets datasets, String id) {
        this.datasets = datasets;
        this.id = id;
    }

    @Override
    void begin(Inbox inbox) {
        if (last == null) {
            Run run = datasets.run(id).orElseThrow(this::unknown);
            last = run;
            endIfDone(run);
        }
        Run run = last;
        inbox.replace(() -> Optional.of(run));
    }

    @Override
    void changed(Version now) {
        Optional<Run> found = datasets.run(id);
        if (found.isEmpty()) {
            end(inbox -> inbox.fail(unknown()));
        }
        found.filter(run -> !run.equals(last)).ifPresent(run -> {
            last = run;
            tell(inbox -> inbox.replace(() -> Optional.of(run)));
            endIfDone(run);
        });
    }

    @Override
    void settle(Version now) {}

    private void endIfDone(Run run) {
        if (!run.status().equals("RUNNING")) {
            end(Inbox::end);
        }
    }

    private ApiException unknown() {
        return new ApiException(
                ApiProblem.UNKNOWN_LOAD,
                "run: the graph knows no load '%s', or not any more; `{ datasets { lastRun { id } } }` tells the latest"
                        .formatted(id));
    }
}
