package dev.bbsh.jira.live.jql;

import dev.bbsh.jira.savedfile.Gap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins the pages of a search, and notices pages that never end. */
final class ListedPages {

    /** The number of pages in a row that may bring nothing new. */
    private static final int PATIENCE = 3;

    private final long most;
    private final Map<String, FoundIssue> issues = new LinkedHashMap<>();
    private final Set<String> tokens = new HashSet<>();
    private Optional<String> token = Optional.empty();
    private long rows;
    private long total;
    private long withoutKey;
    private int idle;
    private boolean ended;
    private Optional<Gap.Cause> endless = Optional.empty();

    ListedPages(long most) {
        this.most = most;
    }

    boolean wantsMore() {
        return !ended && issues.size() < most;
    }

    /** The number of issues that are still wanted. */
    long wanted() {
        return most - issues.size();
    }

    Optional<String> token() {
        return token;
    }

    long rows() {
        return rows;
    }

    void add(SearchPage page) {
        long before = issues.size();
        page.issues().forEach((issue) -> issues.putIfAbsent(issue.key(), issue));
        rows += page.rows();
        withoutKey += page.rows() - page.issues().size();
        total = page.total().orElse(total);
        idle = issues.size() == before ? idle + 1 : 0;
        token = page.token();
        boolean counted = page.total().isPresent();
        ended = counted ? page.rows() == 0 || rows >= total : token.isEmpty();
        if (!ended && isEndless()) {
            ended = true;
            endless = Optional.of(new Gap.MoreFollow(issues.size()));
        }
        if (ended && page.saysMore() && endless.isEmpty()) {
            endless = Optional.of(new Gap.MoreFollow(issues.size()));
        }
    }

    private boolean isEndless() {
        return idle >= PATIENCE || token.filter((next) -> !tokens.add(next)).isPresent();
    }

    IssueListing listing() {
        List<FoundIssue> all = new ArrayList<>(issues.values());
        boolean limited = all.size() > most || (all.size() == most && !ended);
        List<FoundIssue> some = all.size() > most ? all.subList(0, (int) most) : all;
        return new IssueListing(some, limited ? Optional.empty() : gap(), limited);
    }

    private Optional<Gap.Cause> gap() {
        return endless.or(() -> JqlSearch.partial(issues.size(), Math.max(total, known())));
    }

    /** The number of issues that the rows show, with those without a key. */
    private long known() {
        return issues.size() + withoutKey;
    }
}
