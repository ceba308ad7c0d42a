package innograph.api;

import innograph.queries.Position;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Places in lists, as clients carry them. A cursor holds the keys of an item, not its number, so a page stays right while items
 * are added. It is signed together with its list, filter and order, so it is of no use for another, and nobody can make one. Lists of the
 * same kind, as the projects of several organizations, share their cursors: one {@code after} stands for all items of a level.
 */
final class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 12; // bytes: nobody tries 2^96 of them
    private static final int SHOWN = 40; // characters of what is no cursor

    private final SecretKeySpec key;

    /** Cursors of one graph; servers that share a graph have to have the same key. */
    Cursors(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * The cursors of one list.
     *
     * @param list what makes it this one: its kind, its filter, its order
     */
    OfList of(List<Object> list) {
        return new OfList(list);
    }

    /** The cursors of one list, for all of whose items it is summed up but once, and only if somebody asks for a cursor. */
    final class OfList {
        private final List<Object> list;
        private volatile byte @Nullable [] digest;

        private OfList(List<Object> list) {
            this.list = list;
        }

        String of(Position position) {
            byte[] place = write(position);
            byte[] cursor = Arrays.copyOf(signature(digest(), place), SIGNATURE + place.length);
            System.arraycopy(place, 0, cursor, SIGNATURE, place.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
        }

        /**
         * The place that a client names.
         *
         * @param argument that names it
         * @throws ApiException if the text is no cursor of this list
         */
        Position read(String argument, String cursor) {
            byte[] all = decoded(cursor);
            if (all.length > SIGNATURE) {
                byte[] place = Arrays.copyOfRange(all, SIGNATURE, all.length);
                if (MessageDigest.isEqual(signature(digest(), place), Arrays.copyOf(all, SIGNATURE))) {
                    return Cursors.read(place);
                }
            }
            throw new ApiException(
                    ApiProblem.CURSOR,
                    "%s: '%s' is no cursor of this list; give one of its own, with the same filter and order"
                            .formatted(argument, shortened(cursor)));
        }

        private byte[] digest() {
            byte[] known = digest;
            if (known == null) {
                known = Cursors.digest(list.toString());
                digest = known;
            }
            return known;
        }
    }

    /** What a client sent may be as long as its request. */
    private static String shortened(String cursor) {
        return cursor.codePointCount(0, cursor.length()) > SHOWN
                ? cursor.substring(0, cursor.offsetByCodePoints(0, SHOWN)) + "…"
                : cursor;
    }

    private static byte[] digest(String list) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(list.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] decoded(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return new byte[0]; // the same answer as for a cursor of another list
        }
    }

    private byte[] signature(byte[] list, byte[] place) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(list);
            return Arrays.copyOf(mac.doFinal(place), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] write(Position position) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writeText(out, position.id());
            out.writeByte(position.keys().size());
            for (Object key : position.keys()) {
                write(out, key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable Object key) throws IOException {
        switch (key) {
            case null -> out.writeByte('-');
            case String text -> {
                out.writeByte('s');
                writeText(out, text);
            }
            case Long number -> {
                out.writeByte('i');
                out.writeLong(number);
            }
            case Double number -> {
                out.writeByte('d');
                out.writeDouble(number);
            }
            case LocalDate day -> {
                out.writeByte('t');
                out.writeLong(day.toEpochDay());
            }
            default -> throw new IllegalStateException("no list is ordered by " + key.getClass());
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @SuppressWarnings("NullAway") // it does not see in the class file of Position that keys may be null
    private static Position read(byte[] place) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(place))) {
            String id = readText(in);
            List<@Nullable Object> keys = new ArrayList<>();
            for (int left = in.readByte(); left > 0; left--) {
                keys.add(
                        switch (in.readByte()) {
                            case 's' -> readText(in);
                            case 'i' -> in.readLong();
                            case 'd' -> in.readDouble();
                            case 't' -> LocalDate.ofEpochDay(in.readLong());
                            default -> null;
                        });
            }
            return new Position(keys, id);
        } catch (IOException e) {
            throw new UncheckedIOException("signed, but no place", e);
        }
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
