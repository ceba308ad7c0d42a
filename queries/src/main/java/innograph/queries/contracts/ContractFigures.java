package innograph.queries.contracts;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many contracts, and how much.
 *
 * @param sums by currency, ISO 4217; of contracts that state a currency, since no other amount is a sum of money
 */
public record ContractFigures(long contracts, SortedMap<String, Sum> sums) {
    public static final ContractFigures NONE = new ContractFigures(0, new TreeMap<>());

    /**
     * Amounts in one currency, to the cent.
     *
     * @param contracts that state this currency
     * @param technologyAmount the part of it for technology, of those that state it
     */
    public record Sum(long contracts, BigDecimal amount, BigDecimal technologyAmount) {
        Sum plus(Sum other) {
            return new Sum(
                    contracts + other.contracts,
                    amount.add(other.amount),
                    technologyAmount.add(other.technologyAmount));
        }
    }

    public ContractFigures {
        sums = new TreeMap<>(sums);
    }

    /** Of both, which have no contract in common. */
    public ContractFigures plus(ContractFigures other) {
        SortedMap<String, Sum> both = new TreeMap<>(sums);
        other.sums.forEach((currency, sum) -> both.merge(currency, sum, Sum::plus));
        return new ContractFigures(contracts + other.contracts, both);
    }
}
