package dev.bbsh.backup.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of the media in an archive: the importer looks for data/attachments, data/avatars and
 * logos at the top.
 *
 * @param extra the folders above, such as {@code jira-home/}; empty when there are none
 * @param missing the folders that were left out, such as {@code data/}; empty when there are none
 */
public record MediaRoot(String extra, String missing) {

    /** The root that the importer wants. */
    public static final MediaRoot RIGHT = new MediaRoot("", "");

    private static final String DATA = "data/";

    private static final String ATTACHMENTS = "data/attachments/";

    private static final Pattern KNOWN =
            Pattern.compile("((?:.*?/)??)(?:data/(?:attachments|avatars)|logos)/.+");

    /** An issue's folder below the project's, with or without a bucket. */
    private static final Pattern ISSUE =
            Pattern.compile("((?:.*?/)??)((?:attachments/)?)([^/]+)/(?:\\d+/)?\\3-\\d+/.+");

    private static final String JUNK = "__MACOSX/";

    /** The root of an archive, by the first entry that shows it. */
    public static MediaRoot of(MediaCursor entries) {
        Optional<MediaRoot> weak = Optional.empty();
        while (entries.next()) {
            String name = entries.name();
            if (name.startsWith(ATTACHMENTS)) {
                return RIGHT;
            }
            if (name.startsWith(JUNK)) {
                continue;
            }
            Optional<MediaRoot> found = of(name);
            if (found.isPresent() && isStrong(name)) {
                return found.get();
            }
            weak = weak.or(() -> found);
        }
        return weak.orElse(RIGHT);
    }

    private static boolean isStrong(String name) {
        return ISSUE.matcher(name).matches();
    }

    /** The root that a name shows, if it is that of media. */
    static Optional<MediaRoot> of(String name) {
        Matcher known = KNOWN.matcher(name);
        if (known.matches()) {
            return Optional.of(new MediaRoot(known.group(1), ""));
        }
        Matcher issue = ISSUE.matcher(name);
        return issue.matches()
                ? Optional.of(
                        new MediaRoot(
                                issue.group(1), issue.group(2).isEmpty() ? ATTACHMENTS : DATA))
                : Optional.empty();
    }

    /** True when the importer finds the media. */
    public boolean isRight() {
        return equals(RIGHT);
    }

    /** True when a name is below this root. */
    public boolean has(byte[] bytes, int from, int to) {
        byte[] above = utf8(extra);
        return to - from >= above.length
                && Arrays.equals(bytes, from, from + above.length, above, 0, above.length);
    }

    /**
     * The name that the importer wants for a name below this root: without the extra folders, and
     * with the missing ones.
     */
    public byte[] target(byte[] bytes, int from, int to) {
        int start = from + utf8(extra).length;
        if (missing.isEmpty()) {
            return Arrays.copyOfRange(bytes, start, to);
        }
        String rest = new String(bytes, start, to - start, StandardCharsets.ISO_8859_1);
        boolean whole = rest.startsWith("logos/") || rest.startsWith(DATA);
        return ((whole ? "" : missing) + rest).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
