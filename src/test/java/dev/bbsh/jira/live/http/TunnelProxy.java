package dev.bbsh.jira.live.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy that tunnels each connection to one port of this machine, for those with a password. */
final class TunnelProxy implements AutoCloseable {

    private final ServerSocket socket;
    private final int target;
    private final String login;
    private final AtomicInteger tunnels = new AtomicInteger();

    private TunnelProxy(int target, String login) throws IOException {
        socket = new ServerSocket(0, 0, InetAddress.getByName("localhost"));
        this.target = target;
        this.login = login;
        Thread.startVirtualThread(this::accept);
    }

    static TunnelProxy to(int port, String user, String password) throws IOException {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new TunnelProxy(port, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    int port() {
        return socket.getLocalPort();
    }

    int tunnels() {
        return tunnels.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(
                                    client.getInputStream(), StandardCharsets.ISO_8859_1),
                            1);
            boolean known = false;
            for (String line = in.readLine();
                    line != null && !line.isEmpty();
                    line = in.readLine()) {
                known |= line.equalsIgnoreCase("Proxy-Authorization: " + login);
            }
            OutputStream out = client.getOutputStream();
            if (!known) {
                out.write(
                        ("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic"
                                        + " realm=\"p\"\r\nContent-Length: 0\r\nConnection:"
                                        + " close\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                return;
            }
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            tunnels.incrementAndGet();
            try (Socket site = new Socket("localhost", target)) {
                Thread back = Thread.startVirtualThread(() -> copy(site, client));
                copy(client, site);
                back.join();
            }
        } catch (IOException ended) {
            // the test sees what happens to its request
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException ended) {
            // the other side is gone
        }
    }
}
