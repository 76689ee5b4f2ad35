package dev.bbsh.jira.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The columns of a mapping table, recognised by the names in its header, in any order and spelling.
 *
 * @param type the column of the kinds; -1 when there is none
 * @param width the number of columns
 */
record MappingColumns(int type, int server, int cloud, int width) {

    /** Two columns of IDs without a header. */
    static final MappingColumns BARE = new MappingColumns(-1, 0, 1, 2);

    private static final int NONE = -1;

    private static final int TWICE = -2;

    private static final List<String> TYPES = List.of("entitytype", "type", "namespace");

    private static final List<String> SERVERS =
            List.of(
                    "serverid",
                    "server",
                    "sourceid",
                    "source",
                    "oldid",
                    "old",
                    "fromid",
                    "from",
                    "oldkey",
                    "oldissuekey",
                    "sourcekey",
                    "serverkey",
                    "key");

    private static final List<String> CLOUDS =
            List.of(
                    "cloudid",
                    "cloud",
                    "targetid",
                    "target",
                    "newid",
                    "new",
                    "toid",
                    "to",
                    "newkey",
                    "newissuekey",
                    "targetkey",
                    "cloudkey",
                    "value");

    /** The columns of a header; nothing when the row is not one. */
    static Optional<MappingColumns> of(List<String> row) {
        List<String> names = names(row);
        MappingColumns columns =
                new MappingColumns(
                        column(names, TYPES),
                        column(names, SERVERS),
                        column(names, CLOUDS),
                        row.size());
        return columns.server < 0 || columns.cloud < 0 || columns.type == TWICE
                ? Optional.empty()
                : Optional.of(columns);
    }

    /** The names of columns that a row lacks, if it has any of them at all. */
    static List<String> missing(List<String> row) {
        List<String> names = names(row);
        List<String> missing = new ArrayList<>();
        add(missing, "entityType", column(names, TYPES));
        add(missing, "serverId", column(names, SERVERS));
        add(missing, "cloudId", column(names, CLOUDS));
        return missing.size() == 3 ? List.of() : List.copyOf(missing);
    }

    private static void add(List<String> missing, String name, int column) {
        if (column == NONE) {
            missing.add(name);
        }
    }

    /** True when one of the columns appears twice. */
    static boolean isTwice(List<String> row) {
        List<String> names = names(row);
        return column(names, SERVERS) == TWICE
                || column(names, CLOUDS) == TWICE
                || column(names, TYPES) == TWICE;
    }

    private static List<String> names(List<String> row) {
        return row.stream().map(MappingColumns::plain).toList();
    }

    /** A name in lower case, without spaces and other signs. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int column(List<String> names, List<String> known) {
        for (String name : known) {
            int first = names.indexOf(name);
            if (first >= 0) {
                return first == names.lastIndexOf(name) ? first : TWICE;
            }
        }
        return NONE;
    }

    String server(List<String> row) {
        return row.get(server);
    }

    String cloud(List<String> row) {
        return row.get(cloud);
    }

    /** The kind of a row's entity; nothing when there is no column for it. */
    Optional<String> type(List<String> row) {
        return type < 0 ? Optional.empty() : Optional.of(row.get(type));
    }

    /** The number of values that a row must have. */
    int needed() {
        return Math.max(type, Math.max(server, cloud)) + 1;
    }
}
