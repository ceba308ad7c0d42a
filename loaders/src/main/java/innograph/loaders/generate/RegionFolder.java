package innograph.loaders.generate;

import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a region. A table gets its name when all are written, so that half a region is never loaded as a whole one. */
final class RegionFolder {
    private static final String READ_ME = "README.md";
    private static final String TITLE = "# A fictional region / 虚构地区";
    private static final String UNFINISHED = ".part";

    private final Path folder;

    private RegionFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder, or empties it of an earlier region; a {@link LoadException} if anything else is in it. */
    static RegionFolder prepare(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new LoadException(
                    LoadProblem.FOLDER_NOT_OURS, folder + " is a file; name a folder for the region, or a new one");
        }
        Files.createDirectories(folder);
        List<Path> before = content(folder);
        if (!before.isEmpty() && !isRegion(folder, before)) {
            throw new LoadException(
                    LoadProblem.FOLDER_NOT_OURS,
                    "%s has files that are not of a generated region, for example %s; name another folder"
                            .formatted(folder, stranger(before)));
        }
        for (Path file : before) {
            if (isPlan(file)) {
                for (Path table : content(file)) {
                    Files.delete(table);
                }
            }
            Files.delete(file);
        }
        Files.writeString(folder.resolve(READ_ME), TITLE + "\n");
        return new RegionFolder(folder);
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.sorted().toList();
        }
    }

    private static boolean isRegion(Path folder, List<Path> content) throws IOException {
        Path readMe = folder.resolve(READ_ME);
        return content.stream().allMatch(RegionFolder::isOurs)
                && Files.isRegularFile(readMe)
                && Files.readString(readMe).startsWith(TITLE);
    }

    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return isPlan(file)
                || (Files.isRegularFile(file)
                        && (name.equals(READ_ME) || name.endsWith(".csv") || name.endsWith(UNFINISHED)));
    }

    /** The folder of the plan, if there is nothing else in it. */
    private static boolean isPlan(Path file) {
        if (!file.endsWith(FictionalRegion.PLAN) || !Files.isDirectory(file)) {
            return false;
        }
        try {
            return content(file).stream()
                    .allMatch(table -> Files.isRegularFile(table)
                            && table.getFileName().toString().matches("[a-z]+\\.(csv|yaml)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path stranger(List<Path> content) {
        return content.stream()
                .filter(file -> !isOurs(file))
                .findFirst()
                .orElse(content.getFirst())
                .getFileName();
    }

    /** Where a table is written. */
    Path unfinished(String table) {
        return folder.resolve(table + UNFINISHED);
    }

    /** Gives all tables their names, and says in the folder what it is. */
    void finish(WrittenRegion region) throws IOException {
        for (WrittenRegion.Table table : region.tables()) {
            Files.move(unfinished(table.file()), folder.resolve(table.file()), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(folder.resolve(READ_ME), """
                %s

                Nothing in these tables exists: neither the organizations and people nor their works, contracts and places.
                这些表格中的机构、人物、成果、合同和地区均为虚构。

                Written by InnoGraph (`innograph generate --organizations %d --seed %d`): %d entities, %d links.
                Load it with `innograph load table --mapping fictional-region` and this folder;
                `innograph unload fictional-region` takes it away again.

                %s is a plan of its first city, with the indicators, targets and rules of the starter: load it with
                `innograph load plan` and that folder, and see `innograph indicators plan:fictional-2018`.
                """.formatted(
                TITLE, region.organizations(), region.seed(), region.entities(), region.links(), FictionalRegion.PLAN));
    }
}
