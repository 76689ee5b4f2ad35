package dev.bbsh.shell;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.SessionMark;
import dev.bbsh.file.write.WriteProtection;
import dev.bbsh.operation.kept.CasePack;
import dev.bbsh.script.CommandLine;
import dev.bbsh.script.CommandSplitter;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.shell.context.ProgramFlag;
import dev.bbsh.shell.loop.Loop;
import dev.bbsh.work.BbshException;

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
        callConstructorsDirectly();
        int status = run(List.of(arguments));
        AtomicFile.removeUnfinished();
        SessionMark.removeAll();
        Runtime.getRuntime().halt(status);
    }

    /**
     * Makes the JDK call constructors through the JVM. Otherwise it generates a class for each kind
     * of constructor, which takes longer than all of Spring's work with them.
     */
    static void callConstructorsDirectly() {
        System.setProperty("jdk.reflect.useNativeAccessorOnly", "true");
    }

    static int run(List<String> arguments) {
        StandardStreams streams = StandardStreams.ofProcess();
        try {
            return Usage.answer(arguments)
                    .map(streams::print)
                    .orElseGet(() -> run(ProgramArguments.parse(arguments)));
        } catch (BbshException wrong) {
            return streams.complain(wrong);
        }
    }

    private static int run(ProgramCall call) {
        NoLogging.use();
        if (call.options().has(ProgramFlag.READ_ONLY)) {
            WriteProtection.turnOn();
        }
        ProgramBeans beans = new ProgramBeans(call, ProcessEnvironment.ofProcess());
        try (ProgramContext context = new ProgramContext(beans)) {
            Loop loop = context.getBean(Loop.class);
            loop.run(linesOf(call).toArray(String[]::new));
            return loop.exitStatus().code();
        }
    }

    private static List<String> linesOf(ProgramCall call) {
        List<String> lines = new ArrayList<>();
        if (!call.files().isEmpty()) {
            lines.add(typed(isCase(call.files()) ? "case open" : "load", call.files()));
        }
        call.script()
                .map((script) -> typed("run " + CommandLine.quote(script), call.values()))
                .ifPresent(lines::add);
        call.commands().stream()
                .flatMap((command) -> CommandSplitter.of(command).stream())
                .forEach(lines::add);
        return lines;
    }

    /** True for the folder of a case, or the ZIP of one. */
    private static boolean isCase(List<String> files) {
        if (files.size() != 1 || files.getFirst().isEmpty()) {
            return false;
        }
        Location file = Location.of(files.getFirst());
        return file.isFolder() ? CaseFolder.isOne(file) : CasePack.isOne(file);
    }

    private static String typed(String command, List<String> values) {
        return Stream.concat(Stream.of(command), values.stream().map(CommandLine::quote))
                .collect(Collectors.joining(" "));
    }
}
