package dev.bbsh.shell.terminal.completion;

import dev.bbsh.check.data.CheckRules;
import dev.bbsh.session.Workspace;

import java.util.List;

/** Completes the findings of the last check, and the rules of all checks. */
final class FindingCompletions {

    private static final int MOST = Completion.MOST;

    private FindingCompletions() {}

    static List<Completion> findings(Workspace workspace, String prefix) {
        return workspace.checked().stream()
                .flatMap((checked) -> checked.findings().kept().stream())
                .filter((finding) -> finding.id().startsWith(prefix))
                .limit(MOST)
                .map((finding) -> Completion.of(finding.id(), finding.message()))
                .toList();
    }

    static List<Completion> rules() {
        return CheckRules.all().stream()
                .map((rule) -> Completion.of(rule.id(), rule.title()))
                .toList();
    }
}
