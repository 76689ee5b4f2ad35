package dev.bbsh.shell.terminal.completion;

import dev.bbsh.script.CommandLine;
import dev.bbsh.script.word.QuoteKind;
import dev.bbsh.script.word.Word;

import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

import java.util.List;
import java.util.Optional;

/**
 * A line up to the cursor, whose last word is the one to complete.
 *
 * @param read the words before the cursor
 * @param line the whole line
 * @param cursor offset in the line
 */
public record TypedLine(CommandLine read, String line, int cursor) implements CompletingParsedLine {

    /**
     * Reads typed lines with the one tokenizer, so that the line editor and the loop never differ.
     */
    public static Parser parser() {
        return new LineParser();
    }

    @Override
    public String word() {
        return read.isEmpty() ? "" : last().text();
    }

    @Override
    public int wordCursor() {
        return word().length();
    }

    @Override
    public int wordIndex() {
        return Math.max(0, read.words().size() - 1);
    }

    @Override
    public List<String> words() {
        return read.isEmpty() ? List.of("") : read.words().stream().map(Word::text).toList();
    }

    @Override
    public int rawWordCursor() {
        return read.isEmpty() ? 0 : cursor - last().start();
    }

    @Override
    public int rawWordLength() {
        return rawWordCursor();
    }

    /** True when the cursor is in a comment, where nothing is completed. */
    boolean inComment() {
        return read.commentAt() >= 0;
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        String value = candidate.toString();
        if (variable().isPresent()) {
            String raw = read.line().substring(last().start());
            return raw.substring(0, raw.lastIndexOf("${"))
                    + value.substring(value.lastIndexOf("${"));
        }
        if (isPath() || value.startsWith("$.") || value.startsWith("$[") || value.equals("$")) {
            return value;
        }
        QuoteKind open =
                CommandLine.quotesFor(value, read.isEmpty() ? QuoteKind.BARE : last().lastQuote());
        String quoted = CommandLine.quote(value, open);
        return complete && open != QuoteKind.BARE ? quoted + open.closing() : quoted;
    }

    /** The beginning of a variable's name at the cursor; empty when there is none. */
    Optional<String> variable() {
        String raw = read.isEmpty() ? "" : read.line().substring(last().start());
        int begin = raw.lastIndexOf("${");
        boolean literal =
                begin < 0
                        || (begin > 0 && raw.charAt(begin - 1) == '$')
                        || (last().kind() != Word.Kind.PATH
                                && last().lastQuote() == QuoteKind.SINGLE);
        return literal || !raw.substring(begin + 2).matches("[A-Za-z0-9_]*")
                ? Optional.empty()
                : Optional.of(raw.substring(begin + 2));
    }

    private boolean isPath() {
        return !read.isEmpty() && last().kind() == Word.Kind.PATH;
    }

    private Word last() {
        return read.words().getLast();
    }

    private static final class LineParser implements Parser {

        @Override
        public ParsedLine parse(String line, int cursor, ParseContext context) {
            if (context == ParseContext.ACCEPT_LINE) {
                requireEnd(CommandLine.of(line));
            }
            return new TypedLine(CommandLine.upTo(line, cursor), line, cursor);
        }

        @Override
        public boolean isEscapeChar(char c) {
            return false;
        }

        private static void requireEnd(CommandLine words) {
            switch (words.state()) {
                case COMPLETE -> {}
                case OPEN_QUOTE -> throw new EOFError(-1, -1, "open quote", "quote");
                case OPEN_BRACKET -> throw new EOFError(-1, -1, "open bracket", "bracket");
                case CONTINUED -> throw new EOFError(-1, -1, "continued line", "line");
            }
        }
    }
}
