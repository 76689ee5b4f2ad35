package dev.bbsh.query.parse;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Paths that begin at each value of a query, without the {@code $.} of their beginning, with commas
 * between them; a dash before a path turns an order.
 */
public final class RelativePaths {

    private RelativePaths() {}

    /** The whole path that a relative one stands for: {@code $.comments} for {@code comments}. */
    public static String whole(String text) {
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '$' -> text;
            case '@' -> "$" + text.substring(1);
            case '[' -> "$" + text;
            default -> "$." + text;
        };
    }

    /** True for a function for a time where only a path can be, outside of a filter. */
    public static boolean isTime(String text) {
        return TimeParser.NAMES.stream().anyMatch((name) -> text.startsWith(name + "("));
    }

    /** The paths with exact times, as {@link PathTimes#exact} writes them. */
    public static String exact(String text, Instant now, ZoneId zone) {
        return String.join(
                ",", list(text).stream().map((each) -> exactPath(each, now, zone)).toList());
    }

    private static String exactPath(String text, Instant now, ZoneId zone) {
        String dash = text.startsWith("-") ? "-" : "";
        String path = text.substring(dash.length());
        String whole = whole(path);
        String exact = PathTimes.exact(whole, now, zone);
        if (exact.equals(whole)) {
            return text;
        }
        return dash
                + switch (path.charAt(0)) {
                    case '$' -> exact;
                    case '@' -> "@" + exact.substring(1);
                    case '[' -> exact.substring(1);
                    default -> exact.substring(2);
                };
    }

    /** The paths of a text, split at commas that are not in brackets or quotes. */
    public static List<String> list(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (quote != 0) {
                i += each == '\\' ? 1 : 0;
                quote = each == quote ? 0 : quote;
            } else if (each == '\'' || each == '"') {
                quote = each;
            } else if (each == ',' && depth == 0) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            } else {
                depth += "[(".indexOf(each) >= 0 ? 1 : "])".indexOf(each) >= 0 ? -1 : 0;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
