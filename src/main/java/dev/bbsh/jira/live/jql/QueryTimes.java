package dev.bbsh.jira.live.jql;

import java.util.regex.Pattern;

/** Recognises times in queries: Jira reads them in the time zone of the user. */
public final class QueryTimes {

    /** Dates, periods such as {@code -7d}, and functions such as {@code startOfDay()}. */
    private static final Pattern TIME =
            Pattern.compile(
                    "(?i)(\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}"
                            + "|[=<>(,\\s\"'][-+]\\d+[ymwdhM]\\b"
                            + "|\\b(startOf|endOf)(Day|Week|Month|Year)\\s*\\("
                            + "|\\b(now|lastLogin|currentLogin)\\s*\\()");

    private QueryTimes() {}

    /** True when a query depends on the time zone of the user. */
    public static boolean in(String jql) {
        return TIME.matcher(jql).find();
    }
}
