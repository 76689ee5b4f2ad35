package dev.bbsh.json.repair.fold;

import dev.bbsh.json.repair.token.Fix;

import java.util.List;
import java.util.Optional;

/**
 * The folding of a file whose lines all have the same width.
 *
 * @param width bytes or characters of each line but the last
 * @param lines how many lines there are
 * @param fixes what joins them, in order
 */
public record Folding(int width, int lines, List<Fix> fixes) {

    /** Fewer lines could have the same width by chance. */
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
