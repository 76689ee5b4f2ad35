package dev.bbsh.script;

import dev.bbsh.script.CommandLine.State;
import dev.bbsh.script.word.QuoteKind;
import dev.bbsh.script.word.SyntaxException;
import dev.bbsh.script.word.Word;
import dev.bbsh.script.word.WordPart;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detects a backslash before a letter or digit outside quotes. The shell would drop it, and it has
 * no use there: the word was meant as a Windows file name.
 */
final class BackslashCheck {

    private static final Pattern EATEN = Pattern.compile("\\\\(?=[A-Za-z0-9_])");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    /** The beginning of a path of Windows, whose backslashes are kept. */
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/]");

    private BackslashCheck() {}

    /** The error for a line with such a backslash; empty when the line has none. */
    static Optional<SyntaxException> in(CommandLine words) {
        return words.line().indexOf('\\') < 0
                ? Optional.empty()
                : words.words().stream()
                        .filter((word) -> word.kind() == Word.Kind.PLAIN)
                        .filter((word) -> !DRIVE.matcher(word.text()).lookingAt())
                        .flatMap((word) -> in(words, word).stream())
                        .findFirst();
    }

    private static Optional<SyntaxException> in(CommandLine words, Word word) {
        for (WordPart part : word.parts()) {
            Matcher eaten = EATEN.matcher(words.line()).region(part.start(), part.end());
            if (part.quote() == QuoteKind.BARE && part instanceof WordPart.Text && eaten.find()) {
                return Optional.of(refusal(words, word, eaten.start()));
            }
        }
        return Optional.empty();
    }

    private static SyntaxException refusal(CommandLine words, Word word, int at) {
        String typed = words.line().substring(word.start(), word.end());
        return SyntaxException.at(
                new SyntaxException.Position(words.line(), at),
                "outside quotes \\ escapes the next character, and is removed from '" + typed + "'",
                advice(words, word, typed));
    }

    private static String advice(CommandLine words, Word word, String typed) {
        String quoted = with(words, word, CommandLine.quote(typed));
        if (typed.startsWith("\\\\")) {
            String name = typed.substring(typed.lastIndexOf('\\') + 1);
            return with(words, word, CommandLine.quote(name))
                    + "     (after copying it from the network to this folder)\n"
                    + quoted
                    + "     (if \\ is part of the name)";
        }
        return with(words, word, CommandLine.quote(slashes(typed)))
                + "     (a file in a folder)\n"
                + quoted
                + "     (if \\ is part of the name)";
    }

    /**
     * The name with slashes instead of backslashes; a backslash before a space was meant as an
     * escape.
     */
    private static String slashes(String typed) {
        String unescaped = ESCAPED.matcher(typed).replaceAll((escape) -> escaped(escape.group(1)));
        return unescaped.replace('\\', '/');
    }

    private static String escaped(String next) {
        boolean separates = next.equals("\\") || EATEN.matcher("\\" + next).lookingAt();
        return Matcher.quoteReplacement(separates ? "/" + next.replace("\\", "") : next);
    }

    private static String with(CommandLine words, Word word, String other) {
        String line = words.line();
        String changed = line.substring(0, word.start()) + other + line.substring(word.end());
        return CommandLine.of(changed).state() == State.COMPLETE ? changed : other;
    }
}
