package innograph.queries.match;

import innograph.queries.Wording;
import java.util.List;
import java.util.Locale;

/**
 * What fits a wish.
 *
 * @param matches the best first
 * @param wellMatched false if nothing fits well: then the experts nearest to the wish may know more
 */
public record Matches(List<Match> matches, boolean wellMatched) {
    public Matches {
        matches = List.copyOf(matches);
    }

    static Matches of(List<Match> matches) {
        return new Matches(matches, matches.stream().anyMatch(Match::goodFit));
    }

    /** What to make of it, in Chinese if the language begins with {@code zh}, else in English. */
    public String advice(String language) {
        boolean chinese = Wording.isChinese(language);
        if (matches.isEmpty()) {
            return chinese ? "没有相关结果，建议咨询最相关的专家。" : "Nothing fits; the nearest experts may know more.";
        }
        Match best = matches.getFirst();
        String name = best.entity().name(chinese ? "zh" : "en");
        String pattern;
        if (wellMatched) {
            pattern = chinese ? "“%s”匹配度较高（%.2f）。" : "“%s” fits well (%.2f).";
        } else {
            pattern = chinese
                    ? "没有匹配度较高的结果；最接近的是“%s”（%.2f），建议咨询最相关的专家。"
                    : "Nothing fits well; the nearest is “%s” (%.2f). The nearest experts may know more.";
        }
        return String.format(Locale.ENGLISH, pattern, name, best.score());
    }
}
