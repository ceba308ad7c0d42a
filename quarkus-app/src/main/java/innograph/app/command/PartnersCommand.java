package innograph.app.command;

import innograph.model.EntityType;
import innograph.queries.Reader;
import innograph.queries.landscape.Landscapes;
import innograph.queries.partners.Partner;
import innograph.queries.partners.PartnerFilter;
import innograph.queries.partners.PartnerQuestion;
import innograph.queries.partners.Partners;
import innograph.queries.partners.Weights;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recommends partners. */
@Command(
        name = "partners",
        mixinStandardHelpOptions = true,
        description = "Recommend partners for an organization, for a text or for technologies, with the reasons.",
        footer = {
            "%nExamples:%n",
            "  innograph partners ror:036h65h05",
            "  innograph partners --text \"thin-film sensors\" --country CN --first 5"
        })
public final class PartnersCommand implements Callable<Integer> {
    private static final int SHOWN_REASONS = 4;

    private final Instance<Landscapes>
            landscapes; // all commands are made at the start, but only this one may start a store
    private final Instance<Reader> reader;

    @Parameters(
            arity = "0..1",
            paramLabel = "ORGANIZATION",
            description = "Any of its identifiers, for example ror:036h65h05, or its name.")
    @Nullable
    String organization;

    @Option(names = "--text", description = "What it is about, in words.")
    @Nullable
    String text;

    @Option(
            names = "--technology",
            description = "A technology that it is about, by an identifier or its name; can be given several times.")
    List<String> technologies = List.of();

    @Option(
            names = "--country",
            description = "Only partners in this country, ISO 3166-1 alpha-2; can be given several times.")
    Set<String> countries = Set.of();

    @Option(
            names = "--region",
            description = "Only partners in this region or a part of it, by an identifier or its name.")
    List<String> regions = List.of();

    @Option(names = "--as-of", description = "Only what had begun by the end of this year counts.")
    @Nullable
    Integer asOf;

    @Option(names = "--first", description = "How many, 1 to 1000; ${DEFAULT-VALUE} unless given.")
    int first = 10;

    @Option(names = "--language", description = "Of the reasons: en or zh; ${DEFAULT-VALUE} unless given.")
    String language = "en";

    @Option(names = "--json", description = "As one JSON list, for programs.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public PartnersCommand(Instance<Landscapes> landscapes, Instance<Reader> reader) {
        this.landscapes = landscapes;
        this.reader = reader;
    }

    @Override
    public Integer call() {
        if (organization == null && text == null && technologies.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Say for whom or on what: an ORGANIZATION, --text or --technology");
        }
        OptionRange.require(spec, "--first", first, 1, 1000);
        Naming naming = new Naming(reader.get(), spec);
        PartnerFilter filter = new PartnerFilter(
                Set.of(), countries, naming.ids(regions, EntityType.REGION), List.of(), 0, false, Set.of());
        List<Partner> partners = new Partners(reader.get(), landscapes.get())
                .recommend(new PartnerQuestion(
                        organization == null ? null : naming.id(organization, EntityType.ORGANIZATION),
                        text,
                        naming.ids(technologies, EntityType.TECHNOLOGY),
                        filter,
                        Weights.EVEN,
                        asOf,
                        first));
        Terminal terminal = new Terminal(spec);
        if (json) {
            terminal.json(partners);
        } else if (partners.isEmpty()) {
            terminal.say(
                    "Nobody is found: the graph holds no links, technologies or words that lead anywhere from there.");
        } else {
            print(partners, terminal);
        }
        return 0;
    }

    private void print(List<Partner> partners, Terminal terminal) {
        List<String> ids = new ArrayList<>();
        partners.forEach(partner -> {
            ids.add(partner.organization());
            ids.addAll(partner.evidence());
        });
        EntityNames names = EntityNames.of(ids, reader.get());
        int place = 1;
        for (Partner partner : partners) {
            terminal.say(
                    "%3d  %.3f  %s  (%s)",
                    place++, partner.score(), names.apply(partner.organization()), partner.organization());
            partner.reasons().stream()
                    .limit(SHOWN_REASONS)
                    .forEach(reason -> terminal.say(
                            "       +%.3f %s",
                            reason.contribution(), reason.feature().sentence(reason.value(), language)));
            List<String> evidence =
                    partner.evidence().stream().limit(3).map(names).toList();
            if (!evidence.isEmpty()) {
                terminal.say("       see: %s", String.join("; ", evidence));
            }
        }
    }
}
