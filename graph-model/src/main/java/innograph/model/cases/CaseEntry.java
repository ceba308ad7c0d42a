package innograph.model.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A link of the chain that all acts of all cases make. All texts are kept as they were hashed.
 *
 * @param sequence place in the chain, from 1, without gaps
 * @param caseId of the case
 * @param act name of an {@link Act.Kind}
 * @param by who did it
 * @param at when, ISO 8601 in UTC
 * @param content what the act says, in JSON
 * @param previous hash of the entry before, {@link #NOTHING} for the first
 * @param hash of all the rest, see {@link #reckonedHash()}
 */
public record CaseEntry(
        long sequence, String caseId, String act, String by, String at, String content, String previous, String hash) {
    /** What the first entry has for the hash of the one before. */
    public static final String NOTHING = "0".repeat(64);

    /** The entry behind another one. */
    static CaseEntry behind(long sequence, String previous, String caseId, Act act, String by, Instant at) {
        CaseEntry open =
                new CaseEntry(sequence, caseId, act.kind().name(), by, at.toString(), ActJson.write(act), previous, "");
        return new CaseEntry(sequence, caseId, open.act, by, open.at, open.content, previous, open.reckonedHash());
    }

    /** An entry as it is kept; empty if something is missing, is of another kind, or is more than there should be. */
    public static Optional<CaseEntry> of(Map<String, Object> properties) {
        return properties.size() == 8
                        && properties.get("sequence") instanceof Long sequence
                        && properties.get("case") instanceof String caseId
                        && properties.get("act") instanceof String act
                        && properties.get("by") instanceof String by
                        && properties.get("at") instanceof String at
                        && properties.get("content") instanceof String content
                        && properties.get("previous") instanceof String previous
                        && properties.get("hash") instanceof String hash
                ? Optional.of(new CaseEntry(sequence, caseId, act, by, at, content, previous, hash))
                : Optional.empty();
    }

    /** As the graph keeps it. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("sequence", sequence);
        properties.put("case", caseId);
        properties.put("act", act);
        properties.put("by", by);
        properties.put("at", at);
        properties.put("content", content);
        properties.put("previous", previous);
        properties.put("hash", hash);
        return properties;
    }

    /**
     * What the hash has to be: SHA-256, as 64 hexadecimal digits, over sequence, case, act, by, at, content and previous in this order,
     * each as its length in bytes of UTF-8, a colon, the text itself and a comma.
     */
    public String reckonedHash() {
        MessageDigest digest = sha256();
        for (String part : List.of(Long.toString(sequence), caseId, act, by, at, content, previous)) {
            byte[] text = part.getBytes(StandardCharsets.UTF_8);
            digest.update((text.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(text);
            digest.update((byte) ',');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether the hash is that of what it says. */
    public boolean isUnchanged() {
        return hash.equals(reckonedHash());
    }

    /**
     * What the act says.
     *
     * @throws BrokenHistoryException if there is no such act, or it does not say what such an act says
     */
    public Act said() {
        for (Act.Kind kind : Act.Kind.values()) {
            if (kind.name().equals(act)) {
                return ActJson.read(kind, content);
            }
        }
        throw new BrokenHistoryException("there is no act '%s'".formatted(act));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
