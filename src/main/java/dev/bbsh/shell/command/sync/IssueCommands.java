package dev.bbsh.shell.command.sync;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.shell.contract.Kind;
import dev.bbsh.shell.contract.ShellCommand;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The commands that look into synced issue data. */
@Configuration(proxyBeanMethods = false)
public class IssueCommands {

    @Bean
    ShellCommand connectors() {
        return command("connectors", "List the connectors of a document")
                .argument(Kind.DOCUMENT)
                .example("connectors primary", "what the primary side's connector remembers")
                .detail(
                        "A copy is a comment or an attachment that came from the other side. What"
                            + " is open was sent by this side, and not applied by the other, as far"
                            + " as that one is open too.")
                .answers(ConnectorTable::of);
    }

    @Bean
    ShellCommand issue() {
        return command("issue", "Show what both sides remember of an issue")
                .argument(Kind.KEY)
                .example("issue SAM2-1", "SAM2-1 and its partner, side by side")
                .answers(IssueView::of);
    }
}
