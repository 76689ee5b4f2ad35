package dev.bbsh.jira.savedfile;

import java.util.Locale;

/**
 * A list that is known to be incomplete: that an item is not in it proves nothing.
 *
 * @param list the items it lists, such as {@code comments of ORBIT-12}
 */
public record Gap(String list, Cause cause) {

    /** The evidence that items are missing. */
    public sealed interface Cause {}

    /** The response gives a larger total than it has. */
    public record Partial(long have, long total) implements Cause {}

    /** The response says that more follow. */
    public record MoreFollow(long have) implements Cause {}

    /** A page or an export with its maximum number of items: there may be more. */
    public record AtLimit(long have) implements Cause {}

    /** A file that ends, or is damaged, inside a value. */
    public record Cut(String file, long line) implements Cause {}

    /**
     * A file that could not be read.
     *
     * @param why the reason, such as {@code is an HTML page}
     */
    public record Unread(String file, String why) implements Cause {}

    /** A list of only those items that a screen of Jira shows. */
    public record Shown(long have) implements Cause {}

    /**
     * A list that the site gave only in part, or not at all.
     *
     * @param why the reason, such as {@code cloud doesn't allow GET /rest/api/3/users/search (403)}
     */
    public record Refused(String why) implements Cause {}

    /** A list of only those items that someone asked for. */
    public record Requested(long count) implements Cause {}

    /** A list of only those names that somebody read off a screen. */
    public record ReadOff(long count) implements Cause {}

    /** A gap of items that could not be decided. */
    public record Undecided(long count) implements Cause {}

    /** The gap in words, such as {@code comments of ORBIT-12: only 1 of 2 saved}. */
    @Override
    public String toString() {
        return list + ": " + words();
    }

    /** The cause in words, without the list. */
    public String words() {
        return switch (cause) {
            case Partial(long have, long total) ->
                    String.format(Locale.ROOT, "only %,d of %,d saved", have, total);
            case MoreFollow(long have) ->
                    String.format(Locale.ROOT, "more pages follow the first %,d", have);
            case AtLimit(long have) ->
                    String.format(
                            Locale.ROOT,
                            "exactly %,d, the limit of an export or a page: there may be more",
                            have);
            case Cut(String file, long line) ->
                    String.format(Locale.ROOT, "%s is cut off or damaged at line %,d", file, line);
            case Unread(String file, String why) -> file + " " + why;
            case Shown(long have) ->
                    String.format(
                            Locale.ROOT,
                            "only the %,d on the screen for new issues (save /field for all)",
                            have);
            case Refused(String why) -> why;
            case Requested(long count) ->
                    String.format(Locale.ROOT, "only the %,d that were asked for", count);
            case ReadOff(long count) ->
                    count == 1
                            ? "only 1 name, read off a screen"
                            : String.format(
                                    Locale.ROOT, "only %,d names, read off a screen", count);
            case Undecided(long count) -> String.format(Locale.ROOT, "%,d undecided", count);
        };
    }
}
