package dev.bbsh.shell.command;

import dev.bbsh.shell.command.check.CheckCommands;
import dev.bbsh.shell.command.issue.IssueCommands;
import dev.bbsh.shell.command.jira.CatalogCommands;
import dev.bbsh.shell.command.jira.MappingCommands;
import dev.bbsh.shell.command.sync.CaseCommands;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All commands, in the order of help. */
@Configuration(proxyBeanMethods = false)
@Import({
    DocumentCommands.class,
    SaveCommands.class,
    LookCommands.class,
    IssueCommands.class,
    CheckCommands.class,
    EditCommands.class,
    StepCommands.class,
    CaseCommands.class,
    CatalogCommands.class,
    MappingCommands.class,
    ScriptCommands.class,
    ExpectCommands.class,
    HelpCommands.class,
    SessionCommands.class
})
public class Commands {}
