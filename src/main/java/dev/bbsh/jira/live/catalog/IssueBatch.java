package dev.bbsh.jira.live.catalog;

import dev.bbsh.jira.catalog.CatalogGap;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.jira.live.catalog.FetchedLists.Listing;
import dev.bbsh.jira.live.http.HttpCall;
import dev.bbsh.jira.live.limit.ParallelCalls;
import dev.bbsh.jira.live.page.AnswerPage;
import dev.bbsh.jira.live.page.OffsetPages;
import dev.bbsh.jira.live.page.RefusedException;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.work.Progress;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Some issues that are searched for together.
 *
 * @param keys at most as many as a page of a search has
 * @param missing takes the keys that the site doesn't find
 */
record IssueBatch(
        List<String> keys, boolean isCloud, FetchedLists lists, Collection<String> missing) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]*-[0-9]+");

    private static final String FIELDS = "comment,attachment";

    /** The maximum number of comments of an issue in a search of Cloud. */
    private static final int SOME = 20;

    private static final int BAD_REQUEST = 400;

    private static final int COMMENTS = 1_000;

    /** Fetches the issues. */
    boolean fetch(Progress progress) {
        Found found = new Found();
        try {
            search(found, progress)
                    .ifPresent((why) -> lacks("issues from " + keys.getFirst(), "", why));
        } catch (RefusedException refused) {
            again(refused, progress);
            return true;
        }
        List<String> unseen = keys.stream().filter((key) -> !found.has(key)).toList();
        List<String> former = found.hasOthers(keys) ? unseen : List.of();
        missing.addAll(former.isEmpty() ? unseen : List.of());
        progress.advance(Math.max(0, keys.size() - found.partly.size() - former.size()));
        comments(found.partly, progress);
        each(former, (key, part) -> former(key, found, part), progress);
        return true;
    }

    /** The issues that a search found. */
    private static final class Found {

        private final Set<String> keys = ConcurrentHashMap.newKeySet();
        private final Set<String> partly = ConcurrentHashMap.newKeySet();

        boolean has(String key) {
            return keys.contains(key.toUpperCase(Locale.ROOT));
        }

        /** True when the search found an issue under a key that it was not asked for. */
        boolean hasOthers(List<String> asked) {
            Set<String> others = new HashSet<>(keys);
            asked.forEach((key) -> others.remove(key.toUpperCase(Locale.ROOT)));
            return !others.isEmpty();
        }

        void add(JsonNode issue) {
            String key = issue.path("key").asString("");
            if (!KEY.matcher(key).matches()) {
                return;
            }
            keys.add(key.toUpperCase(Locale.ROOT));
            JsonNode comments = issue.path("fields").path("comment");
            int have = comments.path("comments").size();
            JsonNode total = comments.path("total");
            boolean whole = total.isNumber() ? have >= total.asLong() : have < SOME;
            if (!comments.isObject() || !whole) {
                partly.add(key);
            }
        }
    }

    private Optional<String> search(Found found, Progress progress) {
        String file =
                "search/"
                        + keys.getFirst()
                        + "-"
                        + String.format(Locale.ROOT, "%08x", keys.hashCode());
        return isCloud
                ? lists.tokens(file, this::cloudSearch, found::add, progress.uncounted())
                : OffsetPages.read(
                        (start, part) -> {
                            String name = new Listing("", file).page(start);
                            AnswerPage page =
                                    AnswerPage.of(lists.get(serverSearch(start), name, part));
                            page.list().forEach(found::add);
                            return page;
                        },
                        progress);
    }

    private HttpCall cloudSearch(Optional<String> token) {
        ObjectNode body = query();
        token.ifPresent((it) -> body.put("nextPageToken", it));
        return posted("search/jql", body);
    }

    private HttpCall serverSearch(long start) {
        return posted("search", query().put("startAt", start));
    }

    private ObjectNode query() {
        ObjectNode body = JsonTree.object();
        body.put("jql", "key in (" + String.join(", ", keys) + ")");
        body.put("maxResults", keys.size());
        body.withArray("fields").add("comment").add("attachment");
        return body;
    }

    private HttpCall posted(String address, ObjectNode body) {
        return HttpCall.post(lists.root().root() + address, JsonTree.text(body)).thatReads();
    }

    /**
     * Searches again without the keys that the site doesn't know: it refuses the whole search for
     * them. Where it doesn't say which, the issues are asked for one by one.
     */
    private void again(RefusedException refused, Progress progress) {
        Set<String> unknown = refused.status() == BAD_REQUEST ? unknown(refused) : Set.of();
        if (!unknown.isEmpty()) {
            missing.addAll(unknown);
            progress.advance(unknown.size());
            List<String> known = keys.stream().filter((key) -> !unknown.contains(key)).toList();
            if (!known.isEmpty()) {
                new IssueBatch(known, isCloud, lists, missing).fetch(progress);
            }
        } else if (refused.status() == BAD_REQUEST || refused.isUnknownAddress()) {
            each(keys, this::single, progress);
        } else {
            lacks("issues from " + keys.getFirst(), "", refused.why());
            progress.advance(keys.size());
        }
    }

    /** The keys that the site names, one in each message; one with several repeats the query. */
    private Set<String> unknown(RefusedException refused) {
        Set<String> unknown = new HashSet<>();
        for (JsonNode message : messages(refused.answer())) {
            Set<String> named =
                    KEY.matcher(message.asString(""))
                            .results()
                            .map(MatchResult::group)
                            .filter(keys::contains)
                            .collect(Collectors.toSet());
            if (named.size() == 1) {
                unknown.addAll(named);
            }
        }
        return unknown;
    }

    private static JsonNode messages(String answer) {
        try {
            return JsonTree.of(answer).path("errorMessages");
        } catch (JacksonException _) {
            return JsonTree.array();
        }
    }

    private void single(String key, Progress progress) {
        Found found = new Found();
        try {
            String address = "issue/" + key;
            found.add(lists.one(new Listing(address + "?fields=" + FIELDS, address), progress));
            comments(found.partly, progress);
        } catch (RefusedException refused) {
            if (refused.isUnknownAddress()) {
                missing.add(key);
            } else {
                lacks("comments and attachments of " + key, key, refused.why());
            }
        }
        progress.advance(1 - Math.min(1, found.partly.size()));
    }

    /**
     * Looks for an issue that a search may have found under another key: one that was moved. Its
     * comments are those of the key that it has now.
     */
    private void former(String key, Found found, Progress progress) {
        String address = "issue/" + key;
        try {
            JsonNode issue =
                    lists.one(new Listing(address + "?fields=" + FIELDS, address), progress);
            if (!found.has(issue.path("key").asString(""))) {
                found.add(issue);
                comments(key, progress);
                return;
            }
        } catch (RefusedException refused) {
            if (refused.isUnknownAddress()) {
                missing.add(key);
            } else {
                lacks("comments and attachments of " + key, key, refused.why());
            }
        }
        progress.advance(1);
    }

    private void comments(Set<String> partly, Progress progress) {
        each(partly, this::comments, progress);
    }

    private void comments(String key, Progress progress) {
        String address = "issue/" + key + "/comment";
        try {
            lists.pages(new Listing(address, address, COMMENTS), (_) -> {}, progress.uncounted())
                    .ifPresent((why) -> lacksComments(key, why));
        } catch (RefusedException refused) {
            lacksComments(key, refused.why());
        }
        progress.advance(1);
    }

    private static void each(Collection<String> keys, One one, Progress progress) {
        List<Function<Progress, Boolean>> works = new ArrayList<>();
        for (String key : keys) {
            works.add(
                    (part) -> {
                        one.fetch(key, part);
                        return true;
                    });
        }
        ParallelCalls.run(works, progress);
    }

    /** Fetches one issue of many. */
    @FunctionalInterface
    private interface One {
        void fetch(String key, Progress progress);
    }

    private void lacksComments(String key, String why) {
        lists.folder()
                .lacks(
                        new CatalogGap(
                                Set.of(EntityKind.COMMENT),
                                key,
                                new Gap("comments of " + key, new Gap.Refused(why))));
    }

    private void lacks(String list, String owner, String why) {
        lists.folder()
                .lacks(
                        new CatalogGap(
                                Set.of(EntityKind.COMMENT, EntityKind.ATTACHMENT),
                                owner,
                                new Gap(list, new Gap.Refused(why))));
    }
}
