package dev.bbsh.render.format;

import dev.bbsh.render.Format;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.View;
import dev.bbsh.work.Progress;

import java.util.List;

/** Shows views in one format. */
public interface Renderer {

    /**
     * Shows a view and pulls what it shows.
     *
     * @return what has to be said beside it (on standard error); mostly nothing
     * @throws java.io.UncheckedIOException when the output is closed
     * @throws dev.bbsh.work.CancelledException when the user no longer wants it
     */
    List<String> render(View view, Printer out, Progress progress);

    /** The renderer of a format. */
    static Renderer of(Format format, Screen screen) {
        return switch (format) {
            case TABLE -> new TextRenderer(screen);
            case JSON -> new JsonRenderer(screen);
            case CSV -> new CsvRenderer(screen);
            case MARKDOWN -> new MarkdownRenderer(screen);
        };
    }
}
