package innograph.store;

import java.nio.file.Path;

/**
 * The command line of the importer.
 *
 * @param files folder with what is to be imported; absolute
 * @param home folder in which the database comes into being; absolute
 */
record ImportOptions(Path files, Path home) {
    static final String USAGE = "--files DIR --home DIR";

    /** @throws StoreFailure for anything but the two options */
    static ImportOptions parse(String... arguments) {
        if (arguments.length != 4 || !arguments[0].equals("--files") || !arguments[2].equals("--home")) {
            throw new StoreFailure(
                    StoreProblem.WRONG_OPTION, "the importer is called otherwise; usage: " + USAGE, null);
        }
        return new ImportOptions(
                Path.of(arguments[1]).toAbsolutePath().normalize(),
                Path.of(arguments[3]).toAbsolutePath().normalize());
    }
}
