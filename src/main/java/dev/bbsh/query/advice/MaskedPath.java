package dev.bbsh.query.advice;

import dev.bbsh.query.path.NameNotation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a path in which strings are replaced by marks, so that their content isn't mistaken
 * for a part of the path.
 *
 * @param text with a mark for each string
 * @param strings the content of the strings, by the numbers of their marks
 */
record MaskedPath(String text, List<String> strings) {

    /** A mark, with its number as a group. */
    static final String STRING = "\uE000([0-9]+)\uE001";

    private static final Pattern MARK = Pattern.compile(STRING);

    private static final String OPENING = "'\"`\u201C\u201D\u201E\u2018\u2019\u00B4";

    MaskedPath {
        strings = List.copyOf(strings);
    }

    static MaskedPath of(String path) {
        StringBuilder text = new StringBuilder();
        List<String> strings = new ArrayList<>();
        int at = 0;
        while (at < path.length()) {
            int end = OPENING.indexOf(path.charAt(at)) < 0 ? -1 : endOf(path, at);
            if (end < 0) {
                text.append(path.charAt(at++));
            } else {
                text.append('\uE000').append(strings.size()).append('\uE001');
                strings.add(said(path.substring(at + 1, end), path.charAt(at)));
                at = end + 1;
            }
        }
        return new MaskedPath(text.toString(), strings);
    }

    /** The end of a string, or -1; a doubled quote is part of the string. */
    private static int endOf(String path, int start) {
        char quote = path.charAt(start);
        boolean curly = quote > 0xFF;
        for (int i = start + 1; i < path.length(); i++) {
            char each = path.charAt(i);
            if (each == '\\' && !curly) {
                i++;
            } else if (curly ? each > 0xFF && OPENING.indexOf(each) >= 0 : each == quote) {
                boolean doubled =
                        i + 1 < path.length() && path.charAt(i + 1) == quote && i > start + 1;
                if (!doubled || curly) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private static String said(String inside, char quote) {
        String single = String.valueOf(quote);
        return inside.replace(single + single, single)
                .replace("\\" + quote, single)
                .replace("\\\\", "\\");
    }

    /** The content of the string behind a mark. */
    String string(MatchResult match, int group) {
        return strings.get(Integer.parseInt(match.group(group)));
    }

    MaskedPath with(String other) {
        return new MaskedPath(other, strings);
    }

    /** The path with its strings, in single quotes. */
    String path() {
        Matcher marks = MARK.matcher(text);
        return marks.replaceAll(
                (mark) -> Matcher.quoteReplacement(NameNotation.quoted(string(mark, 1))));
    }
}
