package innograph.app.command;

import innograph.model.LinkType;
import innograph.queries.Reader;
import innograph.queries.entity.Entity;
import innograph.queries.link.Steps;
import innograph.queries.network.Network;
import innograph.queries.network.NetworkQuestion;
import innograph.queries.network.Networks;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is around an entity. */
@Command(
        name = "network",
        mixinStandardHelpOptions = true,
        description = "Show what is around an entity: the most telling neighbours, and how they are linked.",
        footer = {
            "%nExamples:%n",
            "  innograph network ror:036h65h05",
            "  innograph network \"Tampere University\" --hops 2 --limit 60 --dot | dot -Tsvg > network.svg"
        })
public final class NetworkCommand implements Callable<Integer> {
    private final Instance<Reader> reader;

    @Parameters(paramLabel = "CENTER", description = "Any of its identifiers, or its name.")
    String center = "";

    @Option(names = "--hops", description = "So many links away at most, 1 to 3; ${DEFAULT-VALUE} unless given.")
    int hops = 1;

    @Option(names = "--limit", description = "So many nodes at most, 1 to 1000; ${DEFAULT-VALUE} unless given.")
    int limit = 100;

    @Option(
            names = "--link",
            description = "Only over links of this type; can be given several times. One of: ${COMPLETION-CANDIDATES}.")
    Set<LinkType> links = Set.of();

    @Option(names = "--since", description = "Only what happened in this year or later.")
    int since;

    @Option(names = "--dot", description = "As a graph in the DOT language, for Graphviz.")
    boolean dot;

    @Option(names = "--json", description = "As one JSON object, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public NetworkCommand(Instance<Reader> reader) {
        this.reader = reader; // all commands are made at the start, but only this one may start a store
    }

    @Override
    public Integer call() {
        OptionRange.require(spec, "--hops", hops, 1, NetworkQuestion.MOST_HOPS);
        OptionRange.require(spec, "--limit", limit, 1, 1000);
        Entity named = new Naming(reader.get(), spec).of(center, List.of());
        Network network = new Networks(reader.get())
                .around(new NetworkQuestion(named.id(), hops, limit, links, since))
                .orElseThrow();
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(network);
            return 0;
        }
        EntityNames names =
                EntityNames.of(network.nodes().stream().map(Network.Node::id).toList(), reader.get());
        if (dot) {
            draw(network, names, terminal);
        } else {
            list(network, names, terminal);
        }
        return 0;
    }

    private static void list(Network network, EntityNames names, Terminal terminal) {
        for (Network.Node node : network.nodes()) {
            terminal.say("%-12s  %s  (%s)", type(node.id(), names), names.apply(node.id()), node.id());
            network.links().stream()
                    .filter(link -> node.hops() > 0
                            && touches(link, node, network.nodes().getFirst()))
                    .forEach(link -> terminal.say("                %s%s", link.link(), years(link)));
        }
        terminal.say(
                "%d nodes, %d links; %d more were met and left out (--limit)",
                network.nodes().size(), network.links().size(), network.omitted());
        if (network.cut()) {
            terminal.say(
                    "The center has more than %,d links: of each type only the strongest were met (--link for fewer types)",
                    Steps.HUB_ASKED_ABOUT);
        }
    }

    private static boolean touches(Network.Link link, Network.Node node, Network.Node center) {
        return (link.from().equals(node.id()) && link.to().equals(center.id()))
                || (link.to().equals(node.id()) && link.from().equals(center.id()));
    }

    private static String years(Network.Link link) {
        String works = link.works() == null ? "" : ", %d works".formatted(link.works());
        return link.first() == null ? works : "%s, %d to %s".formatted(works, link.first(), link.last());
    }

    private static void draw(Network network, EntityNames names, Terminal terminal) {
        terminal.say("graph network {");
        network.nodes()
                .forEach(node -> terminal.say("  %s [label=%s];", quoted(node.id()), quoted(names.apply(node.id()))));
        network.links()
                .forEach(link -> terminal.say(
                        "  %s -- %s [label=%s];",
                        quoted(link.from()),
                        quoted(link.to()),
                        quoted(link.link().name())));
        terminal.say("}");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String type(String id, EntityNames names) {
        Entity entity = names.entities().get(id);
        return entity == null ? "" : entity.type().label();
    }
}
