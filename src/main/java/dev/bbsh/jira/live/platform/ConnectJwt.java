package dev.bbsh.jira.live.platform;

import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.jira.live.http.Credentials;
import dev.bbsh.jira.live.http.Secret;

import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signed JWT with which a Connect app calls Jira: HS256 with the shared secret of the
 * installation, a new one for each request
 * (developer.atlassian.com/cloud/jira/platform/understanding-jwt-for-connect-apps).
 *
 * @param appKey the key of the app, as in its descriptor
 * @param base the context path of the site; empty when it has none
 * @param clock the time of day
 */
record ConnectJwt(String appKey, String base, InstantSource clock)
        implements Credentials.Signature {

    private static final String ALGORITHM = "HmacSHA256";

    /** Short enough that a token in a log is worth nothing. */
    private static final Duration LIFE = Duration.ofMinutes(3);

    @Override
    public String authorization(String method, URI uri, Secret secret) {
        return "JWT " + token(method, uri, secret);
    }

    private String token(String method, URI uri, Secret secret) {
        long now = clock.instant().getEpochSecond();
        ObjectNode claims =
                JsonTree.object()
                        .put("iss", appKey)
                        .put("iat", now)
                        .put("exp", now + LIFE.toSeconds())
                        .put("qsh", QueryHash.of(method, uri, base));
        String signed =
                encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")
                        + "."
                        + encoded(JsonTree.text(claims));
        return signed + "." + signature(signed, secret.reveal());
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The signature of a text. */
    static String signature(String text, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return encoded(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
