package dev.bbsh.shell;

import dev.bbsh.file.Location;
import dev.bbsh.file.ProgramFolders;
import dev.bbsh.session.Journal;
import dev.bbsh.session.Journals;
import dev.bbsh.session.Session;
import dev.bbsh.session.Settings;
import dev.bbsh.shell.command.Commands;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.loop.CommandTable;
import dev.bbsh.shell.loop.Front;
import dev.bbsh.shell.loop.Line;
import dev.bbsh.shell.loop.Loop;
import dev.bbsh.shell.loop.Manner;
import dev.bbsh.shell.loop.RegisteredCommand;
import dev.bbsh.shell.loop.Status;
import dev.bbsh.shell.loop.Surroundings;
import dev.bbsh.shell.terminal.TerminalFront;

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
        wiring.bean(Surroundings.class, wiring::surroundings);
        wiring.bean(CommandTable.class, wiring::commandTable);
        wiring.bean(Front.class, wiring::front);
        wiring.bean(Loop.class, wiring::loop);
    }

    private <T> void bean(Class<T> type, Supplier<T> supplier) {
        if (context.getBeanFactory().getBeanNamesForType(type, true, false).length == 0) {
            context.registerBean(type, supplier);
        }
    }

    private Surroundings surroundings() {
        return new Surroundings(
                context.getBean(Session.class),
                ProgramFolders.of(context.getBean(Environment.class).variables()),
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
        return context.getBean(Loop.class).run(Line.of(line), Manner.BATCH);
    }

    private Front front() {
        ProgramCall call = context.getBean(ProgramCall.class);
        Environment environment = context.getBean(Environment.class);
        Surroundings surroundings = context.getBean(Surroundings.class);
        ProgramCall.Options options = call.options();
        if (call.complete() || !environment.terminal()) {
            return new BatchFront(options, environment, surroundings);
        }
        if (options.journal()) {
            surroundings.session().journalTo(journal(surroundings));
        }
        return new TerminalFront(
                terminal(),
                new TerminalFront.Looks(environment.palette(options.color()), options.output()),
                surroundings,
                () -> context.getBean(CommandTable.class).signatures());
    }

    private static Journal journal(Surroundings surroundings) {
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
        Surroundings surroundings = context.getBean(Surroundings.class);
        return new Loop(
                surroundings.session(),
                context.getBean(CommandTable.class),
                context.getBean(Front.class).console(),
                surroundings.clock());
    }
}
