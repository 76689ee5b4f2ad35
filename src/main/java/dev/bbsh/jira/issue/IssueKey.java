package dev.bbsh.jira.issue;

import java.util.regex.Pattern;

/** The syntax of an issue key in Jira. */
final class IssueKey {

    private static final Pattern KEY = Pattern.compile("\\p{Lu}[\\p{Lu}\\d_]*-\\d+");

    private static final int LONGEST = 300;

    private static final char LOST = '\uFFFD';

    private IssueKey() {}

    /** True when a key is in an encoding that can't be read: its letters are lost. */
    static boolean isForeign(String text) {
        return text.indexOf(LOST) >= 0 && isKey(text.replace(LOST, 'X'));
    }

    static boolean isKey(String text) {
        return text.length() <= LONGEST && KEY.matcher(text).matches();
    }
}
