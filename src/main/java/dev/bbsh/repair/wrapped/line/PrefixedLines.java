package dev.bbsh.repair.wrapped.line;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines whose prefix is removed. */
final class PrefixedLines {

    /** Removes the prefix of a line. */
    interface Prefix {

        /**
         * The text behind the prefix of a line; empty when the line has none.
         *
         * @param number of the line, from 0
         */
        Optional<String> rest(String line, int number);
    }

    private PrefixedLines() {}

    /** The lines without their prefix; empty when a line that is not blank has none. */
    static Optional<List<String>> rests(List<String> lines, Prefix prefix) {
        List<String> rests = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> rest = prefix.rest(lines.get(i), i);
            if (rest.isEmpty() && !lines.get(i).isBlank()) {
                return Optional.empty();
            }
            rests.add(rest.orElse(""));
        }
        return Optional.of(rests);
    }

    static Wrapping unwrapped(String name, String what, List<String> rests) {
        String extent = CountedNouns.counted(rests.size(), "line");
        return Wrapping.Unwrapped.of(new Wrapping.Layer(name, what, extent), bytes(rests));
    }

    static byte[] bytes(List<String> lines) {
        return RawText.bytesOf(String.join("\n", lines) + "\n");
    }

    /** True when the first line that is not blank begins as JSON does. */
    static boolean beginAsJson(List<String> lines) {
        return lines.stream()
                .filter((line) -> !line.isBlank())
                .findFirst()
                .map(String::stripLeading)
                .filter((line) -> line.charAt(0) == '{' || line.charAt(0) == '[')
                .isPresent();
    }
}
