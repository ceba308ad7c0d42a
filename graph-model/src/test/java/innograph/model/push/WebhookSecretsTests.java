package innograph.model.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WebhookSecretsTests {
    private final WebhookSecrets secrets = new WebhookSecrets("a key".getBytes(StandardCharsets.UTF_8));

    @Test
    @DisplayName("whoever has the secret reckons the same signature, as Standard Webhooks say")
    void theReceiverReckonsTheSame() throws Exception {
        String secret = secrets.secret("watch:1");
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String reckoned = Base64.getEncoder()
                .encodeToString(mac.doFinal("watch:1-7.1700000000.{\"a\":\"灯\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(key).hasSize(32);
        assertThat(secrets.signature(
                        "watch:1", "watch:1-7", 1_700_000_000, "{\"a\":\"灯\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1," + reckoned);
    }

    @Test
    void watchesAndServersHaveSecretsOfTheirOwn() {
        assertThat(secrets.secret("watch:1"))
                .isEqualTo(new WebhookSecrets("a key".getBytes(StandardCharsets.UTF_8)).secret("watch:1"))
                .isNotEqualTo(secrets.secret("watch:2"))
                .isNotEqualTo(new WebhookSecrets("another".getBytes(StandardCharsets.UTF_8)).secret("watch:1"));
    }
}
