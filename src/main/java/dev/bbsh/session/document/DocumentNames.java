package dev.bbsh.session.document;

import dev.bbsh.work.BbshException;

import java.text.Normalizer;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The rules for the names of documents. */
public final class DocumentNames {

    /** The name of the last query's result. */
    public static final String LAST = "last";

    /** The short form of {@link #LAST}. */
    public static final String UNDERSCORE = "_";

    private static final Pattern VALID =
            Pattern.compile("[\\p{L}\\p{N}._-][\\p{L}\\p{M}\\p{N}._-]*");

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._-]+");

    private static final Pattern ENDS = Pattern.compile("^[-.\\p{M}]+|[-.]+$");

    private static final Pattern ENDING = Pattern.compile("(?i)\\.(json|gz|zip)$");

    private DocumentNames() {}

    /** True when a document may have this name. */
    public static boolean valid(String name) {
        return VALID.matcher(name).matches() && !isLast(name) && !name.startsWith("-");
    }

    /** True for the names of the last query's result. */
    public static boolean isLast(String name) {
        return name.equals(LAST) || name.equals(UNDERSCORE);
    }

    /**
     * Returns the name when a document may have it.
     *
     * @throws BbshException when it may not
     */
    public static String checked(String name) {
        if (isLast(name)) {
            throw new BbshException(
                    "'" + name + "' is reserved for the result of the last query",
                    "choose another name: --as NAME");
        }
        if (!valid(name)) {
            throw new BbshException(
                    "'" + name + "' can't be used as a name",
                    "choose another name: --as NAME     (allowed: letters, digits, . _ -)");
        }
        return name;
    }

    /**
     * The name for the document of a file: the file's name without folder, .json, .gz and .zip,
     * with a dash for everything but letters of any language, digits, {@code .}, {@code _}.
     */
    public static String of(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        for (String shorter = null; !name.equals(shorter); ) {
            shorter = name;
            name = ENDING.matcher(name).replaceFirst("");
        }
        // A Mac writes an umlaut as a letter and a mark, which no one can type.
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        String cleaned = ENDS.matcher(OTHERS.matcher(composed).replaceAll("-")).replaceAll("");
        return Set.of("", LAST, UNDERSCORE).contains(cleaned) ? "document" : cleaned;
    }

    /** The name itself when it is free, else with {@code -2}, {@code -3} and so on. */
    public static String free(String name, Predicate<String> taken) {
        String free = name;
        for (int n = 2; taken.test(free); n++) {
            free = name + "-" + n;
        }
        return free;
    }
}
