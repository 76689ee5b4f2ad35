package dev.bbsh.shell.terminal;

import dev.bbsh.query.parse.PathPart;
import dev.bbsh.render.Palette;

import org.jline.utils.AttributedStyle;

/**
 * The styles of the parts of a line while it is typed. Mistakes are underlined, with colours or
 * without.
 *
 * @param palette tells whether there are colours
 */
record LineStyles(Palette palette) {

    static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;

    AttributedStyle command() {
        return AttributedStyle.BOLD;
    }

    AttributedStyle mistake() {
        return colour(AttributedStyle.RED).underline();
    }

    AttributedStyle option() {
        return colour(AttributedStyle.CYAN);
    }

    AttributedStyle quoted() {
        return colour(AttributedStyle.GREEN);
    }

    AttributedStyle path() {
        return colour(AttributedStyle.YELLOW);
    }

    AttributedStyle comment() {
        return PLAIN.faint();
    }

    AttributedStyle of(PathPart.Kind kind) {
        return switch (kind) {
            case START, NAME, BRACKET -> path();
            case STRING, PATTERN -> quoted();
            case NUMBER, CONSTANT -> colour(AttributedStyle.MAGENTA);
            case OPERATOR -> colour(AttributedStyle.CYAN);
            case FUNCTION -> colour(AttributedStyle.BLUE);
            case MISTAKE -> mistake();
        };
    }

    private AttributedStyle colour(int colour) {
        return palette == Palette.NONE ? PLAIN : PLAIN.foreground(colour);
    }
}
