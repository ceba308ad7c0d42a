package innograph.queries.sharpen;

import innograph.queries.entity.Entity;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a demand lacks and seems to mean.
 *
 * @param points all aspects, those that are missing too
 * @param technologies that it seems to mean, the surest first
 * @param similar open demands that need the like, the nearest first
 */
public record Sharpening(List<Point> points, List<Meant> technologies, List<Similar> similar) {
    public Sharpening {
        points = List.copyOf(points);
        technologies = List.copyOf(technologies);
        similar = List.copyOf(similar);
    }

    /**
     * Whether the demand says something of an aspect.
     *
     * @param found what says it; empty if nothing does
     */
    public record Point(Aspect aspect, boolean said, String found) {
        /** What is said, or what to add, in Chinese if that is the language, in English otherwise. */
        public String message(Locale language) {
            return Sharpening.message(aspect.name() + (said ? ".said" : ".missing"), language, found);
        }
    }

    /**
     * A technology that a demand seems to mean.
     *
     * @param words of the demand that speak for it, in the order of the technology's name; empty if only the meaning of the text does
     * @param linked whether the demand is linked with it, or with one below it
     */
    public record Meant(Entity technology, List<String> words, boolean linked) {
        public Meant {
            words = List.copyOf(words);
        }

        /** Why it is meant, in Chinese if that is the language, in English otherwise. */
        public String message(Locale language) {
            String name = language.getLanguage().equals("zh") ? technology.name("zh") : technology.name("en");
            return Sharpening.message(
                    (words.isEmpty() ? "meaning" : "words") + (linked ? ".linked" : ".open"),
                    language,
                    name,
                    quoted(words, language));
        }
    }

    /**
     * Another open demand that needs the like.
     *
     * @param words that both have; empty if only their meaning is near
     */
    public record Similar(Entity demand, List<String> words) {
        public Similar {
            words = List.copyOf(words);
        }

        /** Why it is similar, in Chinese if that is the language, in English otherwise. */
        public String message(Locale language) {
            return Sharpening.message("similar", language, demand.name(), quoted(words, language));
        }
    }

    private static String quoted(List<String> words, Locale language) {
        return String.join(language.getLanguage().equals("zh") ? "、" : ", ", words);
    }

    private static String message(String key, Locale language, Object... values) {
        Locale known = language.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ROOT;
        ResourceBundle messages = ResourceBundle.getBundle(
                "innograph.queries.sharpen.sentences",
                known,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(messages.getString(key), known).format(values);
    }
}
