package dev.bbsh.jira.catalog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A catalog request for somebody who has a browser and nothing else: whole URLs, each with the name
 * under which its response is saved.
 *
 * @param site the URL of the Jira site, without a slash at its end
 */
record RequestList(CatalogRequest request, String site) {

    /** The number of issues in a URL, which no proxy cuts. */
    private static final int ISSUES = 50;

    /** The list, a line each. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("# Sign in to Jira, then open each URL in the browser, and save what it shows");
        lines.add(
                "# (Ctrl+S) under the name behind it. Pack all files into a ZIP, and send it"
                        + " back.");
        lines.add("# A page may not be the last one: catalog load says which ones are missing.");
        request.asks().forEach((ask) -> lines.add(line(paged(ask), ask.file())));
        if (request.wantsOptions()) {
            request.projects().forEach((key) -> lines.add(created(key)));
        }
        if (request.contents()) {
            issues(lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private String line(String address, String file) {
        return site + request.instance().root() + address + "\t" + file + ".json";
    }

    private static String paged(ApiRequest ask) {
        String more = ask.address().contains("?") ? "&" : "?";
        return switch (ask.how()) {
            case ONE -> ask.address();
            case PAGES -> ask.address() + more + "maxResults=100";
            case LISTS -> ask.address() + more + "maxResults=1000";
        };
    }

    private String created(String project) {
        return line(
                "issue/createmeta?expand=projects.issuetypes.fields&projectKeys=" + project,
                "project/" + project + "/createmeta");
    }

    private void issues(List<String> lines) {
        List<String> keys = request.issues();
        for (int from = 0; from < keys.size(); from += ISSUES) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + ISSUES));
            String jql = "key in (" + String.join(",", some) + ")";
            lines.add(
                    line(
                            (request.isCloud() ? "search/jql?" : "search?")
                                    + "fields=comment,attachment&maxResults="
                                    + ISSUES
                                    + "&jql="
                                    + URLEncoder.encode(jql, StandardCharsets.UTF_8),
                            "search/" + some.getFirst()));
        }
    }
}
