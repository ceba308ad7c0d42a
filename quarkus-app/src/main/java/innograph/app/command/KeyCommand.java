package innograph.app.command;

import innograph.api.Role;
import innograph.app.access.ApiKey;
import innograph.app.access.ApiKeys;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keys of clients. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "create|list|revoke",
        description =
                "Keys by which clients of the API show who they are. On this machine nobody needs one; a server that listens on "
                        + "another address, or goes by another name, answers nobody without.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  innograph key create portal                     one that may read",
            "  innograph key create desk --role editor         one that may also write offers, demands, events, contracts",
            "  curl -H 'Authorization: Bearer innograph_...'   how a client shows it",
            "  innograph key revoke portal                     all keys of this client"
        })
public final class KeyCommand {
    private static final int LONGEST_NAME = 100;

    /** Asked for by these commands only: it connects to the graph, and all commands are made when any of them is called. */
    private final Instance<ApiKeys> keys;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public KeyCommand(Instance<ApiKeys> keys) {
        this.keys = keys;
    }

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Make a key and print it, this once: only a hash of it is kept.")
    int create(
            @Parameters(
                            index = "0",
                            paramLabel = "NAME",
                            description = "Name of the client; what it writes is signed with it.")
                    String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            description =
                                    "What it may do: reader (unless given), party, editor, screener, admin; may be repeated.")
                    @Nullable
                    List<Role> roles,
            @Option(
                            names = "--expires",
                            paramLabel = "DAY",
                            description =
                                    "Last day on which it is valid, for example 2027-12-31; until it is revoked unless given.")
                    @Nullable
                    LocalDate expires,
            @Option(names = "--json", description = "As one JSON object, for programs.") boolean json) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.equals("local")) {
            throw wrong("A name has 1 to %d characters, and 'local' is whoever sits at this machine."
                    .formatted(LONGEST_NAME));
        }
        if (expires != null && expires.isBefore(LocalDate.now(ZoneOffset.UTC))) {
            throw wrong("--expires %s has passed; write a day to come".formatted(expires));
        }
        ApiKeys.Created created =
                keys.get().create(name, roles == null ? EnumSet.of(Role.READER) : EnumSet.copyOf(roles), expires);
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(new Shown(
                    created.secret(), created.key().id(), name, created.key().roles()));
        } else {
            terminal.tell(
                    "Key %s of %s. Keep it safe: it is shown this once.",
                    created.key().id(), name);
            terminal.say("%s", created.secret());
        }
        return 0;
    }

    /** What a program gets to know of a new key. */
    record Shown(String key, String id, String name, List<Role> roles) {}

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the keys, without their secrets.")
    int list(@Option(names = "--json", description = "As a JSON list, for programs.") boolean json) {
        Terminal terminal = new Terminal(spec);
        List<ApiKey> all = keys.get().all();
        if (json) {
            terminal.json(all.stream().map(KeyCommand::fields).toList());
        } else if (all.isEmpty()) {
            terminal.say("No keys. Make one with: innograph key create NAME");
        } else {
            all.forEach(key -> terminal.say("%s  %-20s %-16s %s", key.id(), key.name(), roles(key), state(key)));
        }
        return 0;
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Take keys back; servers refuse them within five seconds.")
    int revoke(
            @Parameters(
                            index = "0",
                            paramLabel = "NAME|ID",
                            description = "Name of a client, for all of its keys, or id of one.")
                    String which) {
        long revoked = keys.get().revoke(which);
        if (revoked == 0) {
            throw wrong("No valid key is called '%s'; see innograph key list".formatted(which));
        }
        new Terminal(spec).say(revoked == 1 ? "1 key revoked." : "%d keys revoked.", revoked);
        return 0;
    }

    private static String roles(ApiKey key) {
        return key.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    private static String state(ApiKey key) {
        return key.revoked()
                .map(when -> "revoked " + when.toLocalDate())
                .or(() -> key.expires().map(day -> "until " + day))
                .orElse("since " + key.created().toLocalDate());
    }

    /** A key as programs read it. */
    record Listed(
            String id,
            String name,
            List<Role> roles,
            String created,
            @Nullable String expires,
            @Nullable String revoked) {}

    private static Listed fields(ApiKey key) {
        return new Listed(
                key.id(),
                key.name(),
                key.roles(),
                key.created().toString(),
                key.expires().map(LocalDate::toString).orElse(null),
                key.revoked().map(Object::toString).orElse(null));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
