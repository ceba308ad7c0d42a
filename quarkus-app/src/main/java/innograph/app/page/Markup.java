package innograph.app.page;

/** Text within HTML. */
public final class Markup {
    private Markup() {}

    /** The text as it may stand within an element or within the quotes of an attribute. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
