package dev.bbsh.jira.live.catalog;

import dev.bbsh.jira.catalog.ApiRequest;
import dev.bbsh.jira.catalog.CatalogRequest;
import dev.bbsh.jira.catalog.response.ResponseGap;
import dev.bbsh.jira.live.catalog.FetchedLists.Listing;
import dev.bbsh.jira.live.http.HttpCall;
import dev.bbsh.jira.live.page.RefusedException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Fetches everything but comments and attachments: a list of works that may run together. */
record KindFetch(CatalogRequest wanted, FetchedLists lists, boolean isRecent) {

    private static final String SEARCH = "/search";

    private static final int CURSOR_PAGE = 2_000;

    /** The works; each notes what the site doesn't give. */
    List<Function<Progress, Boolean>> works() {
        List<Function<Progress, Boolean>> works = new ArrayList<>();
        for (ApiRequest ask : wanted.asks()) {
            if (!ask.address().equals("serverInfo")) {
                works.add((progress) -> fetch(ask, progress));
            }
        }
        if (wanted.wantsOptions() && !wanted.isCloud()) {
            CreateFormFetch forms = new CreateFormFetch(lists, isRecent);
            wanted.projects().forEach((key) -> works.add((each) -> forms.fetch(key, each)));
        }
        return works;
    }

    private boolean fetch(ApiRequest ask, Progress progress) {
        try {
            Optional<String> fault = asked(ask, progress);
            fault.ifPresent((why) -> lacks(ask.file(), why));
            if (ask.address().equals("field") && wanted.wantsOptions()) {
                new OptionFetch(lists, wanted.isCloud())
                        .fetch(lists.one(new Listing("field", "field"), progress), progress);
            }
        } catch (RefusedException refused) {
            lacks(ask.file(), refused.why());
            if (ask.address().equals("field") && wanted.wantsOptions()) {
                lacks("context", "the list of fields is missing");
                lacks("option", "the list of fields is missing");
            }
        }
        return true;
    }

    private void lacks(String file, String why) {
        lists.folder().lacks(ResponseGap.of(file + ".json", why));
    }

    private Optional<String> asked(ApiRequest ask, Progress progress) {
        return switch (ask.how()) {
            case ONE -> one(ask, progress);
            case PAGES -> pages(ask, progress);
            case LISTS -> users(ask, progress);
        };
    }

    private Optional<String> one(ApiRequest ask, Progress progress) {
        lists.one(new Listing(ask.address(), ask.file()), progress);
        return Optional.empty();
    }

    /** Pages; a site without the search has the plain list. */
    private Optional<String> pages(ApiRequest ask, Progress progress) {
        try {
            return lists.pages(new Listing(ask.address(), ask.file()), (_) -> {}, progress);
        } catch (RefusedException refused) {
            if (!refused.isUnknownAddress() || !ask.address().endsWith(SEARCH)) {
                throw refused;
            }
            String plain = ask.address().substring(0, ask.address().length() - SEARCH.length());
            lists.one(new Listing(plain, ask.file()), progress);
            return Optional.empty();
        }
    }

    /** Users: all of them by cursor where Data Center can, else the list that the site gives. */
    private Optional<String> users(ApiRequest ask, Progress progress) {
        Listing listing = new Listing(ask.address(), ask.file());
        if (wanted.isCloud()) {
            return lists.arrays(listing, true, progress);
        }
        try {
            return lists.tokens(
                    "user/list",
                    (cursor) -> {
                        HttpCall page = lists.call("user/list").with("maxResults", CURSOR_PAGE);
                        return cursor.map((it) -> page.with("cursor", it)).orElse(page);
                    },
                    (_) -> {},
                    progress);
        } catch (RefusedException refused) {
            if (!refused.isUnknownAddress()) {
                throw refused;
            }
            return lists.arrays(listing, false, progress);
        }
    }
}
