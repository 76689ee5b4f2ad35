package dev.bbsh.jira.peer.platform;

import dev.bbsh.jira.peer.PeerRequest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app that may call the platform. */
sealed interface AppAccess {

    boolean allows(PeerRequest request, boolean forge);

    /** A Connect app: each request needs a JWT of its own. */
    record Connect(String appKey, String secret) implements AppAccess {

        @Override
        public boolean allows(PeerRequest request, boolean forge) {
            String header = request.header("Authorization").orElse("");
            String[] parts = header.replaceFirst("^JWT ", "").split("\\.", -1);
            if (forge || !header.startsWith("JWT ") || parts.length != 3) {
                return false;
            }
            JsonNode claims = new JsonMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
            long now = System.currentTimeMillis() / 1000;
            return claims.path("iss").asString("").equals(appKey)
                    && claims.path("qsh").asString("").equals(hash(request))
                    && claims.path("exp").asLong(0) > claims.path("iat").asLong(now)
                    && parts[2].equals(signed(parts[0] + "." + parts[1]));
        }

        private String signed(String text) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static String hash(PeerRequest request) {
            Map<String, String> query = new TreeMap<>();
            request.query()
                    .forEach(
                            (name, values) ->
                                    query.put(
                                            encoded(name),
                                            values.stream()
                                                    .map(Connect::encoded)
                                                    .sorted()
                                                    .collect(Collectors.joining(","))));
            String canonical =
                    request.method()
                            + "&"
                            + request.path()
                            + "&"
                            + query.entrySet().stream()
                                    .map((each) -> each.getKey() + "=" + each.getValue())
                                    .collect(Collectors.joining("&"));
            try {
                return HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(canonical.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("*", "%2A")
                    .replace("%7E", "~");
        }
    }

    /** A Forge app with its system token. */
    record Forge(String token) implements AppAccess {

        @Override
        public boolean allows(PeerRequest request, boolean forge) {
            return forge && request.header("Authorization").orElse("").equals("Bearer " + token);
        }
    }
}
