package innograph.queries.flows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Technology that goes from one region to another, or stays where it is if they are the same.
 *
 * @param from id of the region of the sellers, and of the applicants of the cited patents
 * @param to id of the region of the buyers, and of the applicants of the citing patents
 * @param contracts whose sellers and buyers are there
 * @param amounts of the contracts by currency, ISO 4217; that of a contract between several regions is split evenly among its
 *     flows; amounts without a currency are left out
 * @param patentsTransferred under these contracts
 * @param citingPatents patents that cite one from there
 * @param evidence ids of the contracts with the largest amounts and of citing patents, at most {@value #MOST_EVIDENCE}
 */
public record Flow(
        String from,
        String to,
        int contracts,
        SortedMap<String, BigDecimal> amounts,
        int patentsTransferred,
        int citingPatents,
        List<String> evidence) {
    public static final int MOST_EVIDENCE = 20;

    public Flow {
        amounts = new TreeMap<>(Map.copyOf(amounts));
        evidence = List.copyOf(evidence);
    }
}
