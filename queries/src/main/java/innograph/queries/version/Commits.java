package innograph.queries.version;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How many transactions a database has seen, as a bookmark of the store tells it.
 *
 * @param database that they were committed in
 * @param number of its last transaction
 */
record Commits(String database, long number) {
    private static final String PREFIX = "FB:";
    private static final int LIST_OF_ONE = 0x91;
    private static final int BYTES = 0xCC;
    private static final int SIZE_OF_ID = 16;
    private static final int EMPTY_LIST = 0x90;

    /** Reads a bookmark; empty if it is written otherwise than Neo4j 5 to 2026 write it, or stands for several databases. */
    static Optional<Commits> of(String bookmark) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(bookmark.substring(PREFIX.length())));
            if (!bookmark.startsWith(PREFIX)
                    || next(bytes) != LIST_OF_ONE
                    || next(bytes) != BYTES
                    || next(bytes) != SIZE_OF_ID) {
                return Optional.empty();
            }
            byte[] database = new byte[SIZE_OF_ID];
            bytes.get(database);
            long number = integer(bytes);
            return number >= 0 && next(bytes) == EMPTY_LIST && !bytes.hasRemaining()
                    ? Optional.of(new Commits(HexFormat.of().formatHex(database), number))
                    : Optional.empty();
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static int next(ByteBuffer bytes) {
        return Byte.toUnsignedInt(bytes.get());
    }

    /** An integer of PackStream; negative if it is none. */
    private static long integer(ByteBuffer bytes) {
        int first = next(bytes);
        return switch (first) {
            case 0xC8 -> bytes.get();
            case 0xC9 -> bytes.getShort();
            case 0xCA -> bytes.getInt();
            case 0xCB -> bytes.getLong();
            default -> first < 0x80 ? first : -1;
        };
    }
}
