package innograph.model.identifier;

/** Tells a right check digit from a wrong one; each method expects a text that already has its scheme's shape. */
final class CheckDigits {
    private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final String CREDIT_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CheckDigits() {}

    /** ROR: the last two digits make the number, read in Crockford's base 32, fit ISO 7064 MOD 97-10. */
    static boolean ror(String value) {
        long number = 0;
        for (char c : value.substring(0, 7).toCharArray()) {
            number = number * 32 + CROCKFORD.indexOf(c);
        }
        long expected = 98 - number * 100 % 97;
        return expected == Long.parseLong(value.substring(7));
    }

    /** ISNI and ORCID: ISO 7064 MOD 11-2. */
    static boolean mod11(String value) {
        int total = 0;
        for (char c : value.substring(0, 15).toCharArray()) {
            total = (total + (c - '0')) * 2 % 11;
        }
        int expected = (12 - total) % 11;
        return value.charAt(15) == (expected == 10 ? 'X' : (char) ('0' + expected));
    }

    /** GB 32100-2015: weights are the powers of 3 modulo 31. */
    static boolean unifiedSocialCredit(String value) {
        int sum = 0;
        int weight = 1;
        for (char c : value.substring(0, 17).toCharArray()) {
            sum += CREDIT_CODE.indexOf(c) * weight;
            weight = weight * 3 % 31;
        }
        return value.charAt(17) == CREDIT_CODE.charAt((31 - sum % 31) % 31);
    }
}
