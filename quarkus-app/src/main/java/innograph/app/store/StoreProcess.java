package innograph.app.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the store is called: its Java, its memory, the flags that keep the virtual machine silent, its options. */
record StoreProcess(StoreSettings settings, StoreFolder folder) {

    static final List<String> SILENCE = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED");

    /** Ctrl-C at a terminal reaches all processes of a command; the store has to outlive those that still write to it. */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\"");

    /** Starts the process, whose output goes to the log of the folder. */
    Process start(boolean bound) {
        folder.rotateLog();
        try {
            return new ProcessBuilder(command(bound))
                    .directory(folder.path().toFile())
                    .redirectInput(new File(isWindows() ? "NUL" : "/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new StoreException(
                    StoreProblem.ENDED_WHILE_STARTING,
                    "cannot run " + java() + " (" + e.getMessage()
                            + "); INNOGRAPH_STORE_JAVA names the Java 25 of the store",
                    e);
        }
    }

    private List<String> command(boolean bound) {
        List<String> command = new ArrayList<>(isWindows() ? List.of() : DEAF_TO_THE_TERMINAL);
        command.add(java().toString());
        command.add("-Xmx" + settings.heap().asLongValue());
        command.add("-XX:+UseParallelGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(SILENCE);
        command.addAll(sharedClasses());
        command.addAll(List.of("-cp", classpath() + File.separator + "*", RunningStore.MAIN_CLASS));
        command.addAll(List.of("--data", folder.path().toString()));
        command.addAll(List.of("--port", Integer.toString(port())));
        command.addAll(
                List.of("--page-cache", Long.toString(settings.pageCache().asLongValue())));
        if (bound) {
            command.add("--while-used");
        }
        return command;
    }

    Path java() {
        return settings.java().resolve("bin").resolve(isWindows() ? "java.exe" : "java");
    }

    Path classpath() {
        Path folder = settings.classpath().toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new StoreException(
                    StoreProblem.NOT_BUILT,
                    "the jars of the store are not in " + folder
                            + "; run ./innograph, which builds them, or set INNOGRAPH_STORE_CLASSPATH");
        }
        return folder;
    }

    private int port() {
        if (settings.port() < 0 || settings.port() > 65535) {
            throw new StoreException(
                    StoreProblem.SETTING_WRONG,
                    "INNOGRAPH_STORE_PORT is " + settings.port() + "; write 1 to 65535, or 0 for any free port");
        }
        return settings.port();
    }

    /** The archive of loaded classes that the launcher leaves beside the jars; halves the time to start, not needed. */
    private List<String> sharedClasses() {
        Path archive = classpath().resolveSibling("store.jsa");
        return Files.isRegularFile(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:disable", "-Xlog:all=off")
                : List.of();
    }

    static boolean isWindows() {
        return File.separatorChar == '\\';
    }
}
