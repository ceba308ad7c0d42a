package innograph.model.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets that webhooks are signed with, as Standard Webhooks 1.0 says. They follow from the key of the server and the id of the watch, so that none
 * is kept; with another key of the server there are other secrets.
 */
public final class WebhookSecrets {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "innograph webhook ";

    private final byte[] serverKey;

    /** @param serverKey the same for all servers of a graph */
    public WebhookSecrets(byte[] serverKey) {
        this.serverKey = serverKey.clone();
    }

    /** What the owner of the watch gives to the receiver: {@code whsec_} and the key in Base64. */
    public String secret(String watch) {
        return "whsec_" + Base64.getEncoder().encodeToString(key(watch));
    }

    /**
     * The value of the header {@code webhook-signature}.
     *
     * @param id of the notice, as in {@code webhook-id}
     * @param seconds since 1970, as in {@code webhook-timestamp}
     * @param body as it is sent
     */
    public String signature(String watch, String id, long seconds, byte[] body) {
        Mac mac = mac(key(watch));
        mac.update("%s.%d.".formatted(id, seconds).getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    private byte[] key(String watch) {
        return mac(serverKey).doFinal((PURPOSE + watch).getBytes(StandardCharsets.UTF_8));
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
