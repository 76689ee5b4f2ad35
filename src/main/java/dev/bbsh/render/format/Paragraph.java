package dev.bbsh.render.format;

import dev.bbsh.render.Printer;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;

import java.util.ArrayList;
import java.util.List;

/** Running text that is wrapped between words, and keeps its styles and its wide gaps. */
final class Paragraph {

    private final Printer out;
    private final int width;
    private final String indent;
    private final List<TextLine.Phrase> word = new ArrayList<>();
    private int wordWidth;

    /** Blanks before the word. */
    private int gap;

    private int column;

    /**
     * @param width in cells
     * @param indent what every line but the first begins with
     */
    Paragraph(Printer out, int width, String indent) {
        this.out = out;
        this.width = width;
        this.indent = indent;
    }

    /** Prints a text in lines; the first one goes on where the printer is. */
    void print(TextLine text) {
        column = indent.length();
        int lineStart = column;
        for (TextLine.Phrase phrase : text.phrases()) {
            String[] words = phrase.text().split(" ", -1);
            for (int i = 0; i < words.length; i++) {
                if (i > 0) {
                    endWord(lineStart);
                    gap++;
                }
                add(phrase.style(), Printer.visible(words[i]));
            }
        }
        endWord(lineStart);
        out.newline();
    }

    private void add(Style style, String part) {
        word.add(new TextLine.Phrase(style, part));
        wordWidth += Width.of(part);
    }

    private void endWord(int lineStart) {
        if (wordWidth > 0) {
            boolean first = column == lineStart;
            if (!first && column + gap + wordWidth > width) {
                out.newline().print(indent);
                column = lineStart;
            } else {
                out.print(" ".repeat(gap));
                column += gap;
            }
            out.print(new TextLine(word));
            column += wordWidth;
            gap = 0;
        }
        word.clear();
        wordWidth = 0;
    }
}
