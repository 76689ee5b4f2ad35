package dev.bbsh.jira.peer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A self-signed certificate, made by the JDK's keytool. */
public final class PeerCertificate {

    private static final char[] PASSWORD = "loopback".toCharArray();

    private final KeyStore store;

    private PeerCertificate(KeyStore store) {
        this.store = store;
    }

    /** A certificate for localhost and 127.0.0.1. */
    public static PeerCertificate forLoopback() {
        return made("36500", "SAN=dns:localhost,ip:127.0.0.1");
    }

    /** A certificate for another host. */
    public static PeerCertificate forAnotherHost() {
        return made("36500", "SAN=dns:jira.example.com");
    }

    /** A certificate for localhost that has expired. */
    public static PeerCertificate expired() {
        return made("30", "SAN=dns:localhost,ip:127.0.0.1");
    }

    /** The certificate as PEM, as users give it with {@code --ca}. */
    public String pem() {
        try {
            Base64.Encoder encoder =
                    Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN CERTIFICATE-----\n"
                    + encoder.encodeToString(store.getCertificate("peer").getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException(cause);
        }
    }

    SSLContext context() {
        try {
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static PeerCertificate made(String days, String names) {
        try {
            Path folder = Files.createTempDirectory("peer");
            Path file = folder.resolve("peer.p12");
            List<String> line =
                    new ArrayList<>(
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "keytool")
                                            .toString(),
                                    "-J-XX:TieredStopAtLevel=1",
                                    "-genkeypair",
                                    "-alias",
                                    "peer",
                                    "-keyalg",
                                    "EC",
                                    "-dname",
                                    "CN=Loopback Test, O=Example",
                                    "-storetype",
                                    "PKCS12",
                                    "-keystore",
                                    file.toString(),
                                    "-storepass",
                                    String.valueOf(PASSWORD)));
            line.addAll(
                    List.of("-ext", names, "-startdate", "2020/01/01 00:00:00", "-validity", days));
            Process keytool = new ProcessBuilder(line).redirectErrorStream(true).start();
            String said =
                    new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD);
            }
            Files.delete(file);
            Files.delete(folder);
            return new PeerCertificate(store);
        } catch (IOException | GeneralSecurityException cause) {
            throw new IllegalStateException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }
}
