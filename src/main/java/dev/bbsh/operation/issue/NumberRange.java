package dev.bbsh.operation.issue;

import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of counts: {@code 4+}, {@code 2-5}, {@code 0}.
 *
 * @param text as the user wrote it
 * @param least the smallest count
 * @param most the largest count
 */
public record NumberRange(String text, long least, long most) {

    /** Ranges for help and completion. */
    public static final List<String> EXAMPLES = List.of("0", "1+", "4+", "2-5");

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(?:(\\+)|-([0-9]{1,9}))?");

    /**
     * Reads a range.
     *
     * @throws BbshException when the text is none
     */
    public static NumberRange of(String text, String option) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw refused("'" + text + "' is not a range of numbers", option);
        }
        long least = Long.parseLong(form.group(1));
        if (form.group(2) != null) {
            return new NumberRange(text, least, Long.MAX_VALUE);
        }
        long most = form.group(3) == null ? least : Long.parseLong(form.group(3));
        if (most < least) {
            throw refused("the range " + text + " is empty", option);
        }
        return new NumberRange(text, least, most);
    }

    private static BbshException refused(String message, String option) {
        return new BbshException(
                message, "issues --" + option + " 4+     (4 or more; 2-5 and 0 work, too)");
    }

    public boolean includes(long count) {
        return count >= least && count <= most;
    }
}
