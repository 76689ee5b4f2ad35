package dev.bbsh.backbone;

import dev.bbsh.work.BbshException;

/** A change of a project's key during its move. */
public record KeyChange(String before, String after) {

    /**
     * Reads {@code OLD=NEW}.
     *
     * @throws BbshException when the text is not a key change
     */
    public static KeyChange of(String text) {
        int equals = text.indexOf('=');
        if (equals > 0) {
            KeyChange change = new KeyChange(text.substring(0, equals), text.substring(equals + 1));
            if (ProjectKey.isProject(change.before) && ProjectKey.isProject(change.after)) {
                return change;
            }
        }
        throw new BbshException("'" + text + "' is not a key change", "case --key OLD=NEW");
    }

    /** The change back. */
    public KeyChange reversed() {
        return new KeyChange(/* before= */ after, /* after= */ before);
    }

    /** The key of an issue after the change; that of another project stays the same. */
    public String renamed(String issue) {
        return ProjectKey.ofIssue(issue).filter(before::equals).isPresent()
                ? after + issue.substring(before.length())
                : issue;
    }

    @Override
    public String toString() {
        return before + "=" + after;
    }
}
