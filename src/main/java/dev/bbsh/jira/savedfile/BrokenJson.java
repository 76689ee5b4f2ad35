package dev.bbsh.jira.savedfile;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

import java.util.Locale;

/** Describes the place where a text stops being valid JSON. */
public final class BrokenJson {

    private BrokenJson() {}

    /** The fault in words, such as {@code is cut off in line 3, column 17}. */
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

    /**
     * True when the text ends too early; between two values Jackson reports that by its message
     * only.
     */
    private static boolean isCut(JacksonException broken) {
        return broken instanceof UnexpectedEndOfInputException
                || broken.getOriginalMessage().startsWith("Unexpected end-of-input");
    }
}
