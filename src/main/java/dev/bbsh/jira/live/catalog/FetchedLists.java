package dev.bbsh.jira.live.catalog;

import dev.bbsh.jira.catalog.JiraInstance;
import dev.bbsh.jira.live.http.HttpCall;
import dev.bbsh.jira.live.page.AnswerPage;
import dev.bbsh.jira.live.page.ArrayPages;
import dev.bbsh.jira.live.page.OffsetPages;
import dev.bbsh.jira.live.page.RefusedException;
import dev.bbsh.jira.live.page.TokenPages;
import dev.bbsh.work.Progress;

import tools.jackson.databind.JsonNode;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lists of a site in all forms of pages, each page in a file of the folder. A page that is there is
 * not asked for again.
 *
 * @param root the root of the REST API
 */
record FetchedLists(SiteAnswers site, AnswerFolder folder, JiraInstance root) {

    private static final int PAGE = 100;

    private static final int USERS = 1_000;

    /**
     * A list in the making.
     *
     * @param address the path below the root of the REST API, perhaps with a query
     * @param file the path of the file for the first page, without {@code .json}
     * @param size the number of items that a page is asked for
     */
    record Listing(String address, String file, int size) {

        Listing(String address, String file) {
            this(address, file, PAGE);
        }

        String page(long start) {
            return file + (start == 0 ? "" : "-" + start) + ".json";
        }
    }

    /** The call of an address such as {@code user/search?username=.}. */
    HttpCall call(String address) {
        int query = address.indexOf('?');
        HttpCall call =
                HttpCall.get(root.root() + (query < 0 ? address : address.substring(0, query)));
        for (String pair : query < 0 ? new String[0] : address.substring(query + 1).split("&")) {
            String[] parts = pair.split("=", 2);
            call = call.with(parts[0], parts[1]);
        }
        return call;
    }

    /** A single answer. */
    JsonNode one(Listing listing, Progress progress) {
        return get(call(listing.address()), listing.page(0), progress);
    }

    /** An answer that is in the folder, or is asked for and put there. */
    JsonNode get(HttpCall call, String file, Progress progress) {
        return folder.saved(file).orElseGet(() -> asked(call, file, progress));
    }

    private JsonNode asked(HttpCall call, String file, Progress progress) {
        SiteAnswers.Answer answer = site.ask(call, progress);
        folder.save(file, answer.body());
        return answer.json();
    }

    /**
     * Pages by position.
     *
     * @param each takes the items of a page; may be called by several threads
     * @return the reason why the list isn't complete, unless the pages tell it
     */
    Optional<String> pages(Listing listing, Consumer<JsonNode> each, Progress progress) {
        return OffsetPages.read(
                (start, part) -> {
                    HttpCall call =
                            call(listing.address())
                                    .with("startAt", start)
                                    .with("maxResults", listing.size());
                    part.expect(after(start));
                    AnswerPage page = AnswerPage.of(get(call, listing.page(start), part));
                    part.advance(after(start));
                    page.list().forEach(each);
                    return page;
                },
                progress);
    }

    /** The count of a page: the first one counts as its list. */
    private static int after(long start) {
        return start == 0 ? 0 : 1;
    }

    /**
     * Lists without a total.
     *
     * @param proves true when an empty list is the end; it is saved as the proof
     */
    Optional<String> arrays(Listing listing, boolean proves, Progress progress) {
        return ArrayPages.read(
                (start, part) -> {
                    String file = listing.page(start);
                    Optional<JsonNode> saved = folder.saved(file);
                    if (saved.isPresent()) {
                        return AnswerPage.of(saved.get());
                    }
                    HttpCall call =
                            call(listing.address())
                                    .with("startAt", start)
                                    .with("maxResults", USERS);
                    part.expect(after(start));
                    SiteAnswers.Answer answer = site.ask(call, part);
                    part.advance(after(start));
                    boolean empty = answer.json().isEmpty();
                    if (!empty || start == 0 || proves) {
                        folder.save(file, answer.body());
                    }
                    return AnswerPage.of(answer.json());
                },
                progress);
    }

    /**
     * Pages by token; those in the folder are used when all are there.
     *
     * @param call the call of a page, with its token
     * @param each takes the items of each page
     */
    Optional<String> tokens(
            String file,
            Function<Optional<String>, HttpCall> call,
            Consumer<JsonNode> each,
            Progress progress) {
        if (isWhole(file, progress)) {
            return TokenPages.read((_, number, _) -> saved(file, number, each), progress);
        }
        return TokenPages.read(
                (token, number, part) -> {
                    part.expect(after(number - 1));
                    AnswerPage page =
                            AnswerPage.of(asked(call.apply(token), name(file, number), part));
                    part.advance(after(number - 1));
                    page.list().forEach(each);
                    return page;
                },
                progress);
    }

    private boolean isWhole(String file, Progress progress) {
        try {
            return TokenPages.read((_, number, _) -> saved(file, number, (_) -> {}), progress)
                    .isEmpty();
        } catch (RefusedException missing) {
            return false;
        }
    }

    private AnswerPage saved(String file, int number, Consumer<JsonNode> each) {
        AnswerPage page =
                AnswerPage.of(
                        folder.saved(name(file, number))
                                .orElseThrow(() -> new RefusedException("missing", 0, "")));
        page.list().forEach(each);
        return page;
    }

    private static String name(String file, int number) {
        return file + (number == 1 ? "" : "-" + number) + ".json";
    }
}
