package dev.bbsh.shell;

import dev.bbsh.shell.loop.CommandTable;
import dev.bbsh.shell.loop.Loop;
import dev.bbsh.shell.loop.RunningLines;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/**
 * Registers the loop and the commands that it runs. They need a {@code Session}, a {@code
 * ShellContext} and a {@code Frontend}.
 */
final class ShellBeans implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        registry.registerBean(RunningLines.class);
        registry.registerBean(ShellCommandRegistry.class);
        registry.registerBean(CommandTable.class);
        registry.registerBean(Loop.class);
    }
}
