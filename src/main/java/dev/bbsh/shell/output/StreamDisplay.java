package dev.bbsh.shell.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.render.Palette;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.Truncation;
import dev.bbsh.render.View;
import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.render.format.Renderer;
import dev.bbsh.render.text.CaretLines;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Prints data to one channel and everything else to another, which may be the same. */
public final class StreamDisplay implements Display {

    private static final String CLEAR = "\u001b[H\u001b[2J\u001b[3J";

    private final OutputChannel data;

    private final OutputChannel reports;

    private final OutputFormat usual;

    private final Supplier<TimeFormat> times;

    /**
     * A display.
     *
     * @param usual the format of data when the line gives none
     */
    public StreamDisplay(
            OutputChannel data,
            OutputChannel reports,
            OutputFormat usual,
            Supplier<TimeFormat> times) {
        this.data = data;
        this.reports = reports;
        this.usual = usual;
        this.times = times;
    }

    @Override
    public void show(Outcome outcome, Arguments arguments, Progress progress) {
        View view = outcome.view().orElseThrow();
        OutputFormat format = outcome.data() ? format(arguments) : OutputFormat.TABLE;
        List<String> notes =
                outcome.data() && arguments.get(Signature.TO).isPresent()
                        ? toFile(view, format, OutputFile.of(arguments), progress)
                        : print(view, format, outcome.data() ? data : reports, progress);
        notes.forEach(this::say);
    }

    /** The format that a line names, or else the one that the ending of its file means. */
    private OutputFormat format(Arguments arguments) {
        return arguments
                .get(Signature.OUTPUT)
                .map(OutputFormat::named)
                .or(() -> arguments.get(Signature.TO).flatMap(OutputFormat::ofFile))
                .orElse(usual);
    }

    @Override
    public void error(BbshException failure, String place) {
        List<TextLine> lines =
                lines(TextLine.of(Style.ERROR, "error:").and(" "), failure.message(), "  ");
        if (!place.isEmpty()) {
            lines.add(TextLine.of(Style.MUTED, "  in: ").and(Truncation.line(place)));
        }
        lines.addAll(lines(TextLine.of("  try: "), failure.advice(), "       "));
        report(new View.Message(lines));
    }

    @Override
    public void say(TextLine line) {
        report(View.message(line));
    }

    private void report(View view) {
        print(view, OutputFormat.TABLE, reports, Progress.NONE);
    }

    @Override
    public void clear() {
        // The one control sequence that is no style; in a file or a pipe there is nothing to clear.
        if (data.terminal()) {
            data.write(CLEAR);
            data.flush();
        }
    }

    private List<String> print(
            View view, OutputFormat format, OutputChannel channel, Progress progress) {
        Renderer renderer = Renderer.of(format, channel.screen(times.get()));
        List<String> notes;
        try (PeriodicFlush _ = PeriodicFlush.of(view, channel)) {
            notes = renderer.render(view, channel.printer(), progress);
        } finally {
            channel.flush();
        }
        return notes;
    }

    private List<String> toFile(
            View view, OutputFormat format, OutputFile target, Progress progress) {
        boolean lines =
                format == OutputFormat.JSON && OutputFormat.holdsLines(target.file().name());
        Screen screen = Screen.none(times.get());
        Renderer renderer = lines ? Renderer.jsonLines(screen) : Renderer.of(format, screen);
        List<String> notes = new ArrayList<>();
        PresentText present = target.present(progress);
        present.requireRoom(format);
        AtomicFile.write(
                target.file(),
                new AtomicFile.Permission(true, false),
                (out) -> {
                    present.copyTo(out, format);
                    try (Writer writer = new OutputStreamWriter(out.stream(), UTF_8)) {
                        Printer printer = new Printer(present.after(writer, format), Palette.NONE);
                        notes.addAll(renderer.render(view, printer, progress));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return notes;
    }

    /** The lines of a text, the first one after the given beginning, the others indented. */
    private static List<TextLine> lines(TextLine begin, String text, String indent) {
        List<TextLine> lines = new ArrayList<>();
        for (String line : Truncation.lines(CaretLines.shortened(text))) {
            lines.add(lines.isEmpty() ? begin.and(line) : TextLine.of(indent + line));
        }
        return lines;
    }

    /**
     * Flushes printed text at regular intervals, until it is closed, while the rest is still
     * computed.
     */
    private static final class PeriodicFlush implements AutoCloseable {

        private static final long EVERY_MILLIS = 100;

        private final OutputChannel channel;

        private final CountDownLatch end = new CountDownLatch(1);

        private PeriodicFlush(OutputChannel channel) {
            this.channel = channel;
        }

        /** Begins to flush; not for a message, of which all lines are there already. */
        static PeriodicFlush of(View view, OutputChannel channel) {
            PeriodicFlush flushing = new PeriodicFlush(channel);
            if (!(view instanceof View.Message)) {
                Thread.ofPlatform().name("flushing").daemon().start(flushing::run);
            }
            return flushing;
        }

        private void run() {
            try {
                while (!end.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    channel.flush();
                }
            } catch (InterruptedException | UncheckedIOException ended) {
                // The thread that prints meets the same failure.
            }
        }

        @Override
        public void close() {
            end.countDown();
        }
    }
}
