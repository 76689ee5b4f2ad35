package dev.bbsh.jira.live.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;

/** A request without an answer is explained, with the proxy that it took. */
class ConnectionErrorsTests {

    private static final URI SITE = URI.create("https://orbit.example.net/rest/api/3/field");

    private static final Optional<String> PROXY = Optional.of("proxy.example.net:3128");

    @Test
    void namesTheProxyWhereItMayBeTheReason() {
        assertThat(message(new HttpConnectTimeoutException("late"), PROXY))
                .isEqualTo(
                        "no connection to https://orbit.example.net through the proxy"
                                + " proxy.example.net:3128 in time");
        assertThat(message(new HttpTimeoutException("late"), PROXY))
                .isEqualTo(
                        "https://orbit.example.net didn't answer through the proxy"
                                + " proxy.example.net:3128 in time");
        assertThat(message(new IOException("end"), PROXY))
                .isEqualTo(
                        "https://orbit.example.net ended the connection through the proxy"
                                + " proxy.example.net:3128 without an answer");
        assertThat(message(new ConnectException("refused"), PROXY))
                .isEqualTo("the proxy proxy.example.net:3128 can't be reached");
    }

    @Test
    void namesNoProxyWhereThereIsNone() {
        assertThat(message(new HttpConnectTimeoutException("late"), Optional.empty()))
                .isEqualTo("no connection to https://orbit.example.net in time");
        assertThat(message(new ConnectException("refused"), Optional.empty()))
                .isEqualTo("https://orbit.example.net refuses the connection");
    }

    private static String message(Throwable cause, Optional<String> proxy) {
        return ConnectionErrors.of(cause, SITE, proxy).message();
    }
}
