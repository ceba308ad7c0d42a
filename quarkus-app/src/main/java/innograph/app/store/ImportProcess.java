package innograph.app.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** The importer of the store, in a process with the store's class path. It ends when this process does, however that is. */
record ImportProcess(StoreProcess store, StoreFolder folder) {
    private static final String MAIN_CLASS = "innograph.store.BulkImport";
    private static final String PROGRESS = "progress ";

    /**
     * Runs to the end of the import. What the importer says goes to the log of the store.
     *
     * @throws StoreException if it fails
     */
    void run(Path files, Path home, DoubleConsumer progress) {
        folder.rotateLog();
        try (BufferedWriter log =
                Files.newBufferedWriter(folder.log(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            Process process = new ProcessBuilder(command(files, home))
                    .directory(folder.path().toFile())
                    .redirectErrorStream(true)
                    .start();
            try {
                String lastWords = follow(process, log, progress);
                requireSuccess(process.waitFor(), lastWords);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw failed("it was interrupted", e);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw failed(e.toString(), e);
        }
    }

    private static String follow(Process process, BufferedWriter log, DoubleConsumer progress) throws IOException {
        String lastWords = "nothing";
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(PROGRESS)) {
                    progress.accept(Integer.parseInt(line.substring(PROGRESS.length())) / 100.0);
                } else if (!line.isBlank()) {
                    lastWords = line;
                    log.write(line);
                    log.newLine();
                }
            }
        }
        return lastWords;
    }

    private void requireSuccess(int exitCode, String lastWords) {
        if (exitCode != 0) {
            throw failed(lastWords, null);
        }
    }

    private StoreException failed(String words, @Nullable Exception cause) {
        String message = "the importer of the store failed and the graph is as it was. It says: " + words + " (log: "
                + folder.log() + "); see that memory and disk suffice, or load without --bulk";
        return cause == null
                ? new StoreException(StoreProblem.IMPORT_FAILED, message)
                : new StoreException(StoreProblem.IMPORT_FAILED, message, cause);
    }

    private List<String> command(Path files, Path home) {
        List<String> command = new ArrayList<>();
        command.add(store.java().toString());
        command.add("-Xmx" + store.settings().heap().asLongValue());
        command.add("-XX:+UseParallelGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(StoreProcess.SILENCE);
        command.addAll(List.of("-cp", store.classpath() + File.separator + "*", MAIN_CLASS));
        command.addAll(List.of("--files", files.toString(), "--home", home.toString()));
        return command;
    }
}
