package dev.bbsh.jira.live.route;

import dev.bbsh.work.BbshException;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * The certificates that a site's certificate may be issued by: those of the machine's Java, and
 * those of a file of the user. They are always verified.
 */
public final class TrustedCertificates {

    private final List<X509Certificate> own;

    private TrustedCertificates(List<X509Certificate> own) {
        this.own = List.copyOf(own);
    }

    /** Only those of Java. */
    public static TrustedCertificates usual() {
        return new TrustedCertificates(List.of());
    }

    /**
     * Those of Java and one or more of a PEM or DER file.
     *
     * @param content the bytes of the file
     * @param file its name, for the error
     * @throws BbshException when it holds no certificate
     */
    public static TrustedCertificates with(byte[] content, String file) {
        List<X509Certificate> read = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Certificate each :
                    factory.generateCertificates(new ByteArrayInputStream(content))) {
                read.add((X509Certificate) each);
            }
        } catch (GeneralSecurityException cause) {
            throw noCertificate(file, cause);
        }
        if (read.isEmpty()) {
            throw noCertificate(file, null);
        }
        return new TrustedCertificates(read);
    }

    /** The context for connections; empty where Java's own is meant. */
    public Optional<SSLContext> context() {
        if (own.isEmpty()) {
            return Optional.empty();
        }
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int count = 0;
            for (X509Certificate each : own) {
                store.setCertificateEntry("own-" + count++, each);
            }
            for (X509Certificate each : ofJava()) {
                store.setCertificateEntry("java-" + count++, each);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, dated(managers(store)), null);
            return Optional.of(context);
        } catch (GeneralSecurityException | IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static TrustManager[] dated(TrustManager[] managers) {
        return Stream.of(managers)
                .map(
                        (each) ->
                                each instanceof X509ExtendedTrustManager m
                                        ? new DatedTrust(m)
                                        : each)
                .toArray(TrustManager[]::new);
    }

    private static List<X509Certificate> ofJava() throws GeneralSecurityException {
        List<X509Certificate> all = new ArrayList<>();
        for (TrustManager each : managers(null)) {
            if (each instanceof X509TrustManager manager) {
                all.addAll(List.of(manager.getAcceptedIssuers()));
            }
        }
        return all;
    }

    private static TrustManager[] managers(@Nullable KeyStore store)
            throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static BbshException noCertificate(String file, @Nullable Throwable cause) {
        return new BbshException(
                "'"
                        + file
                        + "' contains no certificate (expected PEM: -----BEGIN CERTIFICATE-----)",
                "help jira connect",
                cause);
    }
}
