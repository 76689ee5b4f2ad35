package dev.bbsh.jira.live.platform;

import dev.bbsh.jira.live.http.Credentials;
import dev.bbsh.jira.live.http.Secret;
import dev.bbsh.jira.live.http.SiteAddress;

import java.time.InstantSource;

/** The credentials with which an app calls the platform. */
public final class PlatformCredentials {

    private PlatformCredentials() {}

    /** A Connect app: a JWT for each request, signed with the shared secret of its installation. */
    public static Credentials connect(
            String appKey, SiteAddress site, Secret secret, InstantSource clock) {
        return new Credentials.Signed(
                "Connect app " + appKey, new ConnectJwt(appKey, site.path(), clock), secret);
    }

    /** A Forge app: its system token. */
    public static Credentials forge(Secret token) {
        return new Credentials.Bearer(token);
    }
}
