package dev.bbsh.jira.mapping;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the reason why a row of a table can't be used: IDs that a program has changed are never
 * guessed.
 */
final class RowFault {

    static final String MISSING = "a value is missing";

    static final String NOTHING = "no new ID";

    private static final String UNSAID = "?";

    private static final Pattern THOUSANDS =
            Pattern.compile("\\d{1,3}([.,'\u2019\u00A0\u202F ]\\d{3})+");

    private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]0*");

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+([.,]\\d+)?[eE][+-]?\\d+");

    private static final Pattern ZEROS = Pattern.compile("0\\d+");

    private static final List<String> EMPTY = List.of("null", "n/a", "na", "none", "-", "#n/a");

    private final MappingColumns columns;

    RowFault(MappingColumns columns) {
        this.columns = columns;
    }

    /** The fault in a few words; empty when there is none. */
    String of(List<String> row) {
        if (row.size() < columns.needed() || isTooLong(row)) {
            return row.size() + " values instead of " + columns.width();
        }
        String server = columns.server(row);
        String cloud = columns.cloud(row);
        String type = columns.type(row).orElse(UNSAID);
        if (server.isEmpty() || cloud.isEmpty() || type.isEmpty()) {
            return MISSING;
        }
        if (cloud.equals("0") || isNothing(cloud)) {
            return NOTHING;
        }
        boolean numeric = !type.equals(UNSAID) && new Namespace(type).isNumeric();
        String damage = damage(server, cloud, numeric || type.equals(UNSAID));
        boolean numbers = IdTable.number(server) >= 0 && IdTable.number(cloud) >= 0;
        return numeric && !numbers && damage.isEmpty() ? "an ID that isn't a number" : damage;
    }

    private static String damage(String server, String cloud, boolean numeric) {
        String first = damage(server, numeric);
        return first.isEmpty() ? damage(cloud, numeric) : first;
    }

    private boolean isTooLong(List<String> row) {
        return row.size() > columns.width()
                && row.subList(columns.width(), row.size()).stream()
                        .anyMatch((each) -> !each.isEmpty());
    }

    private static boolean isNothing(String id) {
        return EMPTY.stream().anyMatch(id::equalsIgnoreCase);
    }

    /** The damage that a spreadsheet did to an ID; empty when it can be as Jira wrote it. */
    private static String damage(String id, boolean numeric) {
        if (IdTable.number(id) >= 0) {
            return "";
        }
        if (id.startsWith("=")) {
            return "an ID written as an Excel formula";
        }
        if (id.indexOf('"') >= 0) {
            return "quotes in the middle of a value";
        }
        if (id.startsWith("'") || id.startsWith("\u2019")) {
            return "an ID with Excel's apostrophe";
        }
        if (id.chars().anyMatch(RowFault::isHidden)) {
            return "an ID with a no-break space or another hidden character";
        }
        return numeric ? rewritten(id) : "";
    }

    private static String rewritten(String id) {
        if (THOUSANDS.matcher(id).matches()) {
            return "an ID with thousands separators";
        }
        if (DECIMAL.matcher(id).matches() || SCIENTIFIC.matcher(id).matches()) {
            return "an ID that Excel has rounded or rewritten as a number";
        }
        return ZEROS.matcher(id).matches() ? "an ID with leading zeros" : "";
    }

    private static boolean isHidden(int each) {
        return Character.isISOControl(each)
                || Character.getType(each) == Character.FORMAT
                || each == '\u00A0'
                || each == '\u202F'
                || each == '\u2007';
    }
}
