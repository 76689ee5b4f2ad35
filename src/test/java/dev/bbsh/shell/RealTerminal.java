package dev.bbsh.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jline.builtins.ScreenTerminal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as a process at a pseudo-terminal of the system, and the screen that it shows. */
final class RealTerminal implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 30_000;

    private static final Pattern DEVICE = Pattern.compile("terminal=(\\S+)");

    private final Process process;

    private final OutputStream keys;

    private final StringBuilder raw = new StringBuilder();

    private final ScreenTerminal screen;

    /**
     * Starts the program.
     *
     * @param own the folder of its own files
     * @param columns of the terminal; 0 for a terminal without a size, whose screen has 80
     * @param type the value of TERM
     * @param program the class to run and its arguments
     */
    RealTerminal(Path own, int columns, String type, List<String> program) throws IOException {
        screen = new ScreenTerminal(columns == 0 ? 80 : columns, 40);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String size = columns == 0 ? "cols 0 rows 0" : "cols " + columns + " rows 40";
        String line =
                "echo terminal=$(tty); stty "
                        + size
                        + "; exec '"
                        + java
                        + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable"
                        + " --enable-native-access=ALL-UNNAMED -cp \"$CLASSES\" "
                        + String.join(" ", program);
        ProcessBuilder builder =
                new ProcessBuilder("script", "-qfec", line, "/dev/null").redirectErrorStream(true);
        builder.environment().putAll(environment(own, type));
        process = builder.start();
        keys = process.getOutputStream();
        Thread.ofPlatform().daemon().start(this::show);
    }

    private static Map<String, String> environment(Path own, String type) {
        return Map.of(
                "CLASSES", System.getProperty("java.class.path"),
                "TERM", type,
                "LC_ALL", "C.UTF-8",
                "EDITOR", "sed -i s/nane/none/",
                "XDG_STATE_HOME", own.toString(),
                "XDG_CONFIG_HOME", own.toString(),
                "XDG_DATA_HOME", own.toString());
    }

    private void show() {
        char[] piece = new char[4_096];
        try (Reader shown = new InputStreamReader(process.getInputStream(), UTF_8)) {
            for (int count = shown.read(piece); count >= 0; count = shown.read(piece)) {
                synchronized (this) {
                    raw.append(piece, 0, count);
                    screen.write(new String(piece, 0, count));
                    notifyAll();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Presses keys. */
    RealTerminal type(String text) {
        try {
            keys.write(text.getBytes(UTF_8));
            keys.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Waits until the screen shows a text, and fails with the screen when it never does. */
    synchronized RealTerminal until(String text) {
        return await(text, () -> screen().contains(text));
    }

    /** Waits until the last line that is not empty is this one. */
    synchronized RealTerminal untilLast(String line) {
        return await(line, () -> screen().stripTrailing().endsWith(line.stripTrailing()));
    }

    private RealTerminal await(String text, BooleanSupplier shown) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!shown.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not shown: " + text + "\n" + screen());
            }
            try {
                wait(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return this;
    }

    /** Changes the size of the terminal, as a window does. */
    synchronized void resize(int columns, int rows) throws IOException, InterruptedException {
        Matcher device = DEVICE.matcher(raw);
        if (!device.find()) {
            throw new AssertionError("no terminal: " + raw);
        }
        screen.setSize(columns, rows);
        new ProcessBuilder(
                        "stty",
                        "-F",
                        device.group(1),
                        "cols",
                        String.valueOf(columns),
                        "rows",
                        String.valueOf(rows))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** The screen as a person sees it, without the blanks at the ends of lines. */
    synchronized String screen() {
        return screen.toString().replaceAll("(?m)[ \u0000]+$", "");
    }

    /** All that the program wrote so far, with its escape sequences. */
    synchronized String written() {
        return raw.toString();
    }

    @Override
    public void close() {
        try {
            type("\u0015exit --discard\r");
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (UncheckedIOException | InterruptedException ended) {
            process.destroyForcibly();
        }
    }
}
