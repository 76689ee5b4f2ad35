package dev.bbsh.shell.terminal.completion;

import dev.bbsh.script.CommandLine;
import dev.bbsh.script.word.QuoteKind;
import dev.bbsh.script.word.Word;

import org.jline.reader.CompletingParsedLine;

import java.util.List;

/**
 * A line up to the cursor, whose last word is the one to complete.
 *
 * @param read the words before the cursor
 * @param line the whole line
 * @param cursor offset in the line
 */
record TypedLine(CommandLine read, String line, int cursor) implements CompletingParsedLine {

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
        if (isPath() || value.startsWith("$.") || value.startsWith("$[") || value.equals("$")) {
            return value;
        }
        QuoteKind open =
                CommandLine.quotesFor(value, read.isEmpty() ? QuoteKind.BARE : last().lastQuote());
        String quoted = CommandLine.quote(value, open);
        return complete && open != QuoteKind.BARE ? quoted + open.closing() : quoted;
    }

    private boolean isPath() {
        return !read.isEmpty() && last().kind() == Word.Kind.PATH;
    }

    private Word last() {
        return read.words().getLast();
    }
}
