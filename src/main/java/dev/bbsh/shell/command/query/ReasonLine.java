package dev.bbsh.shell.command.query;

import dev.bbsh.query.absence.Reason;
import dev.bbsh.query.path.Query;

/** Says why a path found nothing, and what to type instead. */
public final class ReasonLine {

    private ReasonLine() {}

    /** The reason on one line, with a query that does find something, if one is known. */
    public static String of(Reason reason) {
        return reason.text()
                + reason.path().map((path) -> "     (query " + typed(path) + ")").orElse("");
    }

    /** A path as a word of a line: what looks like a variable is none. */
    public static String typed(Query path) {
        return path.toString().replace("${", "$${");
    }
}
