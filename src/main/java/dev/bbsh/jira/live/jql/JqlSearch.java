package dev.bbsh.jira.live.jql;

import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.jira.live.http.HttpCall;
import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.live.http.HttpReply;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Searches issues on one site. All methods throw {@link HttpFailure} when the site gives no usable
 * answer, and {@link dev.bbsh.work.CancelledException} when the user cancels.
 */
public final class JqlSearch {

    private static final int BAD_REQUEST = 400;

    private static final int UNAUTHORIZED = 401;

    private static final String LOGIN = "X-Seraph-LoginReason";

    private final HttpSite site;
    private final SearchApi api;
    private final boolean anonymous;

    /**
     * A search.
     *
     * @param anonymous true when the site is asked without credentials
     */
    public JqlSearch(HttpSite site, SearchApi api, boolean anonymous) {
        this.site = site;
        this.api = api;
        this.anonymous = anonymous;
    }

    /** The name of the connection. */
    public String site() {
        return site.name();
    }

    /**
     * The user as whom the site is searched. A site may answer wrong credentials as if there were
     * none, with fewer issues: so this is asked first.
     *
     * @throws HttpFailure when the credentials are not accepted
     */
    public SearchUser user(Progress progress) {
        HttpCall call = api.myself();
        HttpReply reply = site.send(call, progress);
        if (anonymous && reply.status() == UNAUTHORIZED) {
            return SearchUser.ANONYMOUS;
        }
        JsonNode user = json(call, accepted(site.required(call, reply)));
        String name = user.path("displayName").asString(user.path("name").asString(""));
        if (name.isBlank()) {
            throw strange(call, "a user");
        }
        return new SearchUser(
                Optional.of(name),
                Optional.of(user.path("timeZone").asString("")).filter((zone) -> !zone.isBlank()));
    }

    /**
     * The number of issues that a query finds.
     *
     * @throws BbshException when the site refuses the query
     */
    public IssueCount count(String jql, Progress progress) {
        HttpCall call = api.count(jql);
        JsonNode answer = json(call, success(call, site.send(call, progress)));
        JsonNode count = answer.path(api == SearchApi.CLOUD ? "count" : "total");
        if (!count.canConvertToLong() || count.asLong() < 0) {
            throw strange(call, "a number of issues");
        }
        return new IssueCount(count.asLong(), api == SearchApi.CLOUD);
    }

    /**
     * The issues that a query finds, page by page.
     *
     * @param most the number of issues after which the listing may end
     * @throws BbshException when the site refuses the query
     */
    public IssueListing list(String jql, long most, Progress progress) {
        return list(
                most, (pages, size) -> api.page(jql, pages.token(), pages.rows(), size), progress);
    }

    /**
     * The issues with some keys, page by page; a key that doesn't exist is no fault of the query.
     */
    IssueListing listKeys(String jql, long most, Progress progress) {
        return list(
                most, (pages, size) -> api.keys(jql, pages.token(), pages.rows(), size), progress);
    }

    private IssueListing list(
            long most, BiFunction<ListedPages, Integer, HttpCall> next, Progress progress) {
        ListedPages pages = new ListedPages(most);
        while (pages.wantsMore()) {
            int size = (int) Math.min(api.largestPage(), pages.wanted());
            HttpCall call = next.apply(pages, size);
            SearchPage page = page(call, success(call, site.send(call, progress)));
            pages.add(page);
            progress.advance(page.rows());
        }
        return pages.listing();
    }

    /** The page that an answer holds. */
    SearchPage page(HttpCall call, HttpReply reply) {
        return SearchPage.of(json(call, reply)).orElseThrow(() -> strange(call, "issues"));
    }

    /** The answer to a call with a query, unless the site refuses the query. */
    HttpReply success(HttpCall call, HttpReply reply) {
        if (reply.status() == BAD_REQUEST) {
            throw refused(reply);
        }
        if (anonymous && reply.status() == UNAUTHORIZED) {
            throw new HttpFailure(
                    HttpFailure.Part.CREDENTIALS,
                    UNAUTHORIZED,
                    site.name() + " doesn't answer without a login (401)",
                    "jira connect " + site.name() + " " + site.address());
        }
        return accepted(site.required(call, reply));
    }

    /** The answer, whatever its status is. */
    HttpReply reply(HttpCall call, Progress progress) {
        return site.send(call, progress);
    }

    SearchApi api() {
        return api;
    }

    /** The JSON of an answer. */
    JsonNode json(HttpCall call, HttpReply reply) {
        try {
            return JsonTree.of(reply.body());
        } catch (JacksonException broken) {
            throw new HttpFailure(
                    HttpFailure.Part.ANSWER,
                    reply.status(),
                    site.name() + " answered " + call + " with JSON that is cut off or not valid",
                    "jira test " + site.name());
        }
    }

    /** The answer, unless the site says that it ignored the credentials. */
    private HttpReply accepted(HttpReply reply) {
        boolean ignored =
                reply.headers().first(LOGIN).filter((it) -> it.contains("FAILED")).isPresent();
        if (ignored && !anonymous) {
            throw new HttpFailure(
                    HttpFailure.Part.CREDENTIALS,
                    reply.status(),
                    site.name() + " ignored the credentials and answered as to an anonymous user",
                    site.login());
        }
        return reply;
    }

    private BbshException refused(HttpReply reply) {
        String words = SearchErrors.words(reply);
        String advice =
                words.toLowerCase(Locale.ROOT).contains("unbounded")
                        ? "jql run 'project = KEY' --on "
                                + site.name()
                                + "     (Cloud needs a condition that bounds the query)"
                        : "help jql run";
        return new BbshException(site.name() + " refused the query: " + words, advice);
    }

    private HttpFailure strange(HttpCall call, String wanted) {
        return new HttpFailure(
                HttpFailure.Part.ANSWER,
                0,
                site.name() + " answered " + call + " with JSON that isn't " + wanted,
                "jira test " + site.name());
    }

    /** The evidence of missing issues when pages end too early. */
    static Optional<Gap.Cause> partial(long have, long total) {
        return have < total ? Optional.of(new Gap.Partial(have, total)) : Optional.empty();
    }
}
