package dev.bbsh.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bbsh.JavaCall;

import org.jline.builtins.ScreenTerminal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The program as a process at a pseudo-terminal of the system, and the screen that it shows. */
final class RealTerminal implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 30_000;

    private static final String CTRL_BACKSLASH = "\u001c";

    private static final Pattern PROMPT = Pattern.compile("(?s)(?:^|\\n)[^\\n]*> ?\\s*$");

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
        this(columns, call(java(program), Path.of("")), environment(own, type));
    }

    /**
     * Starts a command.
     *
     * @param columns of the terminal; 0 for a terminal without a size, whose screen has 80
     * @param call the process, without its terminal
     * @param environment variables besides those of this process
     */
    private RealTerminal(int columns, ProcessBuilder call, Map<String, String> environment)
            throws IOException {
        screen = new ScreenTerminal(columns == 0 ? 80 : columns, 40);
        String size = columns == 0 ? "cols 0 rows 0" : "cols " + columns + " rows 40";
        String line = "echo terminal=$(tty); stty " + size + "; " + exec(words(call.command()));
        ProcessBuilder builder =
                new ProcessBuilder("script", "-qfec", line, "/dev/null").redirectErrorStream(true);
        builder.directory(call.directory());
        builder.environment().putAll(environment);
        process = builder.start();
        keys = process.getOutputStream();
        Thread.ofPlatform().daemon().start(this::show);
    }

    /** The program in a folder, at a terminal of 120 columns. */
    static RealTerminal in(Path folder, Path own, List<String> program) throws IOException {
        return new RealTerminal(120, call(java(program), folder), environment(own, "xterm"));
    }

    private static ProcessBuilder call(List<String> command, Path folder) {
        return new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile());
    }

    private static List<String> java(List<String> program) {
        return JavaCall.of(List.of(), program);
    }

    /** A build in the background ignores Ctrl-C, and so would all that it starts. */
    private static String exec(String command) {
        String reset = "env --default-signal=INT ";
        return reset + "true 2>/dev/null && exec " + reset + command + "; exec " + command;
    }

    private static String words(List<String> command) {
        return command.stream()
                .map((word) -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> environment(Path own, String type) {
        return Map.of(
                "TERM",
                type,
                "LC_ALL",
                "C.UTF-8",
                "EDITOR",
                "sed -i s/nane/none/",
                "XDG_STATE_HOME",
                own.toString(),
                "XDG_CONFIG_HOME",
                own.toString(),
                "XDG_DATA_HOME",
                own.toString());
    }

    /**
     * Types the lines of a file at the prompt of a command, waiting for each prompt, and prints the
     * last screen: the build rehearses the start so. Ends with the status of the command.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        List<String> command = List.of(arguments).subList(1, arguments.length);
        try (RealTerminal it =
                new RealTerminal(120, call(command, Path.of("")), Map.of("TERM", "xterm"))) {
            it.play(lines);
            boolean ended = it.process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            Files.writeString(Path.of("/dev/stdout"), it.written());
            System.exit(ended ? it.process.exitValue() : 1);
        }
    }

    /** Types lines, each when there is a prompt; the last one ends the program. */
    RealTerminal play(List<String> lines) {
        for (String line : lines) {
            synchronized (this) {
                await("a prompt", () -> PROMPT.matcher(screen()).find());
            }
            int before = written().length();
            type(line + "\r");
            synchronized (this) {
                // The line itself has been taken when something follows it.
                await("an answer", () -> raw.indexOf("\n", before) >= 0 || !process.isAlive());
            }
        }
        return this;
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

    /** Waits until the screen no longer shows a text. */
    synchronized RealTerminal untilGone(String text) {
        return await("no " + text, () -> !screen().contains(text));
    }

    /** Waits until the last line that is not empty is this one. */
    synchronized RealTerminal untilLast(String line) {
        return await(line, () -> screen().stripTrailing().endsWith(line.stripTrailing()));
    }

    private RealTerminal await(String text, BooleanSupplier shown) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!shown.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not shown: " + text + "\n" + screen() + threads());
            }
            pause();
        }
        return this;
    }

    /** Waits until more is written, but not for long. */
    @SuppressWarnings("WaitNotInLoop") // Who calls it looks again.
    private void pause() {
        try {
            wait(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The threads of the program, which a key prints. */
    private String threads() {
        int before = raw.length();
        type(CTRL_BACKSLASH);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        while (System.nanoTime() < end) {
            pause();
        }
        return "\nwritten, and its threads:\n"
                + raw.substring(Math.max(0, before - 1_000)).replace('\u001b', '^');
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
