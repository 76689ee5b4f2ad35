package dev.bbsh.jira.live.route;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * The certificate that a site showed on an encrypted connection.
 *
 * @param subject the name it was issued to, such as {@code CN=jira.example.com}
 * @param issuer the name of who issued it
 * @param expiry the end of its validity
 * @param protocol such as {@code TLSv1.3}
 */
public record TlsPeer(String subject, String issuer, Instant expiry, String protocol) {

    /** The certificate of a session, if one was shown. */
    public static Optional<TlsPeer> of(SSLSession session) {
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate first
                    ? Optional.of(
                            new TlsPeer(
                                    first.getSubjectX500Principal().getName(),
                                    first.getIssuerX500Principal().getName(),
                                    first.getNotAfter().toInstant(),
                                    session.getProtocol()))
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException _) {
            return Optional.empty();
        }
    }
}
