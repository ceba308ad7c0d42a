package innograph.identity.affiliation;

/**
 * What tells by itself whether a name that occurs in an address line means its organization. The weights are those of a logistic regression
 * on 2,491 labelled lines of papers (the best mention of each organization, 1 for a label); they add up to the logarithm of the odds.
 */
enum NameClue {
    ALWAYS(-5.25),
    MISSING_SHARE(-3.16),
    PARTIAL(-3.51),
    MISSING_RARITY(-2.24),
    KIND_MISSING(-0.63),
    WORDS_BETWEEN(-0.36),
    ANY_BETWEEN(-3.07),
    CROSSES_COMMA(-0.87),
    OTHER_ORDER(-1.69),
    MISSPELT(1.35),
    RARITY(2.18),
    ONE_WORD(-0.36),
    ALIAS(-1.19),
    DERIVED(-2.83),
    ACRONYM(-1.32),
    COUNTRY(2.00),
    OTHER_COUNTRY(-2.64),
    CITY(2.07),
    CITY_IN_NAME(1.06),
    OTHER_PLACE(0.20),
    NO_PLACE(1.48),
    AND_BEFORE(-0.14),
    OF_BEFORE(-1.30),
    UNIT_BEFORE(-1.92),
    PLACE_BEFORE(-2.79),
    WORD_BEFORE(-2.42),
    AND_BEHIND(-1.70),
    OF_BEHIND(-3.66),
    UNIT_BEHIND(-0.84),
    PLACE_BEHIND(-1.18),
    WORD_BEHIND(-0.78),
    UNIVERSITY(0.83),
    HOSPITAL(1.02),
    FUND(0.78),
    CEASED(-3.06),
    PART(-0.34);

    final double weight;

    NameClue(double weight) {
        this.weight = weight;
    }
}
