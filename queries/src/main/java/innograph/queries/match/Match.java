package innograph.queries.match;

import innograph.queries.Wording;
import innograph.queries.entity.Entity;
import java.util.List;
import java.util.Optional;

/**
 * Something that fits what is wanted or offered, and why.
 *
 * @param entity the offer or demand, or the project, patent or organization
 * @param technology what it is about: the technology wanted or one below; the one of the smallest id, if it is about several.
 *     Empty if no technology was wanted
 * @param region where it is, or who offers or needs it, if it names no place: the region wanted or a part of it. Empty if no
 *     region was wanted
 * @param score at most 1: the sum of the contributions of the reasons. Comparable between answers; 0 if only technology and region
 *     were asked for
 * @param goodFit true from {@link Fusion#GOOD} on
 * @param reasons the weightiest first
 * @param alsoListedAs ids of others that fit and have the same text, word for word but for a little: the same is listed several times
 */
public record Match(
        Entity entity,
        Optional<Entity> technology,
        Optional<Entity> region,
        double score,
        boolean goodFit,
        List<Reason> reasons,
        List<String> alsoListedAs) {
    public Match {
        reasons = List.copyOf(reasons);
        alsoListedAs = List.copyOf(alsoListedAs);
    }

    static Match of(Entity entity, List<Reason> reasons, List<String> alsoListedAs) {
        double score = Fusion.score(reasons);
        return new Match(
                entity,
                Optional.empty(),
                Optional.empty(),
                score,
                score >= Fusion.GOOD,
                Fusion.weightiestFirst(reasons),
                alsoListedAs);
    }

    /**
     * What speaks for it, or against it.
     *
     * @param value how much of it there is, in the unit of the feature
     * @param contribution to the score; below 0 if it speaks against it
     */
    public record Reason(MatchFeature feature, double value, double contribution, String english, String chinese) {
        /** The reason as a sentence, in Chinese if the language begins with {@code zh}, else in English. */
        public String sentence(String language) {
            return Wording.isChinese(language) ? chinese : english;
        }
    }
}
