package dev.bbsh.shell.command.config;

import dev.bbsh.session.JiraSide;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Nearest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An option that names something of what is known of Jira. */
enum JiraOption {
    TARGET,
    SOURCE,
    MAPPING;

    /**
     * Makes sure that what a line names by each option is open, and of the right kind.
     *
     * @throws BbshException that says what it is instead
     */
    static void requireOpen(Invocation in) {
        for (JiraOption each : values()) {
            in.given(each.word()).ifPresent((name) -> each.require(name, in.workspace()));
        }
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private void require(String name, Workspace workspace) {
        JiraSide jira = workspace.jira();
        List<String> names = this == MAPPING ? jira.mappingNames() : jira.catalogNames();
        if (!names.contains(name)) {
            String wanted = this == MAPPING ? "a mapping of ids" : "the catalog of a Jira";
            throw new BbshException(
                    "'"
                            + name
                            + "' "
                            + what(name, workspace)
                            + ": --"
                            + word()
                            + " takes "
                            + wanted,
                    advice(names) + Nearest.advice(name, names));
        }
    }

    private String advice(List<String> names) {
        if (names.isEmpty()) {
            return (this == MAPPING ? "mapping load FILE" : "catalog load FOLDER") + " --as NAME";
        }
        return names.stream()
                .map((name) -> "--" + word() + " " + name)
                .collect(Collectors.joining("   or   "));
    }

    private static String what(String name, Workspace workspace) {
        if (workspace.documents().all().stream().anyMatch((open) -> open.name().equals(name))) {
            return "is a document";
        }
        if (workspace.jira().catalogNames().contains(name)) {
            return "is a catalog";
        }
        return workspace.jira().has(name) ? "is a mapping" : "is not open";
    }
}
