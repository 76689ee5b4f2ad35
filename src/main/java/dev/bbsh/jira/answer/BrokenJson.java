package dev.bbsh.jira.answer;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

import java.util.Locale;

/** Says where a text stops being JSON. */
public final class BrokenJson {

    private BrokenJson() {}

    /** Such as {@code is cut off in line 3, column 17}. */
    public static String words(JacksonException broken) {
        String where =
                broken.getLocation() == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " in line %,d, column %,d",
                                broken.getLocation().getLineNr(),
                                broken.getLocation().getColumnNr());
        return isCut(broken) ? "is cut off" + where : "is not JSON: it breaks" + where;
    }

    /** Between two values Jackson tells the end by its message only. */
    private static boolean isCut(JacksonException broken) {
        return broken instanceof UnexpectedEndOfInputException
                || broken.getOriginalMessage().startsWith("Unexpected end-of-input");
    }
}
