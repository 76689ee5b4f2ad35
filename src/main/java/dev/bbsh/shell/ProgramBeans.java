package dev.bbsh.shell;

import dev.bbsh.file.Location;
import dev.bbsh.file.ProgramFolders;
import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.render.Palette;
import dev.bbsh.session.Settings;
import dev.bbsh.session.history.Journals;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.context.ProgramFlag;
import dev.bbsh.shell.context.ShellContext;
import dev.bbsh.shell.terminal.SystemTerminal;
import dev.bbsh.shell.terminal.TerminalFrontend;

import org.jline.terminal.Terminal;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

import java.time.InstantSource;

/**
 * Registers the parts of the program; the front depends on how the program was called. Spring finds
 * what a constructor needs by its type. No annotation is read: that would take half of the time
 * that the program needs to start.
 *
 * @param call the task of the program
 * @param process the environment of the program
 */
record ProgramBeans(ProgramCall call, ProcessEnvironment process) implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        registry.registerBean(ProgramCall.class, (bean) -> bean.supplier((_) -> call));
        registry.registerBean(ProcessEnvironment.class, (bean) -> bean.supplier((_) -> process));
        registry.registerBean(ProgramFolders.class, (bean) -> bean.supplier((_) -> folders()));
        registry.registerBean(
                InstantSource.class, (bean) -> bean.supplier((_) -> InstantSource.system()));
        registry.registerBean(Session.class, (bean) -> bean.supplier((_) -> session()));
        registry.registerBean(
                ShellContext.class,
                (bean) -> bean.supplier((context) -> context(context.bean(Session.class))));
        if (asks()) {
            registry.registerBean(
                    Terminal.class,
                    (bean) -> bean.supplier((_) -> SystemTerminal.open(process.terminalType())));
            registry.registerBean(
                    TerminalFrontend.Looks.class, (bean) -> bean.supplier((_) -> looks()));
            registry.registerBean(TerminalFrontend.class);
        } else {
            registry.registerBean(BatchFrontend.class);
        }
        registry.register(new ShellBeans());
    }

    private ShellContext context(Session session) {
        InstantSource clock = InstantSource.system();
        return new ShellContext(
                session,
                folders(),
                clock,
                new LiveSites(process.variables(), call.options().has(ProgramFlag.OFFLINE), clock),
                call.options().flags());
    }

    /** True when a person sits at the prompt. */
    private boolean asks() {
        return process.terminal() && !call.complete();
    }

    private ProgramFolders folders() {
        return ProgramFolders.of(process.variables());
    }

    private Session session() {
        Session session = new Session(Settings.DEFAULT);
        if (asks() && keepsJournal()) {
            session.journalTo(
                    Journals.of(folders())
                            .begin(
                                    ProcessHandle.current().pid(),
                                    InstantSource.system().instant(),
                                    Location.here()));
        }
        return session;
    }

    private boolean keepsJournal() {
        return !call.options().has(ProgramFlag.NO_JOURNAL)
                && !call.options().has(ProgramFlag.READ_ONLY);
    }

    private TerminalFrontend.Looks looks() {
        return new TerminalFrontend.Looks(
                call.options().has(ProgramFlag.PLAIN)
                        ? Palette.NONE
                        : process.palette(call.options().color()),
                call.options().output(),
                process.editor());
    }
}
