package dev.bbsh.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;

/** Queries to run in Jira. */
public final class Jql {

    /** As many keys as stay well below what an address may hold. */
    public static final int BATCH = 100;

    private Jql() {}

    /** Which issues of a project have a partner: how far a new sync has come. Documented. */
    public static String progress(String project) {
        return "project = " + quoted(project) + " and backbone.remoteKey is not empty";
    }

    /** Which issues of a project have none yet. Inferred from the documented one. */
    public static String left(String project) {
        return "project = " + quoted(project) + " and backbone.remoteKey is empty";
    }

    /** The issues, in as many queries as it takes. */
    public static List<String> issues(SequencedSet<String> keys, int batch) {
        List<String> all = List.copyOf(keys);
        List<String> queries = new ArrayList<>();
        for (int from = 0; from < all.size(); from += batch) {
            List<String> some = all.subList(from, Math.min(all.size(), from + batch));
            queries.add(
                    "key in (" + String.join(", ", some.stream().map(Jql::quoted).toList()) + ")");
        }
        return queries;
    }

    private static String quoted(String word) {
        return word.matches("[A-Z][A-Z0-9_]*(-[0-9]+)?")
                ? word
                : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
