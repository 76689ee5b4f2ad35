package dev.bbsh.shell;

import dev.bbsh.file.Location;
import dev.bbsh.file.ProgramFolders;
import dev.bbsh.session.Settings;
import dev.bbsh.session.history.Journal;
import dev.bbsh.session.history.Journals;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.Commands;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.loop.CommandTable;
import dev.bbsh.shell.loop.Frontend;
import dev.bbsh.shell.loop.Loop;
import dev.bbsh.shell.loop.RegisteredCommand;
import dev.bbsh.shell.loop.RunMode;
import dev.bbsh.shell.loop.ShellContext;
import dev.bbsh.shell.loop.Status;
import dev.bbsh.shell.script.Line;
import dev.bbsh.shell.terminal.TerminalFrontend;

import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.shell.core.command.CommandRegistry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Creates the parts of the program and connects them; the front depends on how the program was
 * called. Beans are registered by hand: reading annotations would take half of the time that the
 * program needs to start.
 */
final class Wiring {

    private final GenericApplicationContext context;

    private Wiring(GenericApplicationContext context) {
        this.context = context;
    }

    /** Registers the beans that have not been registered yet. */
    static void register(GenericApplicationContext context) {
        Wiring wiring = new Wiring(context);
        wiring.bean(Session.class, () -> new Session(Settings.DEFAULT));
        wiring.bean(ShellContext.class, wiring::surroundings);
        wiring.bean(CommandTable.class, wiring::commandTable);
        wiring.bean(Frontend.class, wiring::front);
        wiring.bean(Loop.class, wiring::loop);
    }

    private <T> void bean(Class<T> type, Supplier<T> supplier) {
        if (context.getBeanFactory().getBeanNamesForType(type, true, false).length == 0) {
            context.registerBean(type, supplier);
        }
    }

    private ShellContext surroundings() {
        return new ShellContext(
                context.getBean(Session.class),
                ProgramFolders.of(context.getBean(ProcessEnvironment.class).variables()),
                InstantSource.system());
    }

    private CommandTable commandTable() {
        CommandRegistry registry = new CommandRegistry();
        for (ShellCommand command : Commands.of(context.getBean(Session.class))) {
            registry.registerCommand(new RegisteredCommand(command, this::run));
        }
        return new CommandTable(registry);
    }

    private Status run(String line) {
        return context.getBean(Loop.class).run(Line.of(line), RunMode.BATCH);
    }

    private Frontend front() {
        ProgramCall call = context.getBean(ProgramCall.class);
        ProcessEnvironment environment = context.getBean(ProcessEnvironment.class);
        ShellContext surroundings = context.getBean(ShellContext.class);
        ProgramCall.Options options = call.options();
        if (call.complete() || !environment.terminal()) {
            return new BatchFrontend(options, environment, surroundings);
        }
        if (options.journal()) {
            surroundings.session().journalTo(journal(surroundings));
        }
        return new TerminalFrontend(
                terminal(),
                new TerminalFrontend.Looks(environment.palette(options.color()), options.output()),
                surroundings,
                () -> context.getBean(CommandTable.class).signatures());
    }

    private static Journal journal(ShellContext surroundings) {
        return Journals.of(surroundings.folders())
                .begin(
                        ProcessHandle.current().pid(),
                        surroundings.clock().instant(),
                        Location.here());
    }

    private static Terminal terminal() {
        try {
            return TerminalBuilder.builder()
                    .encoding(StandardCharsets.UTF_8)
                    .nativeSignals(true)
                    .build();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Loop loop() {
        ShellContext surroundings = context.getBean(ShellContext.class);
        return new Loop(
                surroundings.session(),
                context.getBean(CommandTable.class),
                context.getBean(Frontend.class).console(),
                surroundings.clock());
    }
}
