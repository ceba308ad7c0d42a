package innograph.model.meaning;

import innograph.model.EntityType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The text of an entity of which there is a vector: its name and what describes it.
 *
 * @param text never blank
 */
public record EmbeddedText(String text) {
    /** Of which model and of which making of the text a vector is; a new one makes all vectors anew. */
    private static final String VERSION = "bge-small-v15-q 1";

    private static final Map<EntityType, String> DESCRIBED_BY = new EnumMap<>(Map.of(
            EntityType.OFFER, "description",
            EntityType.DEMAND, "description",
            EntityType.PROJECT, "description",
            EntityType.PATENT, "abstract",
            EntityType.PUBLICATION, "abstract",
            EntityType.TECHNOLOGY, "definition",
            // of many lists only the headings are published as data
            EntityType.CONTROL_ITEM, "name"));

    /** The property that describes entities of a type; empty if there are no texts of it. */
    public static Optional<String> property(EntityType type) {
        return Optional.ofNullable(DESCRIBED_BY.get(type));
    }

    /** The text of an entity with this name and description. */
    public static EmbeddedText of(String name, String description) {
        return new EmbeddedText(name.equals(description) ? name : name + "\n" + description);
    }

    /** Tells whether a vector is one of this text: 32 hexadecimal digits. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((VERSION + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
