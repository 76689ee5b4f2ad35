package dev.bbsh.backbone;

import java.util.Optional;

/** Extracts project keys from issue keys and connector keys. */
public final class ProjectKey {

    private ProjectKey() {}

    /**
     * The project of an issue key: the part before its number, such as {@code B2B_X} of {@code
     * B2B_X-17}; nothing when the text is not an issue key.
     */
    public static Optional<String> ofIssue(String issueKey) {
        int dash = issueKey.lastIndexOf('-');
        boolean valid =
                isProject(issueKey, 0, dash) && isNumber(issueKey, dash + 1, issueKey.length());
        return valid ? Optional.of(issueKey.substring(0, dash)) : Optional.empty();
    }

    /**
     * The project of a connector key of the form {@code CON-4-SAM2}; nothing when it has another
     * form.
     */
    public static Optional<String> ofConnector(String connectorKey) {
        int first = connectorKey.indexOf('-');
        int second = connectorKey.indexOf('-', first + 1);
        boolean valid =
                first > 0
                        && isNumber(connectorKey, first + 1, second)
                        && isProject(connectorKey, second + 1, connectorKey.length());
        return valid ? Optional.of(connectorKey.substring(second + 1)) : Optional.empty();
    }

    /** True when a text can be a project key. */
    public static boolean isProject(String text) {
        return isProject(text, 0, text.length());
    }

    private static boolean isProject(String text, int from, int to) {
        if (from >= to || !Character.isLetter(text.charAt(from))) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (!Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return from < to && at == to;
    }
}
