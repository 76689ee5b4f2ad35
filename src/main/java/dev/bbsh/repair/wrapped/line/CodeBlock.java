package dev.bbsh.repair.wrapped.line;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.JsonCheck;
import dev.bbsh.repair.wrapped.PatternSearch;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code in a comment: {@code {code:json}} and {@code {noformat}} of Jira, {@code [code]}
 * of forums, fences of Markdown.
 */
public final class CodeBlock implements Recogniser {

    private static final String NAME = "code-block";

    private static final Pattern OPENING =
            Pattern.compile(
                    "(?:\\{(code|noformat)(?::[^}\\n"
                            + "]{0,200})?\\}|\\[(code|noformat|pre)(?:=[^\\]\\n"
                            + "]{0,40})?\\]|(?<=(?:^|\\n"
                            + ")[ \\t]{0,400})(`{3,}|~{3,})[^\\n"
                            + "`]{0,60}(?=\\n"
                            + "))");

    private static final List<String> BEGINNINGS =
            List.of("{code", "{noformat", "[code", "[noformat", "[pre", "```", "~~~");

    /** The beginning of a document; with any damage, it is not in a block. */
    private static final Pattern DOCUMENT =
            Pattern.compile("[{\\[]\\s*[\"{\\[}\\]].*", Pattern.DOTALL);

    private static final int MOST = 12;

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        if (DOCUMENT.matcher(raw.start(200)).matches()) {
            return Optional.empty();
        }
        List<String> found = blocks(raw.text());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Wrapping.Unwrapped> readings = new ArrayList<>();
        for (String each : found) {
            String number = found.size() == 1 ? "" : "-" + (readings.size() + 1);
            int around = raw.text().length() - each.length();
            Wrapping.Layer step =
                    new Wrapping.Layer(
                            NAME + number,
                            "a code block around the JSON (Jira {code} or a Markdown fence)",
                            CountedNouns.counted(around, "character") + " around it");
            readings.add(Wrapping.Unwrapped.of(step, RawText.bytesOf(each)));
        }
        Wrapping.Layer all =
                new Wrapping.Layer(NAME, "a text with " + found.size() + " code blocks", "");
        return Optional.of(
                readings.size() == 1
                        ? readings.getFirst()
                        : new Wrapping.Ambiguous(List.of(all), readings));
    }

    private static List<String> blocks(String text) {
        List<String> found = new ArrayList<>();
        PatternSearch search = new PatternSearch(OPENING, BEGINNINGS, text);
        Matcher opening = search.match();
        int at = 0;
        while (found.size() < MOST && search.find(at)) {
            String closing = closing(opening);
            int end = end(text, closing, opening.end(), found.isEmpty());
            String block = text.substring(opening.end(), end);
            if (isOfInterest(block)) {
                found.add(block);
            }
            at = Math.min(text.length(), end + closing.length());
        }
        return found;
    }

    private static String closing(Matcher opening) {
        if (opening.group(1) != null) {
            return "{" + opening.group(1) + "}";
        }
        return opening.group(2) == null ? opening.group(3) : "[/" + opening.group(2) + "]";
    }

    /** The end of a block; its closing mark can occur in the JSON, too. */
    private static int end(String text, String closing, int from, boolean first) {
        int last = text.lastIndexOf(closing);
        boolean all =
                first
                        && last >= from
                        && JsonCheck.isDocument(RawText.bytesOf(text.substring(from, last)));
        int next = all ? last : text.indexOf(closing, from);
        return next < 0 ? text.length() : next;
    }

    private static boolean isOfInterest(String block) {
        String start = block.stripLeading();
        return !start.isEmpty() && "{[\"&<+>".indexOf(start.charAt(0)) >= 0;
    }
}
