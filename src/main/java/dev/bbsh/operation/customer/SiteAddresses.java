package dev.bbsh.operation.customer;

import dev.bbsh.json.JsonValue;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.Progress;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The hosts and e-mail domains that the configs of a sync name. Inferred: the form of a config
 * isn't documented; the address of a site is a text that begins with http:// or https://.
 *
 * @param hosts the hosts of addresses, in lower case, without those of vendors
 * @param domains the domains of e-mail addresses, in lower case
 */
record SiteAddresses(Set<String> hosts, Set<String> domains) {

    /** Hosts that the configs of all customers may name. */
    private static final Pattern OF_VENDORS =
            Pattern.compile("(.*\\.)?(atlassian\\.com|gravatar\\.com|k15t\\.com|wp\\.com)");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+.*");

    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@([A-Za-z0-9.-]+\\.[A-Za-z]+)");

    /** The longest text that is an address, in characters. */
    private static final int LONGEST = 2_000;

    /** A sync has two sites; with one host it may be that of a partner. */
    private static final int BOTH = 2;

    SiteAddresses {
        hosts = Collections.unmodifiableSet(new TreeSet<>(hosts));
        domains = Collections.unmodifiableSet(new TreeSet<>(domains));
    }

    /** The addresses in some configs. */
    static SiteAddresses of(List<OpenDocument> configs, Progress progress) {
        SiteAddresses.Search search = new Search(progress);
        configs.forEach((each) -> search.visit(each.content().root()));
        return new SiteAddresses(search.hosts, search.domains);
    }

    /** True when both name the hosts of both of their sites, and no host or domain is in both. */
    boolean isApart(SiteAddresses other) {
        return hosts.size() >= BOTH
                && other.hosts.size() >= BOTH
                && !shares(other)
                && Collections.disjoint(domains, other.domains);
    }

    /** True when both name the same host. */
    boolean shares(SiteAddresses other) {
        return !Collections.disjoint(hosts, other.hosts);
    }

    /** The texts of configs. */
    private static final class Search {

        private final Progress progress;
        private final Set<String> hosts = new TreeSet<>();
        private final Set<String> domains = new TreeSet<>();

        Search(Progress progress) {
            this.progress = progress;
        }

        void visit(JsonValue value) {
            progress.advance(0);
            value.asString().filter((text) -> text.length() <= LONGEST).ifPresent(this::add);
            value.elements().forEach(this::visit);
        }

        private void add(String text) {
            var mail = MAIL.matcher(text);
            if (mail.matches()) {
                domains.add(mail.group(1).toLowerCase(Locale.ROOT));
            } else if (ADDRESS.matcher(text).matches()) {
                host(text)
                        .filter((host) -> !OF_VENDORS.matcher(host).matches())
                        .ifPresent(hosts::add);
            }
        }

        private static Optional<String> host(String text) {
            try {
                return Optional.ofNullable(URI.create(text).getHost())
                        .map((host) -> host.toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException other) {
                return Optional.empty();
            }
        }
    }
}
