package innograph.app.http;

import innograph.model.Problem;

/** Why a request was not answered. The codes are stable; each has the status it is answered with. */
enum HttpProblem implements Problem {
    MEDIA_TYPE_NOT_SUPPORTED("HTTP-101", 415, Mender.SOURCE_OWNER),
    ANSWER_TYPE_NOT_OFFERED("HTTP-102", 406, Mender.SOURCE_OWNER),
    METHOD_NOT_ALLOWED("HTTP-103", 405, Mender.SOURCE_OWNER),
    BODY_TOO_LARGE("HTTP-104", 413, Mender.SOURCE_OWNER),
    BODY_UNREADABLE("HTTP-105", 400, Mender.SOURCE_OWNER),
    PARAMETER_INVALID("HTTP-106", 400, Mender.SOURCE_OWNER),
    HOST_NOT_ALLOWED("HTTP-107", 403, Mender.OPERATOR),
    ANSWER_TOO_LARGE("HTTP-108", 422, Mender.SOURCE_OWNER),
    CALLER_UNKNOWN("HTTP-109", 401, Mender.SOURCE_OWNER),
    NOT_READY("HTTP-110", 503, Mender.OPERATOR),
    STOPPING("HTTP-111", 503, Mender.OPERATOR),
    TOO_MANY_REQUESTS("HTTP-112", 503, Mender.OPERATOR),
    CLIENT_TOO_FAST("HTTP-113", 429, Mender.SOURCE_OWNER),
    ROLE_MISSING("HTTP-114", 403, Mender.OPERATOR),
    ORIGIN_NOT_ALLOWED("HTTP-120", 403, Mender.OPERATOR),
    TOO_MANY_SOCKETS("HTTP-121", 503, Mender.OPERATOR),
    TOO_MANY_OPERATIONS("HTTP-122", 503, Mender.SOURCE_OWNER),
    BATCH_TOO_LARGE("HTTP-130", 413, Mender.SOURCE_OWNER),
    NOT_FOUND("HTTP-131", 404, Mender.SOURCE_OWNER),
    TOOK_TOO_LONG("HTTP-132", 503, Mender.SOURCE_OWNER),
    GRAPH_UNAVAILABLE("HTTP-133", 503, Mender.OPERATOR),
    UNEXPECTED("HTTP-900", 500, Mender.DEVELOPER);

    private final String code;
    private final int status;
    private final Mender mender;

    HttpProblem(String code, int status, Mender mender) {
        this.code = code;
        this.status = status;
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

    /** The HTTP status code of the answer. */
    int status() {
        return status;
    }
}
