package dev.bbsh.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A manual page on one topic.
 *
 * @param name the word that is typed, such as {@code unpaired-issue}
 * @param title the topic in a few words
 * @param aliases other words for it, and words of error texts
 * @param passages the page below its title
 */
public record Topic(String name, String title, List<String> aliases, List<Passage> passages) {

    private static final String ALIASES = "Also: ";

    private static final String POINT = "* ";

    /** A row of a table whose first cell is a name in {@code `span`} marks. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\|$");

    private static final String TABLE = "| ";

    /** A part of the page, with {@code `spans`} and {@code **strong**} words. */
    public sealed interface Passage {

        /** Running text. */
        record Text(String text) implements Passage {}

        /** The items of a list. */
        record Points(List<String> points) implements Passage {

            public Points {
                points = List.copyOf(points);
            }
        }
    }

    public Topic {
        aliases = List.copyOf(aliases);
        passages = List.copyOf(passages);
    }

    /** Reads a page: {@code # name: title}, then optionally a line of aliases, then passages. */
    static Topic read(String page) {
        List<String> parts = List.of(page.strip().split("\n\n+"));
        String[] heading = parts.getFirst().substring(POINT.length()).split(": ", 2);
        List<String> aliases = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        for (String part : parts.subList(1, parts.size())) {
            if (part.startsWith(ALIASES)) {
                aliases.addAll(List.of(part.substring(ALIASES.length()).split(", ")));
            } else {
                passages.add(passage(part));
            }
        }
        return new Topic(heading[0], heading[1], aliases, passages);
    }

    /**
     * The topics of the table on a page, one for each row: a name, a statement and its confidence.
     */
    static List<Topic> rows(String page) {
        Topic whole = read(page);
        return ROW.matcher(page).results().map((row) -> row(row, whole.name())).toList();
    }

    private static Topic row(MatchResult row, String page) {
        List<Passage> passages =
                Stream.of(
                                "**Inferred.** " + row.group(2),
                                "**Confidence:** " + row.group(3) + ".",
                                "**All rules:** `explain " + page + "`")
                        .<Passage>map(Passage.Text::new)
                        .toList();
        return new Topic(row.group(1), "a reason for a suggested ID", List.of(), passages);
    }

    private static String point(MatchResult row) {
        return row.group(1) + ": " + row.group(2) + " Confidence: " + row.group(3) + ".";
    }

    private static Passage passage(String part) {
        if (part.startsWith(TABLE)) {
            return new Passage.Points(ROW.matcher(part).results().map(Topic::point).toList());
        }
        return part.startsWith(POINT)
                ? new Passage.Points(
                        part.lines().map((line) -> line.substring(POINT.length())).toList())
                : new Passage.Text(part);
    }

    /** The name and the aliases, in lower case. */
    List<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream())
                .map((each) -> each.toLowerCase(Locale.ROOT))
                .toList();
    }
}
