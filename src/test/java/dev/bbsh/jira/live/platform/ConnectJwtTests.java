package dev.bbsh.jira.live.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.jira.live.http.Secret;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

class ConnectJwtTests {

    private static final Instant NOW = Instant.ofEpochSecond(1_300_819_370);

    private static final URI CALL = URI.create("https://x.net/jira/rest/a?b=1");

    @Test
    void theClaimsNameTheAppAndTheRequestForThreeMinutes() {
        List<String> parts = parts("com.example.\"app\"");
        assertThat(text(parts.get(0))).isEqualTo("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
        assertThat(text(parts.get(1)))
                .isEqualTo(
                        "{\"iss\":\"com.example.\\\"app\\\"\",\"iat\":1300819370,"
                                + "\"exp\":1300819550,\"qsh\":\""
                                + QueryHash.of("GET", URI.create("https://x.net/rest/a?b=1"), "")
                                + "\"}");
    }

    @Test
    void theSignatureIsThatOfTheSharedSecret() {
        List<String> parts = parts("app");
        assertThat(parts.get(2))
                .isEqualTo(ConnectJwt.signature(parts.get(0) + "." + parts.get(1), "secret"));
    }

    /** RFC 4231, test case 2. */
    @Test
    void theSignatureIsHmacSha256() {
        byte[] expected =
                HexFormat.of()
                        .parseHex(
                                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(ConnectJwt.signature("what do ya want for nothing?", "Jefe"))
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(expected));
    }

    private static List<String> parts(String app) {
        String header =
                new ConnectJwt(app, "/jira", () -> NOW)
                        .authorization("GET", CALL, Secret.of("secret"));
        assertThat(header).startsWith("JWT ");
        return List.of(header.substring("JWT ".length()).split("\\."));
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
