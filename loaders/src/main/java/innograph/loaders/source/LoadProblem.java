package innograph.loaders.source;

import innograph.model.Problem;

/** What can go wrong on the way of a record into the graph. */
public enum LoadProblem implements Problem {
    RECORD_UNREADABLE("LOAD-101", Mender.SOURCE_OWNER),
    IDENTIFIER_INVALID("LOAD-102", Mender.SOURCE_OWNER),
    VALUE_UNREADABLE("LOAD-103", Mender.SOURCE_OWNER),
    RECORD_INVALID("LOAD-104", Mender.SOURCE_OWNER),
    IDENTIFIER_CONFLICT("LOAD-105", Mender.SOURCE_OWNER),
    LINK_END_MISSING("LOAD-106", Mender.SOURCE_OWNER),
    LINK_WITH_ITSELF("LOAD-107", Mender.SOURCE_OWNER),
    SHAPE_VIOLATED("LOAD-108", Mender.SOURCE_OWNER),
    RECORDS_CONTRADICT("LOAD-109", Mender.SOURCE_OWNER),
    HIERARCHY_CYCLE("LOAD-110", Mender.SOURCE_OWNER),
    AGAINST_THE_REGISTER("LOAD-111", Mender.SOURCE_OWNER),
    FILE_MISSING("LOAD-201", Mender.OPERATOR),
    FILE_UNREADABLE("LOAD-202", Mender.OPERATOR),
    FILE_TRUNCATED("LOAD-203", Mender.OPERATOR),
    FILE_EMPTY("LOAD-204", Mender.OPERATOR),
    FILE_OF_ANOTHER_FORMAT("LOAD-205", Mender.OPERATOR),
    LIMIT_EXCEEDED("LOAD-206", Mender.OPERATOR),
    STORE_FAILED("LOAD-207", Mender.OPERATOR),
    ANOTHER_LOAD_RUNS("LOAD-208", Mender.OPERATOR),
    REJECTS_UNWRITABLE("LOAD-209", Mender.OPERATOR),
    MAPPING_INVALID("LOAD-210", Mender.OPERATOR),
    DATASET_UNKNOWN("LOAD-212", Mender.OPERATOR),
    FOLDER_NOT_OURS("LOAD-220", Mender.OPERATOR),
    FOLDER_UNWRITABLE("LOAD-221", Mender.OPERATOR),
    WORK_FILES_FAILED("LOAD-222", Mender.OPERATOR),
    GRAPH_NOT_EMPTY("LOAD-223", Mender.OPERATOR),
    ENTITY_UNKNOWN("LOAD-230", Mender.OPERATOR),
    MERGE_IMPOSSIBLE("LOAD-231", Mender.OPERATOR),
    MERGE_CONTRADICTS_AUTHORITY("LOAD-232", Mender.OPERATOR),
    MERGE_TOO_LARGE("LOAD-233", Mender.OPERATOR),
    MERGE_WAS_REJECTED("LOAD-234", Mender.OPERATOR),
    MERGE_CLOSES_CIRCLE("LOAD-235", Mender.OPERATOR),
    MERGE_UNKNOWN("LOAD-236", Mender.OPERATOR),
    MERGE_UNDER_ANOTHER("LOAD-237", Mender.OPERATOR),
    BROKEN("LOAD-900", Mender.DEVELOPER);

    private final String code;
    private final Mender mender;

    LoadProblem(String code, Mender mender) {
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
