package dev.bbsh.shell.terminal;

import dev.bbsh.script.Part;
import dev.bbsh.script.Quote;
import dev.bbsh.script.Word;
import dev.bbsh.script.Words;
import dev.bbsh.shell.contract.Signature;

import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

import java.util.List;
import java.util.function.Supplier;

/** Colours the line while it is typed: the command, options, paths, quotes, comments. */
final class LineHighlighter implements Highlighter {

    private static final AttributedStyle COMMAND = AttributedStyle.BOLD;

    private static final AttributedStyle UNKNOWN =
            AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);

    private static final AttributedStyle OPTION =
            AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);

    private static final AttributedStyle PATH =
            AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);

    private static final AttributedStyle QUOTED =
            AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);

    private static final AttributedStyle COMMENT = AttributedStyle.DEFAULT.faint();

    private final Supplier<List<Signature>> signatures;

    LineHighlighter(Supplier<List<Signature>> signatures) {
        this.signatures = signatures;
    }

    @Override
    public AttributedString highlight(LineReader reader, String line) {
        Words words = Words.of(line);
        var all = new AttributedStringBuilder();
        int at = 0;
        for (int index = 0; index < words.words().size(); index++) {
            Word word = words.words().get(index);
            all.append(line, at, word.start());
            all.styled(style(words, index), line.substring(word.start(), word.end()));
            at = word.end();
        }
        int comment = words.commentAt() < 0 ? line.length() : words.commentAt();
        all.append(line, at, comment);
        all.styled(COMMENT, line.substring(comment));
        return all.toAttributedString();
    }

    private AttributedStyle style(Words words, int index) {
        Word word = words.words().get(index);
        if (index == 0) {
            boolean typing = words.words().size() == 1;
            return isCommand(word.text(), typing) ? COMMAND : UNKNOWN;
        }
        if (word.kind() == Word.Kind.PATH) {
            return PATH;
        }
        if (word.text().startsWith("--")) {
            return OPTION;
        }
        return isQuoted(word) ? QUOTED : AttributedStyle.DEFAULT;
    }

    /** While the name is being typed, its beginning counts. */
    private boolean isCommand(String word, boolean typing) {
        return signatures.get().stream()
                .map(Signature::name)
                .anyMatch(
                        (name) ->
                                name.equals(word)
                                        || name.startsWith(word + " ")
                                        || (typing && name.startsWith(word)));
    }

    private static boolean isQuoted(Word word) {
        return word.parts().stream().map(Part::quote).anyMatch((quote) -> quote != Quote.BARE);
    }
}
