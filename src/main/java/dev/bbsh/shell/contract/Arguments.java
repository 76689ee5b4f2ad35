package dev.bbsh.shell.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a command line, by the names of the signature's parameters. A flag that was given
 * has the value {@code true}.
 */
public record Arguments(Map<String, List<String>> values) {

    public Arguments {
        values = Map.copyOf(values);
    }

    /** The value of a parameter. */
    public <T> T get(Key<T> key) {
        return key.value(all(key.parameter().name()));
    }

    /** The same with other words for a parameter. */
    public Arguments with(Key<?> key, List<String> words) {
        return with(key.parameter().name(), words);
    }

    /** All values of a parameter, in the order of the line. */
    public List<String> all(String parameter) {
        return values.getOrDefault(parameter, List.of());
    }

    /** The same arguments with other values of a parameter. */
    public Arguments with(String parameter, List<String> others) {
        Map<String, List<String>> next = new HashMap<>(values);
        next.put(parameter, others);
        return new Arguments(next);
    }
}
