package dev.bbsh.jira.live.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class SiteAddressTests {

    @ParameterizedTest
    @CsvSource({
        "https://acme.atlassian.net, https://acme.atlassian.net",
        "https://acme.atlassian.net/jira/software/c/projects/SAM2, https://acme.atlassian.net",
        "HTTPS://Jira.Example.com:443/jira/, https://jira.example.com/jira",
        "https://jira.example.com/jira/browse/SAM2-1?x=1#y, https://jira.example.com/jira",
        "https://jira.example.com/secure/Dashboard.jspa, https://jira.example.com",
        "http://localhost:2990/jira, http://localhost:2990/jira",
        "https://[::1]:8443, https://[::1]:8443",
        "https://jirä.example.com, https://xn--jir-sla.example.com",
    })
    void readsAddresses(String text, String address) {
        assertThat(SiteAddress.of(text)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme",
                "acme.atlassian.net",
                "ftp://x.example.com",
                "https://",
                "https://:80",
                "https://a:99999",
                "https://a b.example.com",
                "https:jira.example.com"
            })
    void refusesOthers(String text) {
        assertThatThrownBy(() -> SiteAddress.of(text))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("not the address of a site");
    }

    @Test
    void neverRepeatsAPasswordInAnAddress() {
        assertThatThrownBy(() -> SiteAddress.of("https://mia:s3cret@jira.example.com"))
                .hasMessageContaining("must not contain a user name or password")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> SiteAddress.of("mia:s3cret@jira.example.com"))
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void knowsItsOrigin() {
        SiteAddress address = SiteAddress.of("http://jira.example.com/jira");

        assertThat(address.isOriginOf(URI.create("http://JIRA.example.com:80/x"))).isTrue();
        assertThat(address.isOriginOf(URI.create("http://jira.example.com:8080/x"))).isFalse();
        assertThat(address.isUpgradedBy(URI.create("https://jira.example.com/x"))).isTrue();
        assertThat(address.isUpgradedBy(URI.create("https://other.example.com/x"))).isFalse();
        assertThat(address.isLoopback()).isFalse();
    }

    @Test
    void hidesSecrets() {
        Secret secret = Secret.of(" s3cret\n");

        assertThat(secret).hasToString("(hidden)");
        assertThat(new Credentials.Basic("mia", secret).toString()).doesNotContain("s3cret");
        assertThat(secret.reveal()).isEqualTo("s3cret");
        secret.clear();
        assertThatThrownBy(secret::reveal).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Secret.of("s3\ncret")).hasMessageNotContaining("s3");
    }
}
