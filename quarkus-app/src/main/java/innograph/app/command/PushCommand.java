package innograph.app.command;

import innograph.app.push.Digests;
import innograph.app.push.PushSettings;
import innograph.model.curated.Fault;
import innograph.model.curated.Written;
import innograph.model.push.Notice;
import innograph.model.push.Notices;
import innograph.model.push.Watches;
import innograph.queries.Slice;
import innograph.queries.push.Viewer;
import innograph.queries.push.WatchLists;
import jakarta.enterprise.inject.Instance;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an operator does about those who wait for matches. */
@Command(
        name = "push",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "dead|redeliver|digest",
        description =
                "Look after what is sent to those who watch demands: webhooks that were given up, and digests. The server sends the rest by "
                        + "itself, see docs/push.md.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  innograph push dead                       webhooks that were given up, the last first",
            "  innograph push redeliver watch:5f2c...-7  send one of them again",
            "  innograph push redeliver --all            send all of them again",
            "  innograph push digest                     write now what waits for the digest of the day"
        })
public final class PushCommand {
    private static final Viewer OPERATOR = new Viewer("operator", true);
    private static final int MOST_SHOWN = 1_000;

    /** All commands are made at the start, but only these may start a store. */
    private final Instance<WatchLists> lists;

    private final Instance<Watches> watches;
    private final Instance<Notices> notices;
    private final PushSettings settings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public PushCommand(
            Instance<WatchLists> lists, Instance<Watches> watches, Instance<Notices> notices, PushSettings settings) {
        this.lists = lists;
        this.watches = watches;
        this.notices = notices;
        this.settings = settings;
    }

    @Command(
            name = "dead",
            mixinStandardHelpOptions = true,
            description = "List the webhooks that were given up, at most 1,000, the last first.")
    int dead(@Option(names = "--json", description = "As a JSON list, for programs.") boolean json) {
        Terminal terminal = new Terminal(spec);
        List<Notice> dead = deadLetters();
        if (json) {
            terminal.json(dead);
        } else if (dead.isEmpty()) {
            terminal.say("No dead letters.");
        } else {
            dead.forEach(notice -> terminal.say(
                    "%s  %s  %d attempts  %s",
                    notice.id(), notice.fit().offer(), notice.attempts(), String.valueOf(notice.failure())));
        }
        return 0;
    }

    private List<Notice> deadLetters() {
        return lists.get().deadLetters(OPERATOR, Slice.first(MOST_SHOWN)).items();
    }

    @Command(
            name = "redeliver",
            mixinStandardHelpOptions = true,
            description = "Send dead letters again, each under the id that it has; the server does it within a second.")
    int redeliver(
            @Parameters(paramLabel = "NOTICE", arity = "0..*", description = "Ids, as `push dead` lists them.")
                    @Nullable
                    List<String> given,
            @Option(names = "--all", description = "All that `push dead` lists.") boolean all) {
        List<String> ids = all ? deadLetters().stream().map(Notice::id).toList() : given == null ? List.of() : given;
        if (!all && ids.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Name the notices, or say --all; innograph push dead lists them");
        }
        List<Fault> faults = new ArrayList<>();
        for (String id : ids) {
            if (watches.get().redeliver(id, OPERATOR.name(), true) instanceof Written.Refused refused) {
                faults.addAll(refused.faults());
            }
        }
        Terminal terminal = new Terminal(spec);
        faults.forEach(fault -> terminal.tell("%s", fault.message(Locale.ENGLISH)));
        terminal.say("%d of %d are sent again.", ids.size() - faults.size(), ids.size());
        return faults.isEmpty() ? 0 : 1;
    }

    @Command(
            name = "digest",
            mixinStandardHelpOptions = true,
            description = "Write what waits for the digests of the day now, beside those of the days.")
    int digest() {
        Path folder = settings.digestFolder()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no folder for digests; set INNOGRAPH_PUSH_DIGEST_FOLDER"));
        int written = new Digests(lists.get(), notices.get(), folder).writeNow(Instant.now());
        new Terminal(spec).say("%d digests written to %s", written, folder);
        return 0;
    }
}
