package dev.bbsh.shell.command;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All commands, in the order of help. */
@Configuration(proxyBeanMethods = false)
@Import({
    DocumentCommands.class,
    SaveCommands.class,
    LookCommands.class,
    EditCommands.class,
    StepCommands.class,
    ScriptCommands.class,
    ExpectCommands.class,
    HelpCommands.class,
    SessionCommands.class
})
public class Commands {}
