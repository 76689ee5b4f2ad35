package dev.bbsh.shell.terminal.completion;

import dev.bbsh.script.CommandLine;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Reads typed lines with the one tokenizer, so that the line editor and the loop never differ. */
public final class LineParser implements Parser {

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
