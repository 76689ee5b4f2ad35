package dev.bbsh.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;

/** JQL queries to run in Jira. */
public final class IssueQueries {

    /**
     * The number of keys in a query: few enough for its URL to stay well below the length limit.
     */
    public static final int BATCH = 100;

    private IssueQueries() {}

    /**
     * The query for the issues of a project that are paired: the progress of a new sync.
     * Documented.
     */
    public static String progress(String project) {
        return "project = " + quoted(project) + " and backbone.remoteKey is not empty";
    }

    /**
     * The query for the issues of a project that are not paired yet. Inferred from the documented
     * one.
     */
    public static String left(String project) {
        return "project = " + quoted(project) + " and backbone.remoteKey is empty";
    }

    /** Queries for these issues, as many as needed. */
    public static List<String> issues(SequencedSet<String> keys, int batch) {
        List<String> all = List.copyOf(keys);
        List<String> queries = new ArrayList<>();
        for (int from = 0; from < all.size(); from += batch) {
            List<String> some = all.subList(from, Math.min(all.size(), from + batch));
            queries.add(
                    "key in ("
                            + String.join(", ", some.stream().map(IssueQueries::quoted).toList())
                            + ")");
        }
        return queries;
    }

    private static String quoted(String word) {
        return word.matches("[A-Z][A-Z0-9_]*(-[0-9]+)?")
                ? word
                : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
