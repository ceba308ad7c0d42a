package innograph.loaders.uspto;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the markup of old documents well-formed: they name characters, and those of 2001 are SGML. */
final class Markup {
    private static final Pattern START_TAG = Pattern.compile("<([A-Za-z][A-Za-z0-9._-]*)((?:\\s[^<>]*)?)(?<!/)>");
    private static final Pattern END_TAG = Pattern.compile("</([A-Za-z][A-Za-z0-9._-]*)\\s*>");

    private Markup() {}

    static String wellFormed(String document) {
        return CharacterEntities.resolved(document.startsWith("<?xml ") ? document : xml(document));
    }

    /** SGML knows from its DTD which elements are empty; here they are those that nothing closes in the whole document. */
    private static String xml(String sgml) {
        Matcher startTags = START_TAG.matcher(sgml);
        if (!startTags.find()) {
            return sgml;
        }
        Set<String> closed = new HashSet<>();
        END_TAG.matcher(sgml).results().map(tag -> tag.group(1)).forEach(closed::add);
        closed.add(startTags.group(1)); // its end lies behind the description
        String withoutDocumentType = sgml.substring(startTags.start());
        return START_TAG
                .matcher(withoutDocumentType)
                .replaceAll(tag -> Matcher.quoteReplacement(closed.contains(tag.group(1)) ? tag.group() : empty(tag)));
    }

    private static String empty(MatchResult tag) {
        return "<" + tag.group(1) + tag.group(2) + "/>";
    }
}
