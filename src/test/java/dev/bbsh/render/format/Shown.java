package dev.bbsh.render.format;

import dev.bbsh.json.Span;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Palette;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.Style;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.View;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Views that tests render, and their text in an output format. */
public final class Shown {

    public static final TimeFormat TIMES = TimeFormat.utc(Instant.parse("2020-11-08T12:00:00Z"));
    public static final Screen PIPE = Screen.none(TIMES);

    private static final long LAST_SYNC = 1604663032123L;

    static final View.Table CONNECTORS =
            new View.Table(
                    List.of(
                            Column.of("side"),
                            Column.of("key"),
                            Column.count("issues"),
                            Column.of("last sync")),
                    List.of(
                            List.of(
                                    Cell.of(Style.NAME, "first"),
                                    Cell.of("SAM2"),
                                    Cell.of(1204),
                                    Cell.time(LAST_SYNC)),
                            List.of(
                                    Cell.of(Style.NAME, "second"),
                                    Cell.of("日本"),
                                    Cell.of(7),
                                    Cell.NONE)));

    static final View.Facts FACTS =
            new View.Facts(
                    List.of(
                            View.Fact.of("moving", Cell.of("SAM2")),
                            View.Fact.of("last sync", Cell.age(LAST_SYNC)),
                            View.Fact.of("keys", Cell.of(List.of("A", "B"))),
                            View.Fact.of("saved", Cell.of(false)),
                            View.Fact.of("method", Cell.NONE)));

    private Shown() {}

    public static View.Values values(String... json) {
        return View.values(Stream.of(json).map(Span::of).toList());
    }

    public static String in(OutputFormat format, View view) {
        return in(format, view, PIPE);
    }

    public static String in(OutputFormat format, View view, Screen screen) {
        var out = new StringBuilder();
        Renderer.of(format, screen).render(view, new Printer(out, Palette.NONE), Progress.NONE);
        return out.toString();
    }

    public static List<String> notes(OutputFormat format, View view) {
        return Renderer.of(format, PIPE)
                .render(view, new Printer(new StringBuilder(), Palette.NONE), Progress.NONE);
    }
}
