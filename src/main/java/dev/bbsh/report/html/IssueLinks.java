package dev.bbsh.report.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links from the keys of issues to Jira sites whose address is known. */
final class IssueLinks {

    private static final Pattern KEY =
            Pattern.compile(
                    "(?<![A-Za-z0-9_./-])([A-Z][A-Z0-9_]{1,63})-([0-9]{1,18})(?![A-Za-z0-9_-])");

    private final Map<String, String> sites = new LinkedHashMap<>();

    /**
     * Links to some sites.
     *
     * @param given the address of a site by the key of a project; what is no address of a web site
     *     is left out
     */
    IssueLinks(Map<String, String> given) {
        given.forEach(
                (project, address) -> site(address).ifPresent((it) -> sites.put(project, it)));
    }

    private static Optional<String> site(String address) {
        try {
            URI uri = new URI(address.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            return web && uri.getHost() != null && uri.getRawUserInfo() == null
                    ? Optional.of(
                            uri.toASCIIString().replaceFirst("[?#].*$", "").replaceFirst("/+$", ""))
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** Adds a text; the keys of issues whose site is known are links to them. */
    void add(String text, Html page) {
        if (sites.isEmpty() || text.length() > Html.LONGEST) {
            page.text(text);
            return;
        }
        Matcher key = KEY.matcher(text);
        int from = 0;
        while (key.find()) {
            String site = sites.get(key.group(1));
            if (site != null) {
                page.text(text.substring(from, key.start()));
                page.markup("<a rel=\"noreferrer noopener\"")
                        .attribute("href", site + "/browse/" + key.group())
                        .markup(">")
                        .text(key.group())
                        .markup("</a>");
                from = key.end();
            }
        }
        page.text(text.substring(from));
    }
}
