package dev.bbsh.operation.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.jira.live.platform.Framework;
import dev.bbsh.operation.live.ConnectLine;
import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.operation.live.SecretSource;
import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

class AppRequestTests {

    private static final Optional<String> NONE = Optional.empty();

    private static final SecretSource PROMPT = new SecretSource(NONE, NONE);

    @Test
    void aConnectAppCallsItsSite() {
        AppRequest request = request("https://orbit.example.net", "com.example.app", PROMPT);
        assertThat(request.address()).hasToString("https://orbit.example.net");
        assertThat(request.prompt())
                .isEqualTo("Shared secret of the installation on orbit.example.net (hidden): ");
        assertThat(ConnectLine.of(request.connection()))
                .isEqualTo(
                        "platform connect app https://orbit.example.net --app-key com.example.app"
                                + " --token-env JIRA_TOKEN_APP");
        assertThat(AppRequest.framework(request.connection())).isEqualTo(Framework.CONNECT);
    }

    @Test
    void aForgeAppCallsTheGateway() {
        AppRequest request =
                new AppRequest("app", NONE, NONE, new SecretSource(NONE, Optional.of("t")), NONE);
        assertThat(request.address())
                .hasToString("https://api.atlassian.com/app/migration/forge/v1");
        assertThat(ConnectLine.of(request.connection()))
                .isEqualTo(
                        "platform connect app https://api.atlassian.com/app/migration/forge/v1"
                                + " --token-file t");
        assertThat(AppRequest.framework(request.connection())).isEqualTo(Framework.FORGE);
    }

    @Test
    void theLineOfAConnectionOpensTheSameOne() {
        AppRequest first = new AppRequest("app", NONE, NONE, PROMPT, NONE);
        AppRequest again =
                new AppRequest(
                        "app",
                        Optional.of(first.address().toString()),
                        NONE,
                        new SecretSource(Optional.of("JIRA_TOKEN_APP"), NONE),
                        NONE);
        assertThat(again.connection()).isEqualTo(first.connection());
    }

    @Test
    void theSecretIsNowhereInTheConnection() {
        AppRequest request =
                request(
                        "https://orbit.example.net",
                        "com.example.app",
                        new SecretSource(Optional.of("SECRET"), NONE));
        LiveSites live = new LiveSites(Map.of("SECRET", "s3cr3t"), false, InstantSource.system());
        request.keep(live);
        assertThat(
                        request.connection().toString()
                                + request
                                + live.credentials(request.connection()))
                .doesNotContain("s3cr3t");
        live.forget("app");
    }

    @Test
    void whatCantWorkIsRefused() {
        assertThatThrownBy(() -> new AppRequest("app", NONE, Optional.of("k"), PROMPT, NONE))
                .isInstanceOf(BbshException.class)
                .hasMessage("a Connect app calls the Jira site of its installation");
        assertThatThrownBy(() -> request("http://orbit.example.net", "k", PROMPT).connection())
                .hasMessageContaining("credentials are sent with https only");
        assertThatThrownBy(
                        () ->
                                request(
                                        "https://x.net",
                                        "k",
                                        new SecretSource(Optional.of("A"), Optional.of("b"))))
                .hasMessage("--token-env and --token-file can't be combined");
    }

    private static AppRequest request(String url, String key, SecretSource source) {
        return new AppRequest("app", Optional.of(url), Optional.of(key), source, NONE);
    }
}
