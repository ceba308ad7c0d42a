package innograph.queries.positions;

import innograph.queries.landscape.Specialization;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a part of all organizations does, wants and offers in a technology and what falls under it, against the others.
 *
 * @param technology id
 * @param works projects, patents, publications and contracts with one of its organizations, and statements that one deals with it
 * @param organizations that deal with it
 * @param participations its works, each counted for each of its organizations that took part
 * @param share part of all its participations, those in works about several technologies counting in each, 0 to 1
 * @param comparedWorks works of those that it is compared with
 * @param comparedShare their share
 * @param specialization its participations against what they would be if it had the share of the others; the ratio is the revealed technology
 *     advantage
 * @param recentWorks works that began in the last three years
 * @param earlierWorks works that began in the three years before
 * @param growth by which part the recent works are more than the earlier, -1 or more; empty if there were none earlier
 * @param comparedGrowth the same of the others
 * @param recent its recent works against what they would be if they had grown as with the others; nothing is expected where the
 *     others had none earlier either
 * @param demands open there
 * @param offers open there
 * @param leaders its organizations with the most works, ids, at most {@value #MOST_EVIDENCE}
 * @param leadersElsewhere the same of the others, without its own
 * @param demandsFirst ids of open demands there, at most {@value #MOST_EVIDENCE}
 * @param offersElsewhere ids of open offers from everywhere else, at most {@value #MOST_EVIDENCE}
 */
public record Position(
        String technology,
        int works,
        int organizations,
        int participations,
        double share,
        int comparedWorks,
        double comparedShare,
        Specialization specialization,
        int recentWorks,
        int earlierWorks,
        OptionalDouble growth,
        OptionalDouble comparedGrowth,
        Specialization recent,
        int demands,
        int offers,
        List<String> leaders,
        List<String> leadersElsewhere,
        List<String> demandsFirst,
        List<String> offersElsewhere) {
    public static final int MOST_EVIDENCE = 10;

    public Position {
        leaders = List.copyOf(leaders);
        leadersElsewhere = List.copyOf(leadersElsewhere);
        demandsFirst = List.copyOf(demandsFirst);
        offersElsewhere = List.copyOf(offersElsewhere);
    }
}
