package innograph.loaders.source;

/**
 * Where in the input something stands.
 *
 * @param file name of the file, with the archive it lies in
 * @param position for example {@code line 218}, or the IRI of a resource
 */
public record Place(String file, String position) {
    public static Place line(String file, long line) {
        return new Place(file, "line " + line);
    }

    @Override
    public String toString() {
        return file + " " + position;
    }
}
