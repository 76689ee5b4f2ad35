package dev.bbsh.shell;

import dev.bbsh.file.Folders;
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
import dev.bbsh.shell.loop.Surroundings;
import dev.bbsh.shell.terminal.TerminalFront;

import org.jline.terminal.TerminalBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.shell.core.command.CommandRegistry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/** How the parts are put together; how the program was called decides the front. */
@Configuration(proxyBeanMethods = false)
@Import(Commands.class)
class Wiring {

    @Bean
    Session session() {
        return new Session(Settings.DEFAULT);
    }

    @Bean
    Surroundings surroundings(Session session, Environment environment) {
        return new Surroundings(
                session, Folders.of(environment.variables()), InstantSource.system());
    }

    @Bean
    CommandTable commandTable(List<ShellCommand> commands, ObjectProvider<Loop> loop) {
        CommandRegistry registry = new CommandRegistry();
        for (ShellCommand command : commands) {
            registry.registerCommand(
                    new RegisteredCommand(
                            command, (line) -> loop.getObject().run(Line.of(line), Manner.BATCH)));
        }
        return new CommandTable(registry);
    }

    @Bean(destroyMethod = "close")
    Front front(
            ProgramCall call,
            Environment environment,
            Surroundings surroundings,
            CommandTable commands)
            throws IOException {
        ProgramCall.Options options = call.options();
        if (call.complete() || !environment.terminal()) {
            return new BatchFront(options, environment, surroundings);
        }
        return new TerminalFront(
                TerminalBuilder.builder()
                        .encoding(StandardCharsets.UTF_8)
                        .nativeSignals(true)
                        .build(),
                new TerminalFront.Looks(environment.palette(options.color()), options.output()),
                surroundings,
                commands::signatures);
    }

    @Bean
    Loop loop(Surroundings surroundings, CommandTable commands, Front front) {
        return new Loop(surroundings.session(), commands, front.console(), surroundings.clock());
    }
}
