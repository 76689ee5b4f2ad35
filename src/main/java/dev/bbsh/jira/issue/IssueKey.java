package dev.bbsh.jira.issue;

import java.util.regex.Pattern;

/** How Jira writes the key of an issue. */
final class IssueKey {

    private static final Pattern KEY = Pattern.compile("\\p{Lu}[\\p{Lu}\\d_]*-\\d+");

    private static final int LONGEST = 300;

    private IssueKey() {}

    static boolean isKey(String text) {
        return text.length() <= LONGEST && KEY.matcher(text).matches();
    }
}
