package dev.bbsh.shell.terminal;

import dev.bbsh.check.data.CheckRules;
import dev.bbsh.session.Workspace;

import java.util.List;

/** Completes the findings of the last check, and the rules of all checks. */
final class FindingOffers {

    private static final int MOST = 200;

    private FindingOffers() {}

    static List<Offer> findings(Workspace workspace, String prefix) {
        return workspace.checked().stream()
                .flatMap((checked) -> checked.findings().kept().stream())
                .filter((finding) -> finding.id().startsWith(prefix))
                .limit(MOST)
                .map((finding) -> Offer.of(finding.id(), finding.message()))
                .toList();
    }

    static List<Offer> rules() {
        return CheckRules.all().stream().map((rule) -> Offer.of(rule.id(), rule.title())).toList();
    }
}
