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

    private final SecretKeySpec key;

    /** Cursors of one graph; servers that share a graph have to have the same key. */
    Cursors(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String of(String list, Position position) {
        byte[] place = write(position);
        byte[] cursor = Arrays.copyOf(signature(list, place), SIGNATURE + place.length);
        System.arraycopy(place, 0, cursor, SIGNATURE, place.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /**
     * The place that a client names.
     *
     * @param argument that names it
     * @throws ApiException if the text is no cursor of this list
     */
    Position read(String list, String argument, String cursor) {
        byte[] all = decoded(cursor);
        if (all.length > SIGNATURE) {
            byte[] place = Arrays.copyOfRange(all, SIGNATURE, all.length);
            if (MessageDigest.isEqual(signature(list, place), Arrays.copyOf(all, SIGNATURE))) {
                return read(place);
            }
        }
        throw new ApiException(
                ApiProblem.CURSOR,
                "%s: '%s' is no cursor of this list; give one of its own, with the same filter and order"
                        .formatted(argument, cursor));
    }

    private static byte[] decoded(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return new byte[0]; // the same answer as for a cursor of another list
        }
    }

    private byte[] signature(String list, byte[] place) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(place);
            return Arrays.copyOf(mac.doFinal(list.getBytes(StandardCharsets.UTF_8)), SIGNATURE);
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
