package dev.bbsh.shell;

import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.script.CommandLine;
import dev.bbsh.script.CommandSplitter;
import dev.bbsh.shell.loop.Frontend;
import dev.bbsh.shell.loop.Loop;
import dev.bbsh.shell.loop.Status;
import dev.bbsh.shell.script.Line;
import dev.bbsh.shell.script.LineSource;
import dev.bbsh.work.BbshException;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The entry point of the program. */
public final class Bbsh {

    private Bbsh() {}

    /**
     * Starts the program, and ends the process with the exit status. It halts: everything is closed
     * by then, and an exit would set up the JVM's own logging first, to announce it.
     */
    public static void main(String[] arguments) {
        int status = run(List.of(arguments));
        AtomicFile.removeUnfinished();
        Runtime.getRuntime().halt(status);
    }

    static int run(List<String> arguments) {
        StandardStreams streams = StandardStreams.ofProcess();
        try {
            return Usage.answer(arguments)
                    .map(streams::print)
                    .orElseGet(() -> run(ProgramArguments.parse(arguments)).code());
        } catch (BbshException wrong) {
            return streams.complain(wrong);
        }
    }

    private static Status run(ProgramCall call) {
        NoLogging.use();
        SpringApplication application = new LeanApplication();
        application.addInitializers(
                (GenericApplicationContext context) -> {
                    context.registerBean(ProgramCall.class, () -> call);
                    context.registerBean(ProcessEnvironment.class, ProcessEnvironment::ofProcess);
                    Wiring.register(context);
                });
        try (ConfigurableApplicationContext context = application.run()) {
            return run(call, context.getBean(Loop.class), context.getBean(Frontend.class));
        }
    }

    private static Status run(ProgramCall call, Loop loop, Frontend front) {
        if (front.manner().asks()) {
            loop.greet();
        }
        Status status = loop.run(LineSource.of(linesOf(call)), front.manner());
        if (!call.complete() && !front.manner().stopsAfter(status) && !loop.left()) {
            status = status.and(loop.run(front.lines(), front.manner()));
        }
        // At the prompt the user has seen every failure.
        return front.manner().asks() ? Status.OK : status;
    }

    private static List<Line> linesOf(ProgramCall call) {
        List<Line> lines = new ArrayList<>();
        if (!call.files().isEmpty()) {
            lines.add(Line.of(typed("load", call.files())));
        }
        call.script()
                .ifPresent(
                        (script) ->
                                lines.add(
                                        Line.of(
                                                typed(
                                                        "run " + CommandLine.quote(script),
                                                        call.values()))));
        call.commands().stream()
                .flatMap((command) -> CommandSplitter.of(command).stream())
                .forEach((command) -> lines.add(Line.of(command)));
        return lines;
    }

    private static String typed(String command, List<String> values) {
        return Stream.concat(Stream.of(command), values.stream().map(CommandLine::quote))
                .collect(Collectors.joining(" "));
    }
}
