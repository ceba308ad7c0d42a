package innograph.api;

import innograph.model.Problem;

/** What can be wrong with an operation. */
public enum ApiProblem implements Problem {
    SYNTAX("API-101", Mender.SOURCE_OWNER),
    INVALID("API-102", Mender.SOURCE_OWNER),
    ARGUMENT("API-103", Mender.SOURCE_OWNER),
    CURSOR("API-104", Mender.SOURCE_OWNER),
    MUTATION_NOT_ALLOWED("API-105", Mender.SOURCE_OWNER),
    PERSISTED_QUERY_NOT_FOUND("API-106", Mender.SOURCE_OWNER),
    NOT_ON_THE_LIST("API-107", Mender.SOURCE_OWNER),
    NO_INTROSPECTION("API-108", Mender.SOURCE_OWNER),
    NOT_ALLOWED("API-109", Mender.OPERATOR),
    SUBSCRIPTION_BY_HTTP("API-120", Mender.SOURCE_OWNER),
    UNKNOWN_LOAD("API-121", Mender.SOURCE_OWNER),
    NOT_WATCHED("API-122", Mender.SOURCE_OWNER),
    TOO_DEEP("API-201", Mender.SOURCE_OWNER),
    TOO_COSTLY("API-202", Mender.SOURCE_OWNER),
    TOO_MANY_TOKENS("API-203", Mender.SOURCE_OWNER),
    PAGE_TOO_LARGE("API-204", Mender.SOURCE_OWNER),
    TOO_SLOW("API-205", Mender.SOURCE_OWNER),
    TOO_MANY_CONDITIONS("API-206", Mender.SOURCE_OWNER),
    TOO_MANY_ALIASES("API-207", Mender.SOURCE_OWNER),
    TOO_MANY_DIRECTIVES("API-208", Mender.SOURCE_OWNER),
    TOO_MANY_MATCHES("API-220", Mender.SOURCE_OWNER),
    TOO_MANY_SUBSCRIPTIONS("API-221", Mender.OPERATOR),
    STORE_UNAVAILABLE("API-301", Mender.OPERATOR),
    BROKEN_HISTORY("API-302", Mender.OPERATOR),
    BROKEN("API-900", Mender.DEVELOPER);

    private final String code;
    private final Mender mender;

    ApiProblem(String code, Mender mender) {
        this.code = code;
        this.mender = mender;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Mender mender() {
        return mender;
    }
}
