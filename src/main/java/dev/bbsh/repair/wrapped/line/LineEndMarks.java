package dev.bbsh.repair.wrapped.line;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.OutsideStrings;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A dollar sign at the end of each line, as {@code cat -A} and editors show line ends. */
public final class LineEndMarks implements Recogniser {

    /** A byte above 127 as cat -v writes it. */
    private static final Pattern META = Pattern.compile("M-(?:\\^([?-_])|([ -~]))");

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        String start = raw.start(400).split("\\R", 2)[0];
        if (!start.endsWith("$")) {
            return Optional.empty();
        }
        List<String> plain = new ArrayList<>();
        List<String> lines = raw.lines();
        for (String line : lines) {
            boolean last = lines.size() > 3 && plain.size() == lines.size() - 1;
            if (!line.endsWith("$") && !last) {
                return Optional.empty();
            }
            String rest = line.endsWith("$") ? line.substring(0, line.length() - 1) : line;
            plain.add(rest.endsWith("^M") ? rest.substring(0, rest.length() - 2) : rest);
        }
        String text = String.join("\n", plain) + "\n";
        String shown = OutsideStrings.changed(text, (part) -> part.replace("^I", "\t"));
        Wrapping.Layer step =
                new Wrapping.Layer(
                        "line-end-marks",
                        "a $ at the end of each line (as cat -A shows it)",
                        CountedNouns.counted(lines.size(), "line"));
        boolean coded = META.matcher(shown).find();
        byte[] bytes = RawText.bytesOf(coded ? meta(shown) : shown);
        return Optional.of(
                coded
                        ? Wrapping.Unwrapped.doubtful(step, bytes)
                        : Wrapping.Unwrapped.of(step, bytes));
    }

    private static String meta(String text) {
        return META.matcher(text)
                .replaceAll(
                        (found) -> Matcher.quoteReplacement(meta(found.group(1), found.group(2))));
    }

    private static String meta(@org.jspecify.annotations.Nullable String control, String plain) {
        char value = control == null ? plain.charAt(0) : (char) (control.charAt(0) ^ 0x40);
        return String.valueOf((char) (value | 0x80));
    }
}
