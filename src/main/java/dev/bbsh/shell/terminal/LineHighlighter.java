package dev.bbsh.shell.terminal;

import dev.bbsh.query.parse.PathParser;
import dev.bbsh.query.parse.PathPart;
import dev.bbsh.render.Palette;
import dev.bbsh.render.Style;
import dev.bbsh.script.CommandLine;
import dev.bbsh.script.word.QuoteKind;
import dev.bbsh.script.word.Word;
import dev.bbsh.script.word.WordPart;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.line.LineGrammar;
import dev.bbsh.shell.line.LineReading;
import dev.bbsh.shell.line.OutputSigns;
import dev.bbsh.shell.line.WordRole;
import dev.bbsh.shell.line.spelling.FirstWord;
import dev.bbsh.shell.program.OutsidePrograms;

import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Colours the line while it is typed: the command, options, quotes, comments, and the parts of
 * paths. Words that cannot be right, however the line continues, are underlined.
 */
final class LineHighlighter implements Highlighter {

    private final LineGrammar grammar;

    private final Styles styles;

    LineHighlighter(LineGrammar grammar, Supplier<Palette> palette) {
        this.grammar = grammar;
        this.styles = new Styles(palette);
    }

    @Override
    public AttributedString highlight(LineReader reader, String line) {
        return highlight(line);
    }

    /** The line with its styles. */
    AttributedString highlight(String line) {
        TypedWords words = typed(CommandLine.of(line));
        var all = new AttributedStringBuilder();
        int at = 0;
        for (int index = 0; index < words.size(); index++) {
            Word word = words.word(index);
            all.append(line, at, word.start());
            append(all, words, index);
            at = word.end();
        }
        int comment = words.line().commentAt() < 0 ? line.length() : words.line().commentAt();
        all.append(line, at, comment);
        all.styled(styles.comment(), line.substring(comment));
        return SafeLine.of(all.toAttributedString());
    }

    private TypedWords typed(CommandLine line) {
        return new TypedWords(
                line,
                grammar.read(
                        line.words().stream().map(Word::text).toList(),
                        OutputSigns.of(line),
                        true));
    }

    private void append(AttributedStringBuilder all, TypedWords words, int index) {
        Word word = words.word(index);
        String typed = words.line().line().substring(word.start(), word.end());
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

    private AttributedStyle style(TypedWords words, int index) {
        if (OutsidePrograms.isCall(words.line().line())) {
            return Styles.PLAIN;
        }
        if (index == 0) {
            String word = words.word(0).text();
            boolean known = isCommand(word, words.isTyping(0)) || FirstWord.isShort(word, grammar);
            return known ? styles.command() : styles.mistake();
        }
        return words.fits(index)
                ? style(words.word(index), words.isOption(index))
                : styles.mistake();
    }

    private AttributedStyle style(Word word, boolean option) {
        if (word.kind() == Word.Kind.PATH) {
            return styles.path();
        }
        if (isQuoted(word)) {
            return styles.quoted();
        }
        return option ? styles.option() : Styles.PLAIN;
    }

    private static boolean isQuoted(Word word) {
        return word.parts().stream()
                .map(WordPart::quote)
                .anyMatch((quote) -> quote != QuoteKind.BARE);
    }

    /** True for the name of a command, and for its beginning while it is being typed. */
    private boolean isCommand(String word, boolean typing) {
        String name = word.toLowerCase(Locale.ROOT);
        return grammar.signatures().stream()
                .flatMap((each) -> Stream.concat(Stream.of(each.name()), each.aliases().stream()))
                .anyMatch(
                        (each) ->
                                (each + " ").startsWith(name + " ")
                                        || (typing && each.startsWith(name)));
    }

    /**
     * The words of a line, with their roles when it calls a command.
     *
     * @param reading of the words after the command's name
     */
    private record TypedWords(CommandLine line, Optional<LineReading> reading) {

        int size() {
            return line.words().size();
        }

        Word word(int index) {
            return line.words().get(index);
        }

        /** True when the word may go on. */
        boolean isTyping(int index) {
            return word(index).end() == line.line().length();
        }

        /** True when the command takes the word; for an unknown command any word may be right. */
        boolean fits(int index) {
            return role(index).map((role) -> fits(role, index)).orElse(true);
        }

        private boolean fits(WordRole role, int index) {
            return switch (role) {
                case WordRole.UnknownOption(String name) -> isTyping(index) && isBegun(name);
                case WordRole.FlagWithValue _, WordRole.Surplus _ -> false;
                case WordRole.Separator _,
                        WordRole.OptionName _,
                        WordRole.OptionValue _,
                        WordRole.NamedValue _,
                        WordRole.FileSign _,
                        WordRole.PipeSign _,
                        WordRole.ProgramWord _,
                        WordRole.ArgumentValue _ ->
                        true;
            };
        }

        private boolean isBegun(String name) {
            return reading.stream()
                    .flatMap((line) -> line.signature().allOptions().stream())
                    .map(Parameter::name)
                    .anyMatch((each) -> each.startsWith(name));
        }

        boolean isOption(int index) {
            return role(index)
                    .map(TypedWords::isOption)
                    .orElse(word(index).text().startsWith("--"));
        }

        private static boolean isOption(WordRole role) {
            return switch (role) {
                case WordRole.Separator _,
                        WordRole.OptionName _,
                        WordRole.NamedValue _,
                        WordRole.FlagWithValue _,
                        WordRole.FileSign _,
                        WordRole.PipeSign _,
                        WordRole.UnknownOption _ ->
                        true;
                case WordRole.OptionValue _,
                        WordRole.ArgumentValue _,
                        WordRole.ProgramWord _,
                        WordRole.Surplus _ ->
                        false;
            };
        }

        /** Empty for the words of the command's name, and on a line that calls none. */
        private Optional<WordRole> role(int index) {
            return reading.filter((line) -> index >= size() - line.roles().size())
                    .map((line) -> line.roles().get(index - size() + line.roles().size()));
        }
    }

    /**
     * The styles of the parts of a line. Mistakes are underlined, with colours or without.
     *
     * @param palette gives the colours, now
     */
    private record Styles(Supplier<Palette> palette) {

        private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;

        AttributedStyle command() {
            return AttributedStyle.BOLD;
        }

        AttributedStyle mistake() {
            return styled(Style.ERROR).underline();
        }

        AttributedStyle option() {
            return styled(Style.COMMAND);
        }

        AttributedStyle quoted() {
            return styled(Style.STRING);
        }

        AttributedStyle path() {
            return styled(Style.WARNING);
        }

        AttributedStyle comment() {
            return styled(Style.MUTED);
        }

        AttributedStyle of(PathPart.Kind kind) {
            return switch (kind) {
                case START, NAME, BRACKET -> path();
                case STRING, PATTERN -> quoted();
                case NUMBER, CONSTANT -> styled(Style.NUMBER);
                case OPERATOR -> styled(Style.COMMAND);
                case FUNCTION -> styled(Style.PATH);
                case MISTAKE -> mistake();
            };
        }

        private AttributedStyle styled(Style style) {
            int colour = palette.get().colour(style);
            return colour < 0 ? PLAIN : PLAIN.foreground(colour);
        }
    }
}
