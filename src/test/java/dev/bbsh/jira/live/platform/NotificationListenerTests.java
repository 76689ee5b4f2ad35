package dev.bbsh.jira.live.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.FutureTask;

class NotificationListenerTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void notificationsAreAnsweredAndKeptWithTheirTime() throws Exception {
        try (NotificationListener listener = NotificationListener.on(0, () -> NOW)) {
            assertThat(listener.address()).startsWith("http://127.0.0.1:");
            assertThat(post(listener, "{\n\"eventType\": \"listener-triggered\"}")).isEqualTo(200);
            assertThat(post(listener, "no JSON")).isEqualTo(200);
            assertThat(next(listener))
                    .isEqualTo(
                            "{\"receivedAt\":\"2026-06-01T12:00:00Z\","
                                    + "\"event\":{\"eventType\":\"listener-triggered\"}}");
            assertThat(next(listener))
                    .isEqualTo("{\"receivedAt\":\"2026-06-01T12:00:00Z\",\"body\":\"no JSON\"}");
            assertThat(listener.next(Duration.ZERO, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void theLastNotificationIsAnsweredBeforeItEnds() throws Exception {
        for (int times = 0; times < 40; times++) {
            FutureTask<Integer> answer;
            try (NotificationListener listener = NotificationListener.on(0, () -> NOW)) {
                answer = new FutureTask<>(() -> post(listener, "x"));
                Thread.ofVirtual().start(answer);
                assertThat(next(listener)).contains("x");
            }
            assertThat(answer.get()).isEqualTo(200);
        }
    }

    @Test
    void otherRequestsAreRefused() throws Exception {
        try (NotificationListener listener = NotificationListener.on(0, () -> NOW)) {
            assertThat(post(listener, "x".repeat((1 << 20) + 1))).isEqualTo(413);
            HttpRequest get = HttpRequest.newBuilder(URI.create(listener.address())).build();
            assertThat(send(get)).isEqualTo(405);
            assertThat(listener.next(Duration.ZERO, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void aTakenPortIsNamed() {
        try (NotificationListener first = NotificationListener.on(0, () -> NOW)) {
            int port = URI.create(first.address()).getPort();
            assertThatThrownBy(() -> NotificationListener.on(port, () -> NOW))
                    .isInstanceOf(BbshException.class)
                    .hasMessageStartingWith("can't listen on port " + port);
        }
    }

    private static String next(NotificationListener listener) {
        return listener.next(Duration.ofSeconds(5), Progress.NONE).orElseThrow().line();
    }

    private static int post(NotificationListener listener, String body) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(listener.address()))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private static int send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
