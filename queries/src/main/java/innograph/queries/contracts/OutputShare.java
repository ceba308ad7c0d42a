package innograph.queries.contracts;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How much of what a region sold in a year went to another.
 *
 * @param from id of the region of the sellers
 * @param year null for contracts of which it is not known
 * @param all what it sold, also to buyers of whom nobody knows where they are
 * @param received what of it the other region bought
 */
public record OutputShare(String from, @Nullable Integer year, ContractFigures all, ContractFigures received) {
    /** By number, 0 to 1. */
    public double ofContracts() {
        return all.contracts() == 0 ? 0 : (double) received.contracts() / all.contracts();
    }

    /**
     * By amount, 0 to 1.
     *
     * @param currency ISO 4217; what is paid in others is left out
     * @return null if nothing of it is known
     */
    public @Nullable Double ofAmount(String currency) {
        return share(currency, ContractFigures.Sum::amount);
    }

    /**
     * By what is paid for technology, 0 to 1.
     *
     * @param currency ISO 4217; what is paid in others is left out
     * @return null if nothing of it is known
     */
    public @Nullable Double ofTechnologyAmount(String currency) {
        return share(currency, ContractFigures.Sum::technologyAmount);
    }

    private @Nullable Double share(String currency, Function<ContractFigures.Sum, BigDecimal> amount) {
        ContractFigures.Sum sold = all.sums().get(currency);
        if (sold == null || amount.apply(sold).signum() == 0) {
            return null;
        }
        ContractFigures.Sum bought = received.sums().get(currency);
        return bought == null
                ? 0.0
                : amount.apply(bought).doubleValue() / amount.apply(sold).doubleValue();
    }
}
