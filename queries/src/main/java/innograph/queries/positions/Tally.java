package innograph.queries.positions;

import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.Strongest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The works of a part of all organizations, counted by technology; each counts once in each, whoever of them took part. */
final class Tally {
    /** Years that are compared with as many before. */
    private static final int RECENT_YEARS = 3;

    private final Landscape landscape;
    private final Levels levels;
    private final int year;
    private final int[] works;
    private final int[] recent;
    private final int[] earlier;
    private final int[] participations;
    private final int[] organizations;
    private final @Nullable Strongest<String>[] leaders;
    private final int[] seen;
    private int turn;
    private long all;

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generics
    private Tally(Landscape landscape, Levels levels, int year) {
        this.landscape = landscape;
        this.levels = levels;
        this.year = year;
        int technologies = landscape.technologyCount();
        works = new int[technologies];
        recent = new int[technologies];
        earlier = new int[technologies];
        participations = new int[technologies];
        organizations = new int[technologies];
        leaders = new Strongest[technologies];
        seen = new int[technologies];
    }

    int works(int technology) {
        return works[technology];
    }

    /** Works, each counted for each organization that took part. */
    int participations(int technology) {
        return participations[technology];
    }

    /** Part of all participations; those in works about several technologies count in each. */
    double share(int technology) {
        return all == 0 ? 0 : (double) participations[technology] / all;
    }

    /** Participations in works of all technologies. */
    long all() {
        return all;
    }

    int recent(int technology) {
        return recent[technology];
    }

    int earlier(int technology) {
        return earlier[technology];
    }

    int organizations(int technology) {
        return organizations[technology];
    }

    /** Ids of the organizations with the most works, the first first. */
    List<String> leaders(int technology) {
        Strongest<String> strongest = leaders[technology];
        return strongest == null ? List.of() : strongest.best();
    }

    /**
     * Counts.
     *
     * @param year only what had begun by its end counts
     * @param leading who may be named as a leader
     */
    static Tally of(Landscape landscape, Levels levels, int year, BitSet members, BitSet leading) {
        Tally tally = new Tally(landscape, levels, year);
        tally.countWorks(members);
        tally.countOrganizations(members, leading);
        tally.all = Arrays.stream(tally.participations).asLongStream().sum();
        return tally;
    }

    private void countWorks(BitSet members) {
        boolean[] theirs = new boolean[1];
        landscape.forEachWork((work, began, team) -> {
            theirs[0] = false;
            landscape.forEachOrganization(work, organization -> theirs[0] |= members.get(organization));
            if (theirs[0] && began <= year) {
                forEachPosition(work, technology -> {
                    works[technology]++;
                    if (began > year - RECENT_YEARS) {
                        recent[technology]++;
                    } else if (began > year - 2 * RECENT_YEARS) {
                        earlier[technology]++;
                    }
                });
            }
        });
    }

    /** Each once, however many technologies of the work fall under it. */
    private void forEachPosition(int work, IntConsumer action) {
        turn++;
        landscape.forEachTechnologyOf(work, technology -> forEachUnseen(technology, action));
    }

    private void forEachUnseen(int technology, IntConsumer action) {
        for (int above : levels.above(technology)) {
            if (seen[above] != turn) {
                seen[above] = turn;
                action.accept(above);
            }
        }
    }

    private void countOrganizations(BitSet members, BitSet leading) {
        int[] own = new int[works.length];
        BitSet met = new BitSet();
        IntConsumer count = technology -> {
            own[technology]++;
            met.set(technology);
        };
        members.stream().forEach(organization -> {
            landscape.forEachWork(organization, (work, began, team) -> {
                if (began <= year) {
                    forEachPosition(work, count);
                }
            });
            turn++;
            landscape.forEachStatement(
                    organization,
                    stated -> forEachUnseen(stated, technology -> {
                        works[technology]++;
                        count.accept(technology);
                    }));
            met.stream().forEach(technology -> {
                organizations[technology]++;
                participations[technology] += own[technology];
                if (leading.get(organization)) {
                    lead(organization, technology, own[technology]);
                }
                own[technology] = 0;
            });
            met.clear();
        });
    }

    private void lead(int organization, int technology, int own) {
        Strongest<String> strongest = leaders[technology];
        if (strongest == null) {
            strongest = new Strongest<>(Position.MOST_EVIDENCE);
            leaders[technology] = strongest;
        }
        strongest.offer(own, landscape.id(organization));
    }
}
