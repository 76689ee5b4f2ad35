package dev.bbsh.operation.query;

import dev.bbsh.query.diagnosis.EmptyResultDiagnosis;
import dev.bbsh.query.path.Query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reason why a path found nothing, with the line to type instead. */
public final class NoMatchAdvice {

    private static final Pattern QUERY = Pattern.compile("query \\$(?:(?! {3}).)+");

    private NoMatchAdvice() {}

    /**
     * The reason on one line, with a query that does find something, if one is known.
     *
     * @param where the option that names the document, with a blank before it; may be empty
     */
    public static String of(EmptyResultDiagnosis.Reason reason, String where) {
        return reason.text()
                + reason.path()
                        .map((path) -> "     (query " + typed(path) + where + ")")
                        .orElse("");
    }

    /** The advice with its queries directed at the same document. */
    public static String of(String advice, String where) {
        return QUERY.matcher(advice)
                .replaceAll(
                        (query) ->
                                Matcher.quoteReplacement(
                                        query.group().contains("--in last")
                                                ? query.group()
                                                : query.group() + where));
    }

    /** A path as a word of a line, escaped so that nothing in it is read as a variable. */
    public static String typed(Query path) {
        return typed(path.toString());
    }

    /** The text of a path as a word of a line. */
    public static String typed(String path) {
        return path.replace("${", "$${");
    }
}
