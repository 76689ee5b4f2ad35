package dev.bbsh.repair.wrapped.line;

import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines as {@code grep -n} prints them: the name of the file, the number of the line. */
public final class GrepLines implements Recogniser {

    private static final String NAME = "grep-lines";

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})[:-]");

    private static final int LONGEST_NAME = 400;

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        String start = raw.start(LONGEST_NAME).split("\\R", 2)[0];
        if (start.isEmpty() || "{[\"".indexOf(start.charAt(0)) >= 0) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(start);
        List<String> lines = List.of();
        while (number.find()) {
            String name = start.substring(0, number.start());
            boolean named = name.isEmpty() || name.endsWith(":") || name.endsWith("-");
            if (named && beginsAsJson(start.substring(number.end()))) {
                lines = lines.isEmpty() ? raw.lines() : lines;
                return Optional.of(wrapping(lines, name));
            }
        }
        return Optional.empty();
    }

    private static boolean beginsAsJson(String rest) {
        String visible = rest.stripLeading();
        return !visible.isEmpty() && (visible.charAt(0) == '{' || visible.charAt(0) == '[');
    }

    /** The wrapping; lines that grep left out are missing in the document. */
    private static Wrapping wrapping(List<String> lines, String name) {
        List<String> rests = new ArrayList<>();
        long next = -1;
        boolean complete = true;
        for (String line : lines) {
            Matcher number = NUMBER.matcher(line);
            boolean marked =
                    (name.isEmpty() || line.startsWith(name.substring(0, name.length() - 1)))
                            && number.region(name.length(), line.length()).lookingAt();
            if (marked) {
                long at = Long.parseLong(number.group(1));
                complete &= next < 0 ? at == 1 : at == next;
                next = at + 1;
                rests.add(line.substring(number.end()));
            } else {
                complete &= line.isBlank();
            }
        }
        String what = "output of grep -n, with a number before each line";
        return complete
                ? PrefixedLines.unwrapped(NAME, what, rests)
                : Wrapping.Refused.of(
                        NAME,
                        what + "; lines are missing between them",
                        "ask for the file itself: grep leaves out lines that don't match");
    }
}
