package innograph.app.command;

import innograph.loaders.Sources;
import innograph.loaders.source.Source;
import innograph.loaders.table.ReadyMappings;
import innograph.loaders.table.TableMapping;
import innograph.loaders.table.TableSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which source is to be read, and from which files: the same words for all commands that read some. */
final class SourceArguments {
    private static final String TABLE = "table";

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SOURCE",
            description = "Name of the source, see `innograph sources`.")
    String name = "";

    @Parameters(index = "1..*", paramLabel = "FILE", description = "Files, archives or folders of the source.")
    List<Path> files = new ArrayList<>();

    @Option(
            names = "--mapping",
            paramLabel = "NAME|FILE",
            description = "For the source table: a mapping that comes with InnoGraph, or your own (YAML).")
    @Nullable
    String mapping;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    boolean isGiven() {
        return !name.isEmpty();
    }

    /** @throws ParameterException if there is no such source, or it lacks its mapping */
    Source source(Sources sources) throws IOException {
        if (!isGiven()) {
            throw wrong("which source? There are %s".formatted(names(sources)));
        }
        if (name.equals(TABLE)) {
            return new TableSource(mapping());
        }
        if (mapping != null) {
            throw wrong("--mapping belongs to the source table");
        }
        return sources.named(name).orElseThrow(() -> wrong(noSource(sources)));
    }

    private String noSource(Sources sources) {
        return ReadyMappings.names().contains(name)
                ? "'%1$s' is a mapping of the source table: innograph load table --mapping %1$s FILE".formatted(name)
                : "'%s' is no source; there are %s".formatted(name, names(sources));
    }

    private TableMapping mapping() throws IOException {
        if (mapping == null) {
            throw wrong("table needs --mapping: a file of your own (docs/sources/table.md), or one of %s"
                    .formatted(String.join(", ", ReadyMappings.names())));
        }
        Optional<TableMapping> ready = ReadyMappings.named(mapping);
        return ready.isPresent() ? ready.get() : TableMapping.read(Path.of(mapping));
    }

    private static String names(Sources sources) {
        return sources.all().stream()
                .map(source -> source.info().name())
                .collect(Collectors.joining(", ", "", ", " + TABLE));
    }

    /** @throws ParameterException if there is no file */
    List<Path> files(Source source) {
        if (files.isEmpty()) {
            throw wrong("%s needs a file: %s".formatted(name, source.info().files()));
        }
        return files.stream().map(file -> file.toAbsolutePath().normalize()).toList();
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
