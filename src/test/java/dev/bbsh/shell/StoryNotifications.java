package dev.bbsh.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * The notifications that a platform sends while the next line listens, one after another, each when
 * the one before was answered.
 */
final class StoryNotifications {

    /** The port on the screen. */
    private static final int SHOWN_PORT = 40_000;

    private static final int PATIENCE_MILLIS = 20_000;

    private final int port = freePort();

    private final List<String> waiting = new ArrayList<>();

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port to listen on. */
    String port() {
        return String.valueOf(port);
    }

    /** A text with the port that the screen shows. */
    String hidden(String text) {
        return text.replace(port(), String.valueOf(SHOWN_PORT));
    }

    /** Adds a notification. */
    void add(String body) {
        waiting.add(body);
    }

    /** Sends those that were added, once somebody listens. */
    void send() {
        List<String> bodies = List.copyOf(waiting);
        waiting.clear();
        if (!bodies.isEmpty()) {
            Thread.ofVirtual().start(() -> send(bodies));
        }
    }

    private void send(List<String> bodies) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String body : bodies) {
                post(client, body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void post(HttpClient client, String body) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        for (int waited = 0; ; waited += 20) {
            try {
                client.send(request, HttpResponse.BodyHandlers.discarding());
                return;
            } catch (ConnectException nobody) {
                if (waited > PATIENCE_MILLIS) {
                    throw nobody;
                }
                Thread.sleep(20);
            }
        }
    }
}
