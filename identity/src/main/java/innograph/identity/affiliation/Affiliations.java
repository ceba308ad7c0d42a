package innograph.identity.affiliation;

import innograph.identity.affiliation.Context.Likely;
import innograph.identity.organization.Directory;
import innograph.identity.organization.Mention;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Says which organizations of a directory an address line means: several if several are meant, none if none is. A line is taken apart at
 * semicolons and line ends; each part is read for itself. Any number of threads may ask.
 */
public final class Affiliations {
    /** The shipped threshold of {@link AffiliatedOrganization#score}; chosen for a precision of 0.96. */
    public static final double MEANT = 0.75;

    /** Characters of a line that are read; what is behind them is not. */
    public static final int LONGEST = 2_000;

    private static final int MOST_PARTS = 40;

    /** Less likely ones don't even count as others that might be meant. */
    private static final double LEAST_LIKELIHOOD = 0.01;

    private static final Pattern PARTS = Pattern.compile("[;；\\n\\r]+");
    private static final Pattern ADDRESSES = Pattern.compile("\\S+@\\S+|https?://\\S+");

    private final Directory directory;
    private final Gazetteer gazetteer;

    /** Reads the places of a directory; a million organizations take seconds. */
    public Affiliations(Directory directory) {
        this.directory = directory;
        this.gazetteer = new Gazetteer(directory);
    }

    /**
     * The organizations that are meant.
     *
     * @param line of it the first 2,000 characters are read, up to 40 parts between semicolons
     * @return the likeliest first, equally likely ones by their id; empty if none is
     */
    public List<AffiliatedOrganization> read(String line) {
        return read(line, "");
    }

    /**
     * As {@link #read(String)}, of a line of which the place is known from elsewhere.
     *
     * @param place such as {@code Harbin, China}; not read if the line has several parts, since it may be the place of any
     */
    public List<AffiliatedOrganization> read(String line, String place) {
        return likely(line, place).stream().filter(one -> one.score() >= MEANT).toList();
    }

    /** As {@link #read}, with those that are not likely enough: to choose another threshold. */
    public List<AffiliatedOrganization> likely(String line) {
        return likely(line, "");
    }

    private List<AffiliatedOrganization> likely(String line, String place) {
        List<String> parts = parts(line);
        boolean isLine = parts.size() == 1;
        Map<String, AffiliatedOrganization> all = new HashMap<>();
        parts.stream()
                .flatMap(part -> inPart(part, isLine ? place : "", isLine).stream())
                .forEach(found ->
                        all.merge(found.id(), found, (one, other) -> other.score() > one.score() ? other : one));
        return all.values().stream()
                .sorted(Comparator.comparingDouble(AffiliatedOrganization::score)
                        .reversed()
                        .thenComparing(AffiliatedOrganization::id))
                .toList();
    }

    private static List<String> parts(String line) {
        String read = line.substring(0, Math.min(LONGEST, line.length()));
        String compatible = Normalizer.normalize(read, Form.NFKC);
        return Arrays.stream(PARTS.split(ADDRESSES.matcher(compatible).replaceAll(" ")))
                .filter(part -> !part.isBlank())
                .limit(MOST_PARTS)
                .toList();
    }

    private List<AffiliatedOrganization> inPart(String part, String place, boolean isLine) {
        String address = place.isEmpty() ? part : part + ", " + place;
        Passage passage = new Passage(address, gazetteer);
        Map<String, Likely> best = new HashMap<>();
        for (Mention mention : directory.mentions(address)) {
            if (!mention.organization().isMentioned()) {
                Evidence evidence = new Evidence(mention, passage, gazetteer);
                Likely likely = new Likely(evidence, evidence.likelihood());
                if (likely.likelihood() >= LEAST_LIKELIHOOD) {
                    best.merge(
                            mention.organization().id(),
                            likely,
                            (one, other) -> other.likelihood() > one.likelihood() ? other : one);
                }
            }
        }
        List<Judged> judged = best.values().stream()
                .map(likely -> new Judged(likely, new Context(likely, best.values())))
                .sorted(Comparator.comparingDouble(Judged::score).reversed().thenComparing(Judged::id))
                .toList();
        return compatible(judged).stream()
                .map(one -> {
                    int start = one.likely.mention().start();
                    int end = one.likely.mention().end();
                    return new AffiliatedOrganization(
                            one.likely.organization(),
                            address.substring(start, end),
                            one.score(),
                            new Rest(one.likely.mention(), part, passage).fit(isLine),
                            Reasons.of(one.likely, one.context, best.values()));
                })
                .toList();
    }

    private record Judged(Likely likely, Context context, double score) {
        Judged(Likely likely, Context context) {
            this(likely, context, context.likelihood());
        }

        String id() {
            return likely.organization().id();
        }
    }

    /** The likeliest, without those that need the same words: words name one organization, or one within the other. */
    private static List<Judged> compatible(List<Judged> likeliestFirst) {
        List<Judged> kept = new ArrayList<>();
        for (Judged judged : likeliestFirst) {
            if (kept.stream().allMatch(other -> fit(judged.likely, other.likely))) {
                kept.add(judged);
            }
        }
        return kept;
    }

    private static boolean fit(Likely one, Likely other) {
        return one.isApart(other) || (one.isWithin(other) != other.isWithin(one));
    }
}
