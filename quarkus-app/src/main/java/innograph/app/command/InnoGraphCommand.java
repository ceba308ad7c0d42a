package innograph.app.command;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The word {@code innograph} without anything behind it: names the commands. */
@TopCommand
@Command(
        name = "innograph",
        mixinStandardHelpOptions = true,
        version = "InnoGraph 1",
        description =
                "A knowledge graph of innovation entities: organizations, their projects, technologies, regions and plans. "
                        + "Loaders build it from files, a GraphQL API serves it.",
        synopsisSubcommandLabel = "COMMAND",
        subcommandsRepeatable = false,
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, with rejects or findings to look at",
            "2:wrong use; the message says what is right",
            "3:failed; the message says what to do"
        },
        footerHeading = "%nFirst steps:%n",
        footer = {
            "  innograph up             start everything and print the addresses; Ctrl-C ends it",
            "  innograph sources        what can be loaded, and where to find the files",
            "  innograph status         what the graph holds",
            "  innograph COMMAND --help what a command does and which options it has",
            "",
            "Settings are environment variables: INNOGRAPH_DATA (folder of all data, otherwise data/ beside innograph), "
                    + "INNOGRAPH_STORE_PORT, INNOGRAPH_STORE_HEAP, INNOGRAPH_NEO4J_URI (a Neo4j of your own) and others."
        },
        subcommands = {
            UpCommand.class,
            LoadCommand.class,
            UnloadCommand.class,
            SourcesCommand.class,
            StatusCommand.class,
            DeriveCommand.class,
            ResolveCommand.class,
            ReconcileCommand.class,
            ScreenCommand.class,
            RescreenCommand.class,
            ExposureCommand.class,
            PartnersCommand.class,
            ExpertsCommand.class,
            SharpenCommand.class,
            MatchCommand.class,
            PathsCommand.class,
            NetworkCommand.class,
            AllianceCommand.class,
            LandscapeCommand.class,
            IndicatorsCommand.class,
            CommunitiesCommand.class,
            ContractsCommand.class,
            FitCommand.class,
            EvaluateCommand.class,
            EmbedCommand.class,
            GenerateCommand.class,
            BenchCommand.class,
            StoreCommand.class,
            KeyCommand.class,
            AuditCommand.class,
            PushCommand.class,
            CommandLine.HelpCommand.class
        })
public final class InnoGraphCommand {}
