package dev.bbsh.script;

import dev.bbsh.script.CommandLine.Ending;
import dev.bbsh.script.CommandLine.State;
import dev.bbsh.script.word.QuoteKind;
import dev.bbsh.script.word.SyntaxException;
import dev.bbsh.script.word.Word;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one line from left to right into words. */
final class Tokenizer {

    private final LineCursor line;
    private final List<Word> words = new ArrayList<>();
    private Ending ending = Ending.COMPLETE;
    private @Nullable SyntaxException problem;

    Tokenizer(String line) {
        this.line = new LineCursor(line);
    }

    CommandLine read() {
        int commentAt = -1;
        while (ending.state() == State.COMPLETE && skipBlanks()) {
            if (line.peek() == '#') {
                commentAt = line.at();
                break;
            }
            words.add(word());
        }
        return new CommandLine(line.text(), words, ending, commentAt, Optional.ofNullable(problem));
    }

    /** Skips spaces; true when a word or a comment follows. */
    private boolean skipBlanks() {
        while (line.atBlank() || line.atJoint()) {
            line.skip(line.atBlank() ? 1 : 2);
        }
        if (line.atLastBackslash()) {
            endContinued();
            return false;
        }
        return !line.atEnd();
    }

    private Word word() {
        int start = line.at();
        line.beginWord();
        Word.Kind kind = line.atPath() ? Word.Kind.PATH : Word.Kind.PLAIN;
        if (kind == Word.Kind.PATH) {
            path();
        } else {
            plain();
        }
        return new Word(start, line.at(), kind, line.endWord());
    }

    private void plain() {
        while (!line.atEnd() && !line.atBlank()) {
            if (line.looksAt("$'")) {
                escapes();
                continue;
            }
            switch (line.peek()) {
                case '\'' -> single();
                case '"' -> inDoubleQuotes();
                case '\\' -> backslash();
                default -> character(QuoteKind.BARE);
            }
        }
        line.endPart(QuoteKind.BARE);
    }

    private void backslash() {
        if (line.atLastBackslash()) {
            endContinued();
        } else if (line.atJoint()) {
            line.skip(2);
        } else if (line.inWindowsPath() && !line.isBlankNext()) {
            line.copy(1);
        } else {
            line.skip(1);
            line.copy(1);
        }
    }

    private void single() {
        int opened = open(QuoteKind.SINGLE);
        while (!line.atEnd() && line.peek() != '\'') {
            line.copy(1);
        }
        close(QuoteKind.SINGLE, opened);
    }

    private void inDoubleQuotes() {
        int opened = open(QuoteKind.DOUBLE);
        while (!line.atEnd() && line.peek() != '"') {
            if (line.looksAt("\\\"") || line.looksAt("\\\\")) {
                line.skip(1);
                line.copy(1);
            } else if (line.atJoint() || line.atLastBackslash()) {
                backslash();
            } else {
                character(QuoteKind.DOUBLE);
            }
        }
        close(QuoteKind.DOUBLE, opened);
    }

    private void escapes() {
        int opened = open(QuoteKind.ESCAPES);
        while (!line.atEnd() && line.peek() != '\'') {
            if (line.atLastBackslash()) {
                endContinued();
            } else if (line.peek() == '\\') {
                escape();
            } else {
                line.copy(1);
            }
        }
        close(QuoteKind.ESCAPES, opened);
    }

    private void escape() {
        if (!line.readEscape()) {
            fail(
                    "this is not a valid escape",
                    "\\n \\r \\t \\' \\\\ \\u0041 are the escapes inside $'...'");
            line.copy(2);
        }
    }

    private int open(QuoteKind quote) {
        line.endPart(QuoteKind.BARE);
        int opened = line.at() + quote.opening().length() - 1;
        line.skip(quote.opening().length());
        return opened;
    }

    private void close(QuoteKind quote, int opened) {
        if (line.atEnd()) {
            endOpen(State.OPEN_QUOTE, opened);
        } else {
            line.skip(1);
        }
        line.endQuote(quote);
    }

    /** Reads one character that isn't a quote, or a variable. */
    private void character(QuoteKind quote) {
        if (line.looksAt("$${")) {
            line.skip(1);
            line.copy(2);
        } else if (line.looksAt("${")) {
            variable(quote);
        } else {
            line.copy(1);
        }
    }

    private void variable(QuoteKind quote) {
        if (!line.readVariable(quote)) {
            fail(
                    "${ starts a variable, but no valid name follows",
                    "${name}   or   \"${name:-default}\"   ($${ is a literal ${)");
            line.copy(2);
        }
    }

    private void path() {
        var brackets = new ArrayList<Integer>();
        while (!line.atEnd() && (!brackets.isEmpty() || !line.atBlank())) {
            if (line.atJoint() || line.atLastBackslash()) {
                backslash();
            } else if (!brackets.isEmpty() && line.atQuote()) {
                stringInPath(line.peek() == '"' ? QuoteKind.DOUBLE : QuoteKind.SINGLE);
            } else if (!brackets.isEmpty() && line.atRegex()) {
                line.copyRegex();
            } else {
                bracket(brackets);
            }
        }
        line.endPart(QuoteKind.BARE);
        if (!brackets.isEmpty()) {
            endOpen(State.OPEN_BRACKET, brackets.getFirst());
        }
    }

    private void bracket(List<Integer> brackets) {
        if (line.peek() == '[') {
            brackets.add(line.at());
        } else if (line.peek() == ']' && !brackets.isEmpty()) {
            brackets.removeLast();
        }
        line.copy(1);
    }

    private void stringInPath(QuoteKind quote) {
        line.endPart(QuoteKind.BARE);
        int opened = line.at();
        line.copy(1);
        while (!line.atEnd() && !line.looksAt(quote.closing())) {
            if (line.atJoint() || line.atLastBackslash()) {
                backslash();
            } else if (line.peek() == '\\') {
                line.copy(2);
            } else {
                character(quote);
            }
        }
        if (line.atEnd()) {
            endOpen(State.OPEN_QUOTE, opened);
        } else {
            line.copy(1);
        }
        line.endQuote(quote);
    }

    private void endContinued() {
        endOpen(State.CONTINUED, line.at());
        line.skip(1);
    }

    private void endOpen(State state, int at) {
        if (ending.state() == State.COMPLETE) {
            ending = new Ending(state, at);
        }
    }

    private void fail(String what, String advice) {
        if (problem == null) {
            problem =
                    SyntaxException.at(
                            new SyntaxException.Position(line.text(), line.at()), what, advice);
        }
    }
}
