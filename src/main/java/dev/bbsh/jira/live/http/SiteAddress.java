package dev.bbsh.jira.live.http;

import dev.bbsh.work.BbshException;

import org.jspecify.annotations.Nullable;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The address of a Jira site, or of the gateway in front of one.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case; an IPv6 address keeps its brackets
 * @param port the port, also where it is the usual one of the scheme
 * @param path the context path, such as {@code /jira}; empty when there is none
 */
public record SiteAddress(String scheme, String host, int port, String path) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int MOST_PORTS = 65_535;

    /** The first words of paths that browsers show inside Jira: a context path ends before them. */
    private static final Set<String> PAGES =
            Set.of(
                    "browse",
                    "secure",
                    "projects",
                    "issues",
                    "rest",
                    "plugins",
                    "login.jsp",
                    "login",
                    "servicedesk",
                    "wiki",
                    "admin",
                    "people",
                    "users",
                    "software");

    /**
     * The address that a user gave: {@code https://jira.example.com/jira}, or one copied from a
     * browser, whose page, query and fragment are dropped.
     *
     * @throws BbshException when it isn't an address of a site
     */
    public static SiteAddress of(String text) {
        URI uri = parsed(text.strip());
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (uri.getRawUserInfo() != null) {
            throw new BbshException(
                    "an address must not contain a user name or password", "help jira connect");
        }
        if ((!scheme.equals("https") && !scheme.equals("http")) || uri.getRawAuthority() == null) {
            throw noAddress(text);
        }
        String host = host(uri.getRawAuthority());
        int port = port(uri.getRawAuthority(), scheme);
        if (host.isEmpty() || port <= 0 || port > MOST_PORTS) {
            throw noAddress(text);
        }
        return new SiteAddress(scheme, host, port, context(host, uri.getRawPath()));
    }

    /** The address of a site behind the gateway, as scoped API tokens need it. */
    public SiteAddress gatewayTo(String cloudId) {
        return new SiteAddress(scheme, host, port, path + "/ex/jira/" + cloudId);
    }

    /** The complete address of a call; {@code pathAndQuery} is encoded and begins with a slash. */
    public URI at(String pathAndQuery) {
        return URI.create(this + pathAndQuery);
    }

    /** True when an address is on the same scheme, host and port. */
    public boolean isOriginOf(URI uri) {
        return uri.getRawAuthority() != null
                && scheme.equalsIgnoreCase(uri.getScheme())
                && host.equals(host(uri.getRawAuthority()))
                && port == port(uri.getRawAuthority(), scheme);
    }

    /** True when an address is the same host with TLS, where this one has none. */
    public boolean isUpgradedBy(URI uri) {
        return scheme.equals("http")
                && uri.getRawAuthority() != null
                && "https".equalsIgnoreCase(uri.getScheme())
                && host.equals(host(uri.getRawAuthority()));
    }

    /** True for an address of this machine: only there are credentials sent without TLS. */
    public boolean isLoopback() {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d+){3}");
    }

    /** True when the connection is encrypted. */
    public boolean isEncrypted() {
        return scheme.equals("https");
    }

    /** The address as users write it: the port only where it isn't the usual one. */
    @Override
    public String toString() {
        boolean usual = port == (isEncrypted() ? HTTPS : HTTP);
        return scheme + "://" + host + (usual ? "" : ":" + port) + path;
    }

    private static URI parsed(String text) {
        try {
            return new URI(text.replace("|", "%7C").replace(" ", "%20"));
        } catch (URISyntaxException _) {
            throw noAddress(text);
        }
    }

    private static String host(String authority) {
        String host = authority.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return host.endsWith("]") ? host : "";
        }
        try {
            return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static int port(String authority, String scheme) {
        int colon = authority.lastIndexOf(':');
        String digits = colon > authority.lastIndexOf(']') ? authority.substring(colon + 1) : "";
        if (digits.isEmpty()) {
            return scheme.equalsIgnoreCase("https") ? HTTPS : HTTP;
        }
        return digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : -1;
    }

    private static String context(String host, @Nullable String path) {
        StringBuilder kept = new StringBuilder();
        if (isCloud(host) || path == null) {
            return "";
        }
        for (String step : path.split("/", -1)) {
            if (PAGES.contains(step)) {
                break;
            }
            kept.append(step.isEmpty() ? "" : "/" + step);
        }
        return kept.toString();
    }

    private static boolean isCloud(String host) {
        return host.endsWith(".atlassian.net") || host.endsWith(".jira.com");
    }

    private static BbshException noAddress(String text) {
        boolean bare = !text.contains("://") && text.contains(".") && !text.contains("@");
        Optional<String> meant = bare ? Optional.of("https://" + text) : Optional.empty();
        return new BbshException(
                "'" + (text.contains("@") ? "..." : text) + "' is not the address of a site",
                "jira connect NAME " + meant.orElse("https://jira.example.com"));
    }
}
