package dev.bbsh.render.format;

import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.View;
import dev.bbsh.work.Progress;

import java.util.List;

/** Renders views in one format. */
public interface Renderer {

    /**
     * Renders a view, pulling its values.
     *
     * @return the notes to show beside it (on standard error); usually none
     * @throws java.io.UncheckedIOException when the output is closed
     * @throws dev.bbsh.work.CancelledException when the user cancelled
     */
    List<String> render(View view, Printer out, Progress progress);

    /** The renderer of a format. */
    static Renderer of(OutputFormat format, Screen screen) {
        return switch (format) {
            case TABLE -> new TextRenderer(screen);
            case JSON -> new JsonRenderer(screen, false);
            case CSV -> new CsvRenderer(screen);
            case MARKDOWN -> new MarkdownRenderer(screen);
        };
    }

    /** The renderer of JSON Lines: each row, value or path on a line of its own. */
    static Renderer jsonLines(Screen screen) {
        return new JsonRenderer(screen, true);
    }
}
