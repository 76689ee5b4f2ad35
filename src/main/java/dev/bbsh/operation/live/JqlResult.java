package dev.bbsh.operation.live;

import dev.bbsh.jira.live.jql.FoundIssue;
import dev.bbsh.jira.live.jql.IssueCount;
import dev.bbsh.jira.live.jql.IssueListing;
import dev.bbsh.jira.live.jql.JqlSearch;
import dev.bbsh.jira.live.jql.KeyLookup;
import dev.bbsh.jira.live.jql.QueryTimes;
import dev.bbsh.jira.live.jql.SearchUser;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The result of a query on a live site.
 *
 * @param user the user as whom the site was asked
 * @param count the number of issues
 * @param listing the issues, when they were asked for
 * @param moved the keys of today of issues that were moved, by the keys that the query names
 */
public record JqlResult(
        Request request,
        SearchUser user,
        IssueCount count,
        Optional<IssueListing> listing,
        Map<String, String> moved) {

    private static final Pattern KEY =
            Pattern.compile("\\b[A-Za-z][A-Za-z0-9_]+-[1-9][0-9]{0,9}\\b");

    /** The maximum number of keys that are asked for one by one. */
    private static final int MOST_MOVED = 20;

    public JqlResult {
        moved = Collections.unmodifiableSortedMap(new TreeMap<>(moved));
    }

    /**
     * A query on a connection.
     *
     * @param listed the number of issues to list; 0 when only their number is wanted
     */
    public record Request(String query, String connection, long listed) {}

    /**
     * Runs a query. A listing that is complete tells the number of issues; else the site is asked
     * for it.
     */
    public static JqlResult of(Request request, JqlSearch search, Progress progress) {
        SearchUser user = search.user(progress);
        progress.begin("asking " + search.site(), -1);
        Optional<IssueListing> listing =
                request.listed() == 0
                        ? Optional.empty()
                        : Optional.of(search.list(request.query(), request.listed(), progress));
        IssueCount count =
                listing.filter(IssueListing::isComplete)
                        .map((all) -> new IssueCount(all.issues().size(), false))
                        .orElseGet(() -> search.count(request.query(), progress));
        return new JqlResult(
                request, user, count, listing, moved(request, listing, search, progress));
    }

    /** An issue that was moved answers to its old key with the one of today. */
    private static Map<String, String> moved(
            Request request, Optional<IssueListing> listing, JqlSearch search, Progress progress) {
        Set<String> listed =
                listing.stream()
                        .flatMap((all) -> all.issues().stream())
                        .map(FoundIssue::key)
                        .collect(Collectors.toSet());
        Set<String> named =
                KEY.matcher(request.query())
                        .results()
                        .map((each) -> each.group().toUpperCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new));
        if (named.containsAll(listed)) {
            return Map.of();
        }
        List<String> missing =
                named.stream().filter((key) -> !listed.contains(key)).limit(MOST_MOVED).toList();
        Map<String, String> moved = new KeyLookup(search).moved(missing, progress);
        return moved.entrySet().stream()
                .filter((each) -> listed.contains(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** True when the listing has all issues that the user can see. */
    public boolean isComplete() {
        return listing.filter(IssueListing::isComplete).isPresent();
    }

    /** The reasons to doubt the result, a sentence each. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (user.isAnonymous()) {
            warnings.add("asked without a login: issues that need one are not found");
        }
        moved.forEach((old, now) -> warnings.add(old + " was moved: it is " + now + " now"));
        listing.flatMap(IssueListing::gap)
                .ifPresent((cause) -> warnings.add("the list is incomplete: " + missing(cause)));
        return warnings;
    }

    private String missing(Gap.Cause cause) {
        return cause instanceof Gap.Partial(long have, long total)
                ? request.connection()
                        + " tells of "
                        + Plurals.of(total, "issue")
                        + " and gave "
                        + Plurals.of(have)
                : new Gap("issues", cause).words();
    }

    /** The time zone of the times in the query; nothing when it has none. */
    public Optional<String> zone() {
        return QueryTimes.in(request.query())
                ? Optional.of(user.zone().orElse("unknown"))
                : Optional.empty();
    }
}
