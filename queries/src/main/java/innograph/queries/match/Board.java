package innograph.queries.match;

import innograph.model.EntityType;
import innograph.queries.landscape.Strongest;
import innograph.queries.match.text.TextIndex;
import innograph.queries.match.text.TextLikeness;
import innograph.queries.match.text.TextQuestion;
import java.util.List;
import java.util.function.Predicate;

/** All offers or all demands in memory, as they were at one moment. */
final class Board {
    private final List<Facts> facts;
    private final TextIndex index;

    Board(List<Facts> facts) {
        this.facts = List.copyOf(facts);
        this.index = new TextIndex(facts.stream().map(Facts::text).toList());
    }

    /** Those of one type; which words are rare differs between what is offered and what is needed. */
    static Board of(EntityType type, List<Facts> all) {
        return new Board(all.stream()
                .filter(facts -> facts.entity() != null && facts.entity().type() == type)
                .toList());
    }

    TextQuestion question(Facts wanted) {
        return index.question(wanted.text());
    }

    /** How much a text that need not be here tells of a question. */
    TextLikeness likeness(TextQuestion question, Facts found) {
        return index.likeness(question, found.text());
    }

    /** @param roughly score by what is quick to tell */
    record Candidate(Facts facts, TextLikeness likeness, double roughly) {}

    /** Those that may fit, the likeliest first. */
    List<Candidate> likeliest(Facts wanted, Predicate<Facts> among, int most) {
        TextLikeness[] likenesses = index.likenesses(question(wanted));
        Strongest<Candidate> best = new Strongest<>(most);
        for (int i = 0; i < likenesses.length; i++) {
            Facts found = facts.get(i);
            if (likenesses[i] == null) {
                likenesses[i] = new TextLikeness();
            }
            double roughly = Fusion.roughly(wanted, found, likenesses[i]);
            if (roughly > 0 && among.test(found)) {
                best.offer((float) roughly, new Candidate(found, likenesses[i], roughly));
            }
        }
        return best.best();
    }
}
