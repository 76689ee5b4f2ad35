package dev.bbsh.shell.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bbsh.file.write.WriteProtection;
import dev.bbsh.render.Palette;
import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.shell.context.ProgramFlag;
import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.context.ShellContext;
import dev.bbsh.shell.context.Status;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.output.Display;
import dev.bbsh.shell.output.OutputChannel;
import dev.bbsh.shell.output.StreamDisplay;
import dev.bbsh.shell.worker.Worker;
import dev.bbsh.work.Abandonment;
import dev.bbsh.work.BbshException;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Starts programs of the system through its shell: {@code !ls}, and {@code query $ | less}. At the
 * prompt the user may start any; elsewhere only a bbsh that was called with {@code
 * --allow-programs} does.
 */
public final class OutsidePrograms {

    private static final String CALL = "!";

    private final ShellContext context;
    private final Display display;

    /**
     * The programs that a session may start.
     *
     * @param display shows what a command says besides its data
     */
    public OutsidePrograms(ShellContext context, Display display) {
        this.context = context;
        this.display = display;
    }

    /** True for a line that calls a program. */
    public static boolean isCall(String line) {
        return line.stripLeading().startsWith(CALL);
    }

    /**
     * Requires that a line may start a program.
     *
     * @throws BbshException when it may not
     */
    public void require(RunMode mode) {
        WriteProtection.require("no program is started");
        if (!mode.asks() && !context.has(ProgramFlag.ALLOW_PROGRAMS)) {
            throw new BbshException(
                    "only the prompt starts programs, unless bbsh was started with"
                            + " --allow-programs",
                    "exit     (and start bbsh with --allow-programs)");
        }
    }

    /** Runs the program of a line that begins with {@code !}. */
    public Status call(String line, RunMode mode) {
        String program = line.strip().substring(CALL.length()).strip();
        if (program.isEmpty()) {
            throw new BbshException("'!' needs a program", "!ls");
        }
        require(mode);
        return said(ended(started(program, Redirect.INHERIT)));
    }

    private Status said(int status) {
        if (status != 0) {
            display.say("the program ended with status " + status);
        }
        return status == 0 ? Status.OK : Status.FAILED;
    }

    /**
     * Writes data to a program.
     *
     * @param program its line
     * @param job the work on the line, which Ctrl-C stops together with the program
     */
    public Status pipe(String program, Worker.Job job, Outcome outcome, Arguments arguments) {
        RunningProgram running = started(program, Redirect.PIPE);
        Process process = running.process();
        StringWriter notes = new StringWriter();
        boolean whole = false;
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8))) {
            StreamDisplay pipe =
                    new StreamDisplay(
                            channel(out), channel(notes), OutputFormat.JSON, context::times);
            job.run(
                    (progress) -> {
                        // One that reads no more would block the closing of its input for ever.
                        Runnable reads = Abandonment.closing(process::destroy);
                        pipe.show(outcome, arguments, progress);
                        reads.run();
                        return true;
                    });
            whole = true;
        } catch (IOException | UncheckedIOException closed) {
            // The program has read enough, as head does.
            whole = true;
        } finally {
            if (!whole) {
                process.destroy();
            }
        }
        int status = ended(running);
        notes.toString().lines().forEach(display::say);
        return said(status);
    }

    private static OutputChannel channel(Writer writer) {
        return new OutputChannel(writer, Palette.NONE, false, () -> 0);
    }

    /**
     * A program that runs.
     *
     * @param output copies its output, unless it writes to the screen itself
     */
    private record RunningProgram(Process process, Optional<Thread> output) {}

    private RunningProgram started(String program, Redirect input) {
        Optional<Writer> screen = display.programOutput();
        Redirect output = screen.isEmpty() ? Redirect.INHERIT : Redirect.PIPE;
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> command =
                windows ? List.of("cmd.exe", "/c", program) : List.of("sh", "-c", program);
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectInput(input)
                            .redirectOutput(output)
                            .redirectError(Redirect.INHERIT)
                            .redirectErrorStream(screen.isPresent())
                            .start();
            return new RunningProgram(
                    process, screen.map((writer) -> copying(process.inputReader(UTF_8), writer)));
        } catch (IOException impossible) {
            throw new BbshException(
                    "'" + program + "' can't be started: " + impossible.getMessage(),
                    "query PATH --to FILE");
        }
    }

    private static Thread copying(Reader output, Writer screen) {
        return Thread.ofVirtual()
                .start(
                        () -> {
                            try (output) {
                                output.transferTo(screen);
                            } catch (IOException closed) {
                                // The program has ended.
                            }
                        });
    }

    private static int ended(RunningProgram running) {
        Process process = running.process();
        try {
            int status = process.waitFor();
            if (running.output().isPresent()) {
                running.output().get().join();
            }
            return status;
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
