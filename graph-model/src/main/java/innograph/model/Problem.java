package innograph.model;

/** Something that went wrong, with a code that stays the same over releases; implemented by one enum per module. */
public interface Problem {
    /** For example {@code LOAD-104}; listed in docs/problems.md. */
    String code();

    Mender mender();

    /** Who can mend it. */
    enum Mender {
        /** Whoever wrote the file or the question. */
        SOURCE_OWNER,
        /** Whoever runs InnoGraph. */
        OPERATOR,
        /** Whoever develops InnoGraph. */
        DEVELOPER
    }
}
