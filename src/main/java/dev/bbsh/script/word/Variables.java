package dev.bbsh.script.word;

import dev.bbsh.work.BbshException;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Variables with their values: {@code ${name}}. Immutable. */
public record Variables(Map<String, String> values) {

    /** The empty set of variables. */
    public static final Variables NONE = new Variables(Map.of());

    /** The variable that every script has: the folder that contains the script. */
    public static final String HERE = "here";

    public static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    public Variables {
        values = Map.copyOf(values);
    }

    /** The value of a variable; empty when it isn't defined. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** These variables with one added, which replaces one of the same name. */
    public Variables with(String name, String value) {
        var more = new TreeMap<>(values);
        more.put(name, value);
        return new Variables(more);
    }

    /**
     * These variables with an assignment added, in the form in which a script gets it: {@code
     * NAME=VALUE}.
     *
     * @throws BbshException when the name or the {@code =} is missing, or when the name is {@code
     *     here}
     */
    public Variables assign(String assignment) {
        int equals = assignment.indexOf('=');
        String name = equals < 0 ? assignment : assignment.substring(0, equals);
        if (equals < 0 || !NAME.matcher(name).matches()) {
            throw new BbshException(
                    "'" + assignment + "' is not NAME=VALUE",
                    "run FILE NAME=VALUE     (a name has letters, digits and _)");
        }
        if (name.equals(HERE)) {
            throw new BbshException(
                    "'here' is always the folder of the script", "give the variable another name");
        }
        return with(name, assignment.substring(equals + 1));
    }
}
