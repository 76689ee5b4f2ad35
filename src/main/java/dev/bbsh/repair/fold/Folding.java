package dev.bbsh.repair.fold;

import dev.bbsh.repair.correction.Correction;

import java.util.List;
import java.util.Optional;

/**
 * The folding of a file whose lines all have the same width.
 *
 * @param width bytes or characters of each line but the last
 * @param lines the number of lines
 * @param fixes the fixes that join them, in order
 */
public record Folding(int width, int lines, List<Correction> fixes) {

    /** The minimum number of lines; fewer could have the same width by chance. */
    private static final int FEWEST_LINES = 3;

    private static final int NARROWEST = 20;

    /** The folding of a text; empty when its lines differ, or joining them explains nothing. */
    public static Optional<Folding> of(byte[] text) {
        FoldedText lines = FoldedText.of(text);
        if (lines.count() < FEWEST_LINES || lines.width() < NARROWEST) {
            return Optional.empty();
        }
        return lines.best().map((fixes) -> new Folding(lines.width(), lines.count(), fixes));
    }
}
