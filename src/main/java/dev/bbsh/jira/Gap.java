package dev.bbsh.jira;

import java.util.Locale;

/**
 * A list that is known to be incomplete: that something is not in it proves nothing.
 *
 * @param list of what, such as {@code comments of ORBIT-12}
 */
public record Gap(String list, Cause cause) {

    /** How it is known that something is missing. */
    public sealed interface Cause {}

    /** The answer says how many there are. */
    public record Partial(long have, long total) implements Cause {}

    /** The answer says that more follow. */
    public record MoreFollow(long have) implements Cause {}

    /** As many as a page or an export holds at most: there may be more. */
    public record AtLimit(long have) implements Cause {}

    /** A file that ends, or breaks, inside a value. */
    public record Cut(String file, long line) implements Cause {}

    /**
     * A file that could not be read.
     *
     * @param why such as {@code is an HTML page}
     */
    public record Unread(String file, String why) implements Cause {}

    /** Only those that a screen of Jira shows. */
    public record Shown(long have) implements Cause {}

    /** A gap of items that could not be decided. */
    public record Undecided(long count) implements Cause {}

    /** Such as {@code comments of ORBIT-12: only 1 of 2 were saved}. */
    @Override
    public String toString() {
        return list + ": " + words();
    }

    /** Without the list. */
    public String words() {
        return switch (cause) {
            case Partial(long have, long total) ->
                    String.format(Locale.ROOT, "only %,d of %,d were saved", have, total);
            case MoreFollow(long have) ->
                    String.format(Locale.ROOT, "more pages follow the last one of %,d", have);
            case AtLimit(long have) ->
                    String.format(
                            Locale.ROOT,
                            "exactly %,d, where an export or a page ends: there may be more",
                            have);
            case Cut(String file, long line) ->
                    String.format(Locale.ROOT, "%s is cut or broken in line %,d", file, line);
            case Unread(String file, String why) -> file + " " + why;
            case Shown(long have) ->
                    String.format(
                            Locale.ROOT,
                            "only those on the screen for new issues, %,d (save /field for all)",
                            have);
            case Undecided(long count) -> String.format(Locale.ROOT, "%,d not decided", count);
        };
    }
}
