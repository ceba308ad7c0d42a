package innograph.queries.contracts;

import org.jspecify.annotations.Nullable;

/**
 * What a region gave and took under contracts in a year.
 *
 * @param region id
 * @param year null for contracts of which it is not known
 * @param output what its sellers sold, to whomever
 * @param intake what its buyers bought, from whomever
 * @param within what its buyers bought from its sellers, which is in both
 */
public record RegionBalance(
        String region,
        @Nullable Integer year,
        ContractFigures output,
        ContractFigures intake,
        ContractFigures within) {}
