package dev.bbsh.jira.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A catalog request in the two forms that an administrator can use. */
public final class RequestText {

    private static final Pattern SITE =
            Pattern.compile("https?://[A-Za-z0-9._-]+(:[0-9]+)?(/[A-Za-z0-9._~/-]*)?");

    private final CatalogRequest request;
    private final String site;

    /**
     * A request for one site.
     *
     * @param site the URL of the Jira site, or nothing when the script asks for it
     */
    public RequestText(CatalogRequest request, String site) {
        this.request = request;
        this.site = site.replaceFirst("/+$", "");
    }

    /** The data that is requested. */
    public CatalogRequest request() {
        return request;
    }

    /** True when a text can be the URL of a Jira site. */
    public static boolean isSite(String address) {
        return SITE.matcher(address).matches();
    }

    /** The name of the folder for the responses, and of the zip without its extension. */
    public String folder() {
        return "jira-" + request.instance().word();
    }

    /** The script for bash; it needs curl and a program that creates a zip. */
    public String script() {
        return template()
                .replace("@INSTANCE@", request.instance().word())
                .replace("@ROOT@", request.instance().root())
                .replace("@SITE@", site)
                .replace("@FOLDER@", folder())
                .replace("@CLOUD@", request.isCloud() ? "yes" : "no")
                .replace("@ASKS@\n", lines(asks()));
    }

    private List<String> asks() {
        List<String> lines = new ArrayList<>();
        request.asks().forEach((ask) -> lines.add(ask.line()));
        if (request.wantsOptions() && request.isCloud()) {
            lines.add("options || true");
        } else if (request.wantsOptions()) {
            request.projects().forEach((key) -> lines.add("created " + key + " || true"));
        }
        if (request.contents()) {
            lines.add("contents <<'KEYS' || true");
            lines.addAll(request.issues());
            lines.add("KEYS");
        }
        return lines;
    }

    /** The URLs with the file for each response, for use with a browser. */
    public String list() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Save each response under the name next to its URL, then pack all files into a"
                        + " zip file.");
        lines.add("# If a response is not the last page, request the next one with startAt=...");
        String start = (site.isEmpty() ? "https://JIRA" : site) + request.instance().root();
        for (ApiRequest ask : request.asks()) {
            lines.add(start + ask.address() + "\t" + ask.file() + ".json");
        }
        if (request.wantsOptions() && request.isCloud()) {
            String field = "field/customfield_NNNNN/context";
            lines.add(start + field + "\t" + field + ".json");
            lines.add(start + field + "/CCCCC/option\t" + field + "/CCCCC/option.json");
        } else if (request.wantsOptions()) {
            for (String key : request.projects()) {
                String address = "issue/createmeta?expand=projects.issuetypes.fields&projectKeys=";
                lines.add(start + address + key + "\tproject/" + key + "/createmeta.json");
            }
        }
        for (String key : request.contents() ? request.issues() : List.<String>of()) {
            lines.add(
                    start + "issue/" + key + "?fields=comment,attachment\tissue/" + key + ".json");
        }
        return lines(lines);
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static String template() {
        try (InputStream file =
                Objects.requireNonNull(RequestText.class.getResourceAsStream("request.sh"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
