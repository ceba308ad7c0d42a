package innograph.store;

/** What can keep the store from starting. The codes are stable; STORE-1xx are those of the application's side. */
enum StoreProblem {
    WRONG_OPTION("STORE-001", 2),
    PASSWORD_UNREADABLE("STORE-002", 3),
    FOLDER_IN_USE("STORE-003", 3),
    PORT_IN_USE("STORE-004", 3),
    FOLDER_NOT_WRITABLE("STORE-005", 3),
    DATABASE_NOT_STARTED("STORE-006", 3);

    private final String code;
    private final int exitCode;

    StoreProblem(String code, int exitCode) {
        this.code = code;
        this.exitCode = exitCode;
    }

    String code() {
        return code;
    }

    /** Exit code of the process: 2 for wrong use, 3 for a failure. */
    int exitCode() {
        return exitCode;
    }
}
