package dev.bbsh.render.text;

import dev.bbsh.render.Printer;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;

import java.util.ArrayList;
import java.util.List;

/**
 * Prints running text that is wrapped between words and keeps its styles. Text between two wide
 * gaps stays together where it fits on a line. A command, which follows the widest gaps, is never
 * broken, so that it can be copied as a whole.
 */
public final class TextWrapper {

    /** Spaces that separate the parts of a text. */
    private static final int WIDE = 3;

    /** Spaces before a command, or before a remark in brackets. */
    private static final int WIDEST = 5;

    private final Printer out;
    private final int width;
    private final String indent;

    private int column;

    /**
     * @param width in cells
     * @param indent the beginning of every line but the first
     */
    public TextWrapper(Printer out, int width, String indent) {
        this.out = out;
        this.width = width;
        this.indent = indent;
    }

    /** Prints a text as lines; the first one continues at the position of the printer. */
    public void print(TextLine text) {
        column = indent.length();
        List<Word> words = Words.of(text);
        int from = 0;
        while (from < words.size()) {
            int to = from + 1;
            while (to < words.size() && words.get(to).gap < WIDE) {
                to++;
            }
            piece(words.subList(from, to), from == 0);
            from = to;
        }
        out.newline();
    }

    private void piece(List<Word> words, boolean begins) {
        Word first = words.getFirst();
        int length = words.stream().mapToInt((word) -> word.gap + word.width).sum() - first.gap;
        boolean fits = indent.length() + length <= width;
        boolean command = first.gap >= WIDEST && !first.text().startsWith("(");
        boolean together = !begins && (fits || command);
        word(first, column + first.gap + (together ? length : first.width) > width);
        for (Word word : words.subList(1, words.size())) {
            word(word, !together && column + word.gap + word.width > width);
        }
    }

    private void word(Word word, boolean onNewLine) {
        if (onNewLine && column > indent.length()) {
            out.newline().print(indent);
            column = indent.length();
        } else {
            out.print(" ".repeat(word.gap));
            column += word.gap;
        }
        out.print(new TextLine(word.phrases));
        column += word.width;
    }

    /**
     * A word.
     *
     * @param gap spaces before it
     * @param width in cells
     */
    private record Word(int gap, List<TextLine.StyledText> phrases, int width) {

        String text() {
            return new TextLine(phrases).text();
        }
    }

    /** Splits a text into words. */
    private static final class Words {

        private final List<Word> words = new ArrayList<>();
        private List<TextLine.StyledText> phrases = new ArrayList<>();
        private int width;
        private int gap;

        static List<Word> of(TextLine text) {
            Words found = new Words();
            for (TextLine.StyledText phrase : text.whole().phrases()) {
                String[] parts = phrase.text().split(" ", -1);
                for (int i = 0; i < parts.length; i++) {
                    if (i > 0) {
                        found.end();
                        found.gap++;
                    }
                    found.add(phrase.style(), Printer.visible(parts[i]));
                }
            }
            found.end();
            return found.words;
        }

        private void add(Style style, String part) {
            phrases.add(new TextLine.StyledText(style, part));
            width += DisplayWidth.of(part);
        }

        private void end() {
            if (width > 0) {
                words.add(new Word(gap, phrases, width));
                gap = 0;
            }
            phrases = new ArrayList<>();
            width = 0;
        }
    }
}
