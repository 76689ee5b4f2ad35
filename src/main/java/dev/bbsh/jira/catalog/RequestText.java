package dev.bbsh.jira.catalog;

import java.util.Optional;
import java.util.regex.Pattern;

/** A catalog request in the forms that an administrator can use. */
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

    /** The script in a language. */
    public String script(ScriptLanguage language) {
        String script =
                language.template()
                        .replace("@INSTANCE@", request.instance().word())
                        .replace("@ROOT@", request.instance().root())
                        .replace("@SITE@", site)
                        .replace("@FOLDER@", folder())
                        .replace("@CLOUD@", request.isCloud() ? "yes" : "no")
                        .replace("@ASKS@\n", asks(language));
        return language.ended(script);
    }

    private String asks(ScriptLanguage language) {
        StringBuilder lines = new StringBuilder();
        request.asks().forEach((ask) -> lines.append(language.ask(ask)));
        if (request.wantsOptions() && request.isCloud()) {
            lines.append(language.options());
        } else if (request.wantsOptions()) {
            request.projects().forEach((key) -> lines.append(language.created(key)));
        }
        if (request.contents() && !request.issues().isEmpty()) {
            lines.append(language.contents(request.issues()));
        }
        return lines.toString();
    }

    /** The list for somebody with a browser; nothing when the URL of the site is not known. */
    public Optional<String> list() {
        return site.isEmpty()
                ? Optional.empty()
                : Optional.of(new RequestList(request, site).text());
    }
}
