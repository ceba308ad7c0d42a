package innograph.queries.contracts;

import innograph.queries.filter.Filter;
import java.util.List;

/**
 * Which contracts are counted, and by what.
 *
 * @param by dimensions, each once; none for one figure of all
 * @param sellerLevel of the regions of sellers: COUNTRY, PROVINCE, CITY or COUNTY
 * @param buyerLevel of the regions of buyers
 * @param registeredOnly true to leave out what is known not to be in the register (any more)
 * @param most groups and currencies together, 1 or more
 */
public record ContractQuestion(
        Filter where,
        List<ContractDimension> by,
        String sellerLevel,
        String buyerLevel,
        boolean registeredOnly,
        int most) {
    public ContractQuestion {
        by = by.stream().distinct().toList();
    }
}
