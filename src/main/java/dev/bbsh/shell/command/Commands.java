package dev.bbsh.shell.command;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All commands. */
@Configuration(proxyBeanMethods = false)
@Import({HelpCommands.class, SessionCommands.class, ScriptCommands.class})
public class Commands {}
