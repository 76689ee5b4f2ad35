package dev.bbsh.jira.live.route;

import dev.bbsh.work.BbshException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxies that the environment names: {@code HTTPS_PROXY} and {@code HTTP_PROXY} (upper or
 * lower case), and the hosts of {@code NO_PROXY} that are reached without one.
 */
public final class ProxyRules {

    private static final int USUAL_PORT = 8080;

    private final Map<String, String> environment;

    private ProxyRules(Map<String, String> environment) {
        this.environment = environment;
    }

    /** No proxy for any host. */
    public static ProxyRules none() {
        return new ProxyRules(Map.of());
    }

    /** The proxies of an environment. */
    public static ProxyRules of(Map<String, String> environment) {
        return new ProxyRules(Map.copyOf(environment));
    }

    /**
     * The proxy for an address.
     *
     * @return its address without user and password, such as {@code proxy.example.com:3128}; empty
     *     when the address is reached directly
     */
    public Optional<String> proxyFor(URI uri) {
        return address(uri).map((proxy) -> proxy.getHost() + ":" + port(proxy));
    }

    /** The rules as the JDK's client takes them. */
    public ProxySelector selector() {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return address(uri)
                        .map((proxy) -> new InetSocketAddress(proxy.getHost(), port(proxy)))
                        .map((proxy) -> List.of(new Proxy(Proxy.Type.HTTP, proxy)))
                        .orElse(List.of(Proxy.NO_PROXY));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException cause) {}
        };
    }

    /** The user and password of the proxy, if its address has them. */
    public Optional<Authenticator> authenticator() {
        return named("https").or(() -> named("http")).flatMap(ProxyRules::authenticator);
    }

    private Optional<URI> address(URI uri) {
        return isExcluded(String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : named(uri.getScheme());
    }

    private Optional<URI> named(String scheme) {
        String name = scheme.toLowerCase(Locale.ROOT) + "_proxy";
        return variable(name).map((text) -> proxy(text, name.toUpperCase(Locale.ROOT)));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(environment.get(name)))
                .map(String::strip)
                .filter((text) -> !text.isEmpty());
    }

    private boolean isExcluded(String host) {
        for (String each :
                variable("no_proxy").orElse("").toLowerCase(Locale.ROOT).split("[,\\s]+", -1)) {
            String suffix = each.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", "");
            boolean matches = host.equals(suffix) || host.endsWith("." + suffix);
            if (each.equals("*") || (!suffix.isEmpty() && matches)) {
                return true;
            }
        }
        return false;
    }

    private static URI proxy(String text, String name) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // told below, without the text: it may hold a password
        }
        throw new BbshException(
                name + " is not the address of a proxy (expected http://HOST:PORT)",
                "help jira connect");
    }

    private static int port(URI proxy) {
        return proxy.getPort() < 0 ? USUAL_PORT : proxy.getPort();
    }

    private static Optional<Authenticator> authenticator(URI proxy) {
        String info = proxy.getRawUserInfo();
        if (info == null) {
            return Optional.empty();
        }
        String[] parts = info.split(":", 2);
        char[] word = parts.length < 2 ? new char[0] : decoded(parts[1]).toCharArray();
        return Optional.of(
                new Authenticator() {
                    @Override
                    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                        return getRequestorType() == RequestorType.PROXY
                                ? new PasswordAuthentication(decoded(parts[0]), word)
                                : null;
                    }
                });
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
