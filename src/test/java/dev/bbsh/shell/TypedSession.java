package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bbsh.file.Location;
import dev.bbsh.file.ProgramFolders;
import dev.bbsh.render.Palette;
import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.session.Settings;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.context.ShellContext;
import dev.bbsh.shell.loop.Frontend;
import dev.bbsh.shell.loop.Loop;
import dev.bbsh.shell.terminal.TerminalFrontend;

import org.jline.builtins.ScreenTerminal;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A session at a terminal that is no device: keys go in, and the screen that a person sees comes
 * out.
 */
final class TypedSession implements AutoCloseable {

    private static final int COLUMNS = 90;

    private static final int ROWS = 24;

    /** An editor that turns each a into an o. */
    private static final Optional<String> EDITOR = Optional.of("sed -i 's/a/o/g'");

    private static final long PATIENCE_MILLIS = 20_000;

    private final ScreenTerminal screen = new ScreenTerminal(COLUMNS, ROWS);

    private final PipedOutputStream keys = new PipedOutputStream();

    private final GenericApplicationContext context = new GenericApplicationContext();

    private final Thread loop;

    TypedSession(Path own) throws IOException {
        this(own, Settings.DEFAULT.withPager(false), Palette.NONE);
    }

    TypedSession(Path own, Settings settings, Palette palette) throws IOException {
        this(own, settings, palette, new Size(COLUMNS, ROWS));
    }

    /** A session at a terminal that says another size than the screen has. */
    TypedSession(Path own, Settings settings, Palette palette, Size said) throws IOException {
        // No pseudo-terminal: its line discipline would take Ctrl-C for itself.
        Terminal terminal =
                new ExternalTerminal(
                        "keys", "xterm", new PipedInputStream(keys), new Shown(screen), UTF_8);
        terminal.setSize(said);
        Session session = new Session(settings);
        Location folder = Location.of(own.toString());
        var surroundings =
                new ShellContext(
                        session,
                        new ProgramFolders(folder, folder),
                        InstantSource.fixed(Instant.parse("2026-11-21T09:00:00Z")));
        context.registerBean("session", Session.class, () -> session);
        context.registerBean("surroundings", ShellContext.class, () -> surroundings);
        context.registerBean("terminal", Terminal.class, () -> terminal);
        context.register(new ShellBeans(), new PromptBeans(palette, EDITOR));
        context.refresh();
        Frontend front = context.getBean(Frontend.class);
        loop =
                Thread.ofPlatform()
                        .daemon()
                        .start(
                                () ->
                                        context.getBean(Loop.class)
                                                .run(front.lines(), front.manner()));
    }

    private record PromptBeans(Palette palette, Optional<String> editor) implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            registry.registerBean(
                    TerminalFrontend.Looks.class,
                    (bean) ->
                            bean.supplier(
                                    (_) ->
                                            new TerminalFrontend.Looks(
                                                    palette, OutputFormat.TABLE, editor)));
            registry.registerBean(TerminalFrontend.class);
        }
    }

    /** Presses keys. */
    TypedSession type(String text) {
        try {
            keys.write(text.getBytes(UTF_8));
            keys.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Waits until the screen shows something, and fails with the screen when it never does. */
    TypedSession until(Predicate<String> shown) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!shown.test(screen())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not shown:\n" + screen());
            }
            pause();
        }
        return this;
    }

    /** Waits until the screen shows a text. */
    TypedSession until(String text) {
        return until((shown) -> shown.contains(text));
    }

    /** Waits until the last line that is not empty is this one. */
    TypedSession untilLast(String line) {
        return until((shown) -> shown.stripTrailing().endsWith(line.stripTrailing()));
    }

    /** The screen as a person sees it, without the blanks at the ends of lines. */
    String screen() {
        return screen.toString().replaceAll("(?m)[ \u0000]+$", "");
    }

    /** True when a text that the screen shows is underlined. */
    boolean isUnderlined(String text) {
        return (attributes(text) >>> 56 & 1) == 1;
    }

    /** A number that is the same for all texts that have the same colour. */
    long colour(String text) {
        return attributes(text) >>> 44 & 0xfff;
    }

    private long attributes(String text) {
        long[] cells = new long[ROWS * COLUMNS];
        screen.dump(cells, 0, 0, ROWS, COLUMNS, new int[2]);
        StringBuilder shown = new StringBuilder();
        for (long cell : cells) {
            shown.append((char) (cell & 0xffff));
        }
        int at = shown.lastIndexOf(text);
        assertThat(at).as(text).isNotNegative();
        return cells[at];
    }

    /** True when the session has ended by itself. */
    boolean ended() {
        try {
            loop.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return !loop.isAlive();
    }

    @Override
    public void close() {
        // With Ctrl-U before, whatever was typed. A line editor that still reads would outlive all.
        type("\u0015exit --discard\r");
        ended();
        context.close();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The output of the program, on the screen; a character may come in several pieces. */
    private static final class Shown extends OutputStream {

        private final ScreenTerminal screen;

        private final ByteArrayOutputStream piece = new ByteArrayOutputStream();

        Shown(ScreenTerminal screen) {
            this.screen = screen;
        }

        @Override
        public synchronized void write(int b) {
            piece.write(b);
            String text = piece.toString(UTF_8);
            if (text.indexOf('\ufffd') < 0) {
                screen.write(text.equals("\n") ? "\r\n" : text);
                piece.reset();
            }
        }
    }
}
