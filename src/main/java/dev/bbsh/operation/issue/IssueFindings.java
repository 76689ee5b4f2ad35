package dev.bbsh.operation.issue;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.Severity;
import dev.bbsh.operation.check.CheckRequests;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The findings of a check, by the keys of their issues.
 *
 * @param checked the check; nothing when there is none that still holds
 */
public record IssueFindings(Optional<CheckResult> checked) {

    /** The rules that a list of issues has columns of its own for. */
    private static final Set<String> SHOWN =
            Set.of("messages-open", "unpaired-issue", "changes-ignored", "side-restored");

    /** The findings of the last check, if it was of these sides and still holds. */
    public static IssueFindings last(IssueSides sides, Workspace workspace) {
        return new IssueFindings(
                workspace.checked().filter((last) -> isOf(last, sides) && last.holdsIn(workspace)));
    }

    /** The findings of the last check, or of a new one if that was of others or doesn't hold. */
    public static IssueFindings lastOrNew(IssueSides sides, CheckRunner runner) {
        IssueFindings last = last(sides, runner.workspace());
        return last.checked.isPresent()
                ? last
                : new IssueFindings(Optional.of(runner.check(request(sides, runner))));
    }

    private static CheckRequest request(IssueSides sides, CheckRunner runner) {
        return new CheckRequests(runner.workspace(), runner.progress(), Optional.empty())
                .ofData(
                        sides.one().document(),
                        sides.other()
                                .map((side) -> side.document())
                                .filter((open) -> !sides.one().others()),
                        new CheckRequests.Options(
                                Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static boolean isOf(CheckResult last, IssueSides sides) {
        return last.names().contains(sides.one().document().name())
                && sides.other()
                        .filter((side) -> !last.names().contains(side.document().name()))
                        .isEmpty();
    }

    /** The keys of the issues that a rule found, as far as the check has kept them. */
    public Set<String> keys(String rule) {
        Set<String> keys = new LinkedHashSet<>();
        kept().stream()
                .filter((finding) -> finding.rule().id().equals(rule))
                .forEach((finding) -> keys.addAll(finding.keys()));
        return keys;
    }

    /** The number of findings of a rule that the check did not keep. */
    public long notKept(String rule) {
        long all =
                checked.stream()
                        .flatMap((result) -> result.findings().rules().stream())
                        .filter((each) -> each.rule().id().equals(rule))
                        .mapToLong(Findings.Count::count)
                        .sum();
        return all - kept().stream().filter((each) -> each.rule().id().equals(rule)).count();
    }

    /** The rules that found an issue, without those that have columns, by key. */
    public Map<String, Set<String>> rules() {
        Map<String, Set<String>> rules = new HashMap<>();
        for (Finding finding : kept()) {
            if (finding.severity() != Severity.INFO && !SHOWN.contains(finding.rule().id())) {
                for (String key : finding.keys()) {
                    rules.computeIfAbsent(key, (_) -> new LinkedHashSet<>())
                            .add(finding.rule().id());
                }
            }
        }
        return rules;
    }

    private List<Finding> kept() {
        return checked.map((result) -> result.findings().kept()).orElse(List.of());
    }
}
