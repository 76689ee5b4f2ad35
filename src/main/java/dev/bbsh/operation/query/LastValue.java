package dev.bbsh.operation.query;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.match.Matches;
import dev.bbsh.session.LatestResults;
import dev.bbsh.session.Workspace;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

/** The text of the only value that the last query found: {@code ${_}} on a line. */
public final class LastValue {

    /** The name of the variable. */
    public static final String NAME = "_";

    private LastValue() {}

    /**
     * The text of a string, or the number, {@code true}, {@code false} or {@code null} as JSON.
     *
     * @throws BbshException when there was no query, or when it found none, several, or an array or
     *     object
     */
    public static String of(Workspace workspace, Progress progress) {
        LatestResults.QueryResult last =
                workspace
                        .last()
                        .orElseThrow(
                                () ->
                                        new BbshException(
                                                "no query has been run yet, so ${_} has no value",
                                                "query PATH"));
        JsonValue root = last.document().content().root();
        JsonValue value = null;
        for (String path : last.paths()) {
            Matches found = JsonPath.parse(path).in(root, progress);
            while (found.next()) {
                if (value != null) {
                    throw refused(last, "found several values");
                }
                value = found.value();
            }
        }
        if (value == null) {
            throw refused(last, "found nothing");
        }
        if (value.kind() == JsonKind.OBJECT || value.kind() == JsonKind.ARRAY) {
            throw refused(last, "found an object or array");
        }
        return value.asString().orElseGet(value::text);
    }

    private static BbshException refused(LatestResults.QueryResult last, String found) {
        return new BbshException(
                "${_} is the value of the last query, and "
                        + String.join(" ", last.paths())
                        + " "
                        + found,
                "query $ --in last     (a query that finds one text or number gives ${_} a value)");
    }
}
