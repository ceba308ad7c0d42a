package innograph.identity.affiliation;

/**
 * What the other organizations in a line tell about one of them; each is the greatest likelihood by {@link NameClue} among those others,
 * 0 to 1. Weights as there, learned after them from the same lines.
 */
enum ContextClue {
    ALWAYS(-1.09),
    BY_ITSELF(0.94),
    SAME_WORDS(-4.12),
    WITHIN_LONGER(-1.69),
    AROUND_SHORTER(-0.24),
    OTHER_BEFORE(0.19),
    OTHER_BEHIND(-0.85),
    ITS_PART(1.40),
    ITS_WHOLE(-0.17),
    ALONE(3.35),
    INSTITUTE_BESIDE_UNIVERSITY(-0.09),
    HOSPITAL_BESIDE_UNIVERSITY(0.51),
    UNIVERSITY_BESIDE_HOSPITAL(0.33),
    AROUND_ITS_WHOLE(0.30),
    WITHIN_ITS_PART(-0.84),
    UNIVERSITY_BESIDE_INSTITUTE(0.31),
    LIKELY_OTHERS(-0.18);

    final double weight;

    ContextClue(double weight) {
        this.weight = weight;
    }
}
