package innograph.queries.contracts;

/** By what contracts are told apart. Each contract has one value of each, or none. */
public enum ContractDimension {
    /** Development, transfer, licence, consulting, service. */
    TYPE("n.kind"),
    /** Field of technology of the register. */
    FIELD("n.field"),
    /** Year of the registration, or of the signing where nobody says when it was registered. */
    YEAR("coalesce(n.registered, n.signed).year"),
    /** How far it has come. */
    STATE("n.state"),
    /** What the seller is. */
    SELLER_KIND("n.sellerKind"),
    /** Where the seller is. */
    SELLER_REGION(region("seller", "SELLER")),
    /** What the buyer is. */
    BUYER_KIND("n.buyerKind"),
    /** Where the buyer is. */
    BUYER_REGION(region("buyer", "BUYER"));

    private final String value;

    ContractDimension(String value) {
        this.value = value;
    }

    /** The value for the contract {@code n}, in Cypher with the parameters {@code $sellerLevel} and {@code $buyerLevel}. */
    String value() {
        return value;
    }

    /** True if the values are ids of regions. */
    public boolean isRegion() {
        return this == SELLER_REGION || this == BUYER_REGION;
    }

    /** What the contract states; where it states nothing, the region that all its parties of this role are in. */
    private static String region(String role, String link) {
        return """
                CASE
                  WHEN n.%1$sRegion IS NULL THEN head([found IN [COLLECT {
                    MATCH (n)-[:%2$s]->()-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(r:Region {level: $%1$sLevel})
                    RETURN DISTINCT r.id }] WHERE size(found) = 1 | found[0]])
                  WHEN size(n.%1$sRegion) = 2 THEN 'iso3166-1:' + n.%1$sRegion
                  WHEN size(n.%1$sRegion) <> 6 THEN null
                  WHEN $%1$sLevel = 'COUNTRY' THEN 'iso3166-1:CN'
                  WHEN $%1$sLevel = 'PROVINCE' THEN 'gbt2260:' + left(n.%1$sRegion, 2) + '0000'
                  WHEN $%1$sLevel = 'CITY' AND substring(n.%1$sRegion, 2, 2) <> '00' THEN 'gbt2260:' + left(n.%1$sRegion, 4) + '00'
                  WHEN $%1$sLevel = 'COUNTY' AND right(n.%1$sRegion, 2) <> '00' THEN 'gbt2260:' + n.%1$sRegion
                END""".formatted(role, link);
    }
}
