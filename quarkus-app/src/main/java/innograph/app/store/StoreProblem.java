package innograph.app.store;

import innograph.model.Problem;

/** What can go wrong between the application and its store. Codes STORE-0xx are those that the store itself prints. */
public enum StoreProblem implements Problem {
    /** The store's process ended before it answered; the message carries its own last line. */
    ENDED_WHILE_STARTING("STORE-101"),
    /** The store runs but doesn't answer in time. */
    NO_ANSWER("STORE-102"),
    /** Neo4j doesn't accept user and password. */
    PASSWORD_REFUSED("STORE-103"),
    /** The class path of the store is missing. */
    NOT_BUILT("STORE-104"),
    /** The data folder can't be written or read. */
    FOLDER_UNUSABLE("STORE-105"),
    /** The store was told to stop and still runs. */
    NOT_STOPPED("STORE-106"),
    /** Another process is starting or stopping the same store and doesn't come to an end. */
    BUSY("STORE-107"),
    /** Asked to start or stop a store although the settings name a Neo4j elsewhere. */
    NOT_OURS("STORE-108"),
    /** The only store that runs ends with the command that started it. */
    BOUND_TO_ANOTHER("STORE-109"),
    /** A setting of the store has no meaning. */
    SETTING_WRONG("STORE-110"),
    /** Somebody uses the store, which has to stand still for what is to be done. */
    IN_USE("STORE-111"),
    /** The importer ended before its work was done; the message carries its own last line. */
    IMPORT_FAILED("STORE-112");

    private final String code;

    StoreProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Mender mender() {
        return Mender.OPERATOR;
    }
}
