package innograph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.ReadableGroups;
import org.neo4j.internal.batchimport.input.Groups;

/**
 * What is to be imported, as the loader leaves it in a folder (its {@code innograph.loaders.bulk} describes the format): files of
 * {@linkplain ImportFile blocks} with nodes and with relationships, the names that they refer to by number, and how many there are.
 *
 * @param names labels, types and properties, in the order of their numbers
 * @param totals nodes, relationships, properties of nodes, properties of relationships, bytes of both files
 */
record ImportFolder(Path nodes, Path links, List<String> names, List<Long> totals) {

    static ImportFolder open(Path folder) throws IOException {
        return new ImportFolder(
                folder.resolve("nodes"),
                folder.resolve("links"),
                Files.readAllLines(folder.resolve("names")),
                Arrays.stream(Files.readString(folder.resolve("totals")).strip().split(" "))
                        .mapToLong(Long::parseLong)
                        .boxed()
                        .toList());
    }

    /** Nodes have the numbers that the files say, so nothing has to be looked up. */
    Input input() {
        ReadableGroups oneGroup = new Groups();
        return Input.input(
                iterable(nodes, NodeChunk::new),
                iterable(links, LinkChunk::new),
                IdType.ACTUAL,
                Input.knownEstimates(
                        totals.get(0),
                        totals.get(1),
                        totals.get(2),
                        totals.get(3),
                        totals.get(4),
                        totals.get(5),
                        totals.get(0) * 2),
                oneGroup,
                false);
    }

    private InputIterable iterable(Path file, ImportFile.ChunkFactory chunks) {
        return () -> ImportFile.open(file, names, chunks);
    }
}
