package dev.bbsh.shell.terminal;

import dev.bbsh.query.parse.PathParser;
import dev.bbsh.query.parse.PathPart;
import dev.bbsh.render.Palette;
import dev.bbsh.script.CommandLine;
import dev.bbsh.script.word.QuoteKind;
import dev.bbsh.script.word.Word;
import dev.bbsh.script.word.WordPart;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.Signature;

import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Colours the line while it is typed: the command, options, quotes, comments, and the parts of
 * paths. Words that cannot be right, however the line continues, are underlined.
 */
final class LineHighlighter implements Highlighter {

    private final Supplier<List<Signature>> signatures;

    private final LineStyles styles;

    LineHighlighter(Supplier<List<Signature>> signatures, Palette palette) {
        this.signatures = signatures;
        this.styles = new LineStyles(palette);
    }

    @Override
    public AttributedString highlight(LineReader reader, String line) {
        CommandLine words = CommandLine.of(line);
        var all = new AttributedStringBuilder();
        int at = 0;
        for (int index = 0; index < words.words().size(); index++) {
            Word word = words.words().get(index);
            all.append(line, at, word.start());
            append(all, words, index);
            at = word.end();
        }
        int comment = words.commentAt() < 0 ? line.length() : words.commentAt();
        all.append(line, at, comment);
        all.styled(styles.comment(), line.substring(comment));
        return SafeLine.of(all.toAttributedString());
    }

    private void append(AttributedStringBuilder all, CommandLine words, int index) {
        Word word = words.words().get(index);
        String typed = words.line().substring(word.start(), word.end());
        String path = word.text();
        int begin = typed.indexOf(path);
        if (index > 0 && path.startsWith("$") && !word.hasVariables() && begin >= 0) {
            all.styled(styles.quoted(), typed.substring(0, begin));
            appendPath(all, path);
            all.styled(styles.quoted(), typed.substring(begin + path.length()));
        } else {
            all.styled(style(words, index), typed);
        }
    }

    private void appendPath(AttributedStringBuilder all, String path) {
        int at = 0;
        for (PathPart part : PathParser.parts(path)) {
            all.styled(styles.path(), path.substring(at, part.from()));
            all.styled(styles.of(part.kind()), path.substring(part.from(), part.to()));
            at = part.to();
        }
        all.styled(styles.path(), path.substring(at));
    }

    private AttributedStyle style(CommandLine words, int index) {
        Word word = words.words().get(index);
        boolean typing = word.end() == words.line().length();
        if (index == 0) {
            return isCommand(word.text(), typing) ? styles.command() : styles.mistake();
        }
        if (word.kind() == Word.Kind.PATH) {
            return styles.path();
        }
        if (word.text().startsWith("--") && !isQuoted(word)) {
            return isOption(words, word.text(), typing) ? styles.option() : styles.mistake();
        }
        return isQuoted(word) ? styles.quoted() : LineStyles.PLAIN;
    }

    /** True for the name of a command, and for its beginning while it is being typed. */
    private boolean isCommand(String word, boolean typing) {
        return signatures.get().stream()
                .map(Signature::name)
                .anyMatch(
                        (name) ->
                                name.equals(word)
                                        || name.startsWith(word + " ")
                                        || (typing && name.startsWith(word)));
    }

    /** True for an option of the command; for an unknown command any option may be right. */
    private boolean isOption(CommandLine words, String word, boolean typing) {
        int equals = word.indexOf('=');
        String name = word.substring(2, equals < 0 ? word.length() : equals);
        return name.isEmpty()
                || signature(words)
                        .map(Signature::allOptions)
                        .map((all) -> all.stream().map(Parameter::name))
                        .map(
                                (names) ->
                                        names.anyMatch(
                                                (each) ->
                                                        each.equals(name)
                                                                || (typing
                                                                        && equals < 0
                                                                        && each.startsWith(name))))
                        .orElse(true);
    }

    private Optional<Signature> signature(CommandLine words) {
        String line =
                String.join(" ", words.words().stream().limit(2).map(Word::text).toList()) + " ";
        return signatures.get().stream()
                .filter((signature) -> line.startsWith(signature.name() + " "))
                .findFirst();
    }

    private static boolean isQuoted(Word word) {
        return word.parts().stream()
                .map(WordPart::quote)
                .anyMatch((quote) -> quote != QuoteKind.BARE);
    }
}
