package dev.bbsh.jira.issue;

import dev.bbsh.jira.savedfile.ErrorBody;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.jira.savedfile.PageTally;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the responses of searches, checked for missing pages. */
final class SearchResponses {

    private final Set<String> keys;
    private final List<Search> searches = new ArrayList<>();

    SearchResponses(Set<String> keys) {
        this.keys = keys;
    }

    /** The pages that seem to belong to one search: with the same projects and the same total. */
    private static final class Search {

        private final Set<String> projects = new HashSet<>();
        private final PageTally tally = new PageTally();
    }

    /**
     * Reads a response: a page with issues, several pages, or issues alone. The answer tells what
     * is wrong.
     */
    Optional<String> read(JsonNode answer) {
        Optional<String> error = ErrorBody.of(answer);
        if (error.isPresent()) {
            return error.map((reason) -> "is an error: " + reason);
        }
        if (answer.isArray()) {
            return array(answer);
        }
        if (answer.path("issues").isArray()) {
            page(answer, answer.path("issues"));
        } else if (answer.path("value").isArray()) {
            return array(answer.path("value"));
        } else if (answer.path("values").isArray()) {
            page(answer, answer.path("values"));
        } else if (isIssue(answer)) {
            keys.add(answer.path("key").asString());
        } else {
            answer.forEach(this::inside);
        }
        return Optional.empty();
    }

    /** Reads issues that are nested deeper inside of what a tool has saved. */
    private void inside(JsonNode each) {
        if (each.isObject()) {
            read(each).ifPresent((_) -> {});
        }
    }

    private Optional<String> array(JsonNode list) {
        List<JsonNode> issues = new ArrayList<>();
        Optional<String> wrong = Optional.empty();
        for (JsonNode each : list) {
            if (isIssue(each)) {
                issues.add(each);
            } else if (each.isContainer()) {
                Optional<String> why = read(each);
                wrong = wrong.or(() -> why);
            }
        }
        if (!issues.isEmpty()) {
            add(list, keysOf(issues), issues.size());
        }
        return wrong;
    }

    private void page(JsonNode page, JsonNode list) {
        add(page, keysOf(list), list.size());
    }

    private static boolean isIssue(JsonNode node) {
        return node.path("key").isString() && IssueKey.isKey(node.path("key").asString());
    }

    private static Set<String> keysOf(Iterable<JsonNode> list) {
        Set<String> found = new HashSet<>();
        for (JsonNode each : list) {
            if (isIssue(each)) {
                found.add(each.path("key").asString());
            }
        }
        return found;
    }

    private void add(JsonNode page, Set<String> found, int size) {
        keys.addAll(found);
        Search search = searchOf(found, page.path("total").asLong(0));
        found.forEach((key) -> search.projects.add(IssueList.projectOf(key)));
        search.tally.add(page, found, size);
    }

    private Search searchOf(Set<String> found, long total) {
        Set<String> projects = new HashSet<>();
        found.forEach((key) -> projects.add(IssueList.projectOf(key)));
        for (Search each : searches) {
            boolean same =
                    each.tally.total() == total
                            && (projects.isEmpty()
                                    || !Collections.disjoint(each.projects, projects));
            if (same) {
                return each;
            }
        }
        Search search = new Search();
        searches.add(search);
        return search;
    }

    /** The searches of which pages are missing. */
    List<IssueList.IssueGap> gaps() {
        List<IssueList.IssueGap> gaps = new ArrayList<>();
        for (Search each : searches) {
            each.tally
                    .cause()
                    .map((cause) -> new IssueList.IssueGap(each.projects, new Gap("issues", cause)))
                    .ifPresent(gaps::add);
        }
        return gaps;
    }
}
