package dev.bbsh.backup.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The facts about an {@code entities.xml} besides its rows.
 *
 * @param root the name of its root element
 * @param date when it was written, in milliseconds since 1970; empty before Jira 6.3
 * @param build the program that wrote it, such as {@code 7.3.9#73021}; empty when its comment
 *     doesn't say
 * @param exporter the user name of the person who made the backup; empty when its comment doesn't
 *     say
 * @param zone the abbreviation of the server's time zone, such as {@code CET}, as its comment has
 *     it in the date of the build; empty when it has none
 * @param rows the number of rows of each entity
 * @param columns the columns of each entity that any row has a value in, in the order in which they
 *     were seen
 * @param announced the same as the comment at its end counts them, with {@code Total}; empty when
 *     it has no such comment
 */
public record EntityFile(
        String root,
        Optional<Long> date,
        String build,
        String exporter,
        String zone,
        Map<String, Long> rows,
        Map<String, List<String>> columns,
        Map<String, Long> announced) {

    /**
     * The rows of an entity.
     *
     * @param rows their number
     * @param columns the columns that any has a value in
     */
    record Kind(long rows, List<String> columns) {}

    /** The name under which the comment counts all rows. */
    public static final String TOTAL = "Total";

    // The comment is in the language of the server, so labels are only known in English. In
    // others, values are known by their form and place.
    private static final List<Pattern> BUILD =
            List.of(
                    Pattern.compile("JIRA Build\\s*:\\s*([0-9][^\\s#]*(?:#[0-9]+)?)"),
                    Pattern.compile("(?m)^[^\\n:]*:\\s*([0-9]+\\.[0-9][^\\s#]*#[0-9]+)"));

    /** The second of the two lines in the first section, which are when and by whom. */
    private static final List<Pattern> EXPORTER =
            List.of(
                    Pattern.compile("(?m)^\\s+by\\s*:\\s*(\\S.*?) \\( .* \\)\\s*$"),
                    Pattern.compile(
                            "\\A\\s*___ .* _{3,}\\s*\\n"
                                    + "[^:\\n]+ : .*\\n"
                                    + "[^:\\n]+ : +(\\S.*?) \\( .* \\)\\s*\\n"
                                    + "\\s*___ "));

    private static final List<Pattern> ZONE =
            List.of(
                    Pattern.compile(
                            "Build Date\\s*:.*[0-9]{2}:[0-9]{2}:[0-9]{2} ([A-Z]{3,5}) [0-9]{4}"),
                    Pattern.compile(
                            "#[0-9].*\\n[^:\\n]+ : +[A-Z][a-z]{2} [A-Z][a-z]{2} [0-9]{2}"
                                    + " [0-9]{2}:[0-9]{2}:[0-9]{2} ([A-Z]{3,5}) [0-9]{4}"));

    private static final String ENTITIES = "___ Entities ___";

    private static final Pattern COUNT =
            Pattern.compile("(?m)^\\s*(\\w+)\\s*:\\s*([0-9]{1,18})\\s*$");

    public EntityFile {
        rows = Map.copyOf(rows);
        columns = Map.copyOf(columns);
        announced = Map.copyOf(announced);
    }

    static EntityFile of(String root, String date, List<String> comments, Map<String, Kind> kinds) {
        Map<String, Long> rows = new TreeMap<>();
        Map<String, List<String>> columns = new TreeMap<>();
        kinds.forEach((name, kind) -> rows.put(name, kind.rows()));
        kinds.forEach((name, kind) -> columns.put(name, kind.columns()));
        return new EntityFile(
                root,
                date.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(date)) : Optional.empty(),
                first(BUILD, comments),
                first(EXPORTER, comments.stream().limit(1).toList()),
                first(ZONE, comments),
                rows,
                columns,
                comments.stream()
                        .filter((comment) -> comment.contains(ENTITIES))
                        .map(EntityFile::counts)
                        .findFirst()
                        .orElse(Map.of()));
    }

    /** The first group of the first match, in the order of the patterns; empty without a match. */
    private static String first(List<Pattern> patterns, List<String> comments) {
        return patterns.stream()
                .flatMap((each) -> comments.stream().map(each::matcher))
                .flatMap(Matcher::results)
                .map((found) -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static Map<String, Long> counts(String comment) {
        Map<String, Long> counts = new TreeMap<>();
        Matcher line = COUNT.matcher(comment.substring(comment.indexOf(ENTITIES)));
        while (line.find()) {
            counts.put(line.group(1), Long.valueOf(line.group(2)));
        }
        return counts;
    }

    /** The number of all rows. */
    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
