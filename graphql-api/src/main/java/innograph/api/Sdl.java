package innograph.api;

/** Text of a schema. */
final class Sdl {
    private Sdl() {}

    /** A description. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
