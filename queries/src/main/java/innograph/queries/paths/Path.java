package innograph.queries.paths;

import innograph.model.LinkType;
import innograph.queries.Wording;
import java.util.List;
import java.util.Map;

/**
 * A way from one entity to another.
 *
 * @param strength above 0 and at most 1: the product of the strengths of its hops, halved for each after the first
 * @param hops one or more; each begins where the one before ends
 */
public record Path(double strength, List<Hop> hops) {
    public Path {
        hops = List.copyOf(hops);
    }

    /**
     * A link on the way.
     *
     * @param from id of the entity from which the way comes
     * @param to id of the entity to which it leads
     * @param forward true if the link itself points that way too; a {@link LinkType#symmetric symmetric} one says the same both ways
     * @param strength above 0 and at most 1; the less the more other such links the two have
     * @param facts what the graph says of the link, by the names of the model's properties
     * @param evidence ids of the works that are behind a collaboration, the latest first, at most {@link #MOST_EVIDENCE}
     */
    public record Hop(
            String from,
            String to,
            LinkType link,
            boolean forward,
            double strength,
            Map<String, Object> facts,
            List<String> evidence) {
        /** So many works are named at most. */
        public static final int MOST_EVIDENCE = 20;

        public Hop {
            facts = Map.copyOf(facts);
            evidence = List.copyOf(evidence);
        }

        /**
         * The hop as a sentence, in Chinese if the language begins with {@code zh}, else in English.
         *
         * @param fromName name of the entity from which the way comes
         * @param toName name of the entity to which it leads
         */
        public String sentence(String fromName, String toName, String language) {
            return HopSentence.of(this, fromName, toName, Wording.isChinese(language));
        }
    }
}
