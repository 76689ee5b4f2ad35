package dev.bbsh.check.config.sought;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The suffix {@code (migrated)} or {@code (migrated 2)}, which the migration assistant gives to
 * what has a taken name.
 */
public final class MigratedSuffix {

    private static final Pattern SUFFIX =
            Pattern.compile("\\s*\\(migrated(?:\\s+(\\d{1,6}))?\\)$", Pattern.CASE_INSENSITIVE);

    private MigratedSuffix() {}

    /** What a name may have been before it got the suffix, once or several times. */
    static List<String> plainNames(String renamed) {
        List<String> names = new ArrayList<>();
        String rest = renamed;
        Matcher matcher = SUFFIX.matcher(rest);
        while (matcher.find()) {
            rest = rest.substring(0, matcher.start());
            names.add(rest);
            matcher = SUFFIX.matcher(rest);
        }
        return names;
    }

    /** The number in the suffix of a name; without one it is the first. */
    public static int number(String name) {
        Matcher matcher = SUFFIX.matcher(name);
        boolean numbered = matcher.find() && matcher.group(1) != null;
        return numbered ? Integer.parseInt(matcher.group(1)) : 1;
    }
}
