package dev.bbsh.operation.replace;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.FixBatch;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.json.JsonValue;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.document.DocumentLookup;
import dev.bbsh.operation.finding.FixResult;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentEdit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fixes of findings, done again on other versions of their documents: each for the finding of the
 * same ID, if it replaces the same value.
 *
 * @param workspace with the fixed documents
 * @param checked the check after the fixes
 * @param done the number of fixes that were made again
 * @param misfits a sentence for each fix that no longer fits
 */
public record RepeatedFixes(
        Workspace workspace, CheckResult checked, long done, List<String> misfits) {

    public RepeatedFixes {
        misfits = List.copyOf(misfits);
    }

    /**
     * Makes fixes again.
     *
     * @param last a check that may have been made already
     * @param runner has the workspace with the documents of now
     */
    public static RepeatedFixes of(
            RepeatableStep.Fixes step, Optional<CheckResult> last, CheckRunner runner) {
        if (!(step.edit().check() instanceof CheckRequest request)) {
            throw new IllegalStateException("no check found " + step.edit().findings());
        }
        CheckResult checked =
                last.filter((each) -> each.request().equals(request))
                        .filter((each) -> each.holdsIn(runner.workspace()))
                        .orElseGet(() -> runner.check(request));
        Selection chosen = new Selection(checked, runner);
        step.edit().findings().stream()
                .filter((each) -> step.documents().contains(each.document()))
                .forEach(chosen::add);
        FixBatch batch = chosen.batch.withoutClashes(chosen::root);
        batch.heldBack()
                .forEach((each) -> chosen.misfits.add(each.finding().id() + " has to wait"));
        if (batch.findings().isEmpty()) {
            return new RepeatedFixes(runner.workspace(), checked, 0, chosen.misfits);
        }
        FixResult result = FixResult.of(checked, batch, runner);
        return new RepeatedFixes(
                result.workspace(), result.after(), result.count(), chosen.misfits);
    }

    /** The findings of a check that are fixed as they were before. */
    private static final class Selection {

        private final CheckResult checked;
        private final CheckRunner runner;
        private final Map<String, Finding> byId = new HashMap<>();
        private final FixBatch batch = new FixBatch();
        private final List<String> misfits = new ArrayList<>();

        Selection(CheckResult checked, CheckRunner runner) {
            this.checked = checked;
            this.runner = runner;
            checked.findings().kept().forEach((each) -> byId.putIfAbsent(each.id(), each));
        }

        JsonValue root(String document) {
            return DocumentLookup.find(document, runner.workspace(), runner.progress())
                    .content()
                    .root();
        }

        void add(DocumentEdit.FixedFinding fixed) {
            Finding finding = byId.get(fixed.id());
            if (finding == null) {
                misfits.add(
                        isAllKept(fixed.id())
                                ? fixed.id() + " is no longer found"
                                : fixed.id() + " isn't among the findings that the check kept");
                return;
            }
            Optional<Fix> fix = finding.anyFix(fixed.to());
            if (fix.isEmpty()) {
                misfits.add(fixed.id() + " can't be fixed with " + fixed.to() + " any more");
                return;
            }
            String now = finding.expected(fix.get(), root(finding.document()));
            if (now.equals(fixed.expected())) {
                batch.add(finding, fix.get());
            } else {
                misfits.add(
                        fixed.id() + " is '" + now + "' now, and was '" + fixed.expected() + "'");
            }
        }

        /** True when the check has kept all findings of a rule. */
        private boolean isAllKept(String id) {
            String rule = id.substring(0, Math.max(0, id.indexOf(':')));
            Findings findings = checked.findings();
            long all =
                    findings.rules().stream()
                            .filter((each) -> each.rule().id().equals(rule))
                            .mapToLong(Findings.Count::count)
                            .sum();
            return all
                    == findings.kept().stream()
                            .filter((each) -> each.rule().id().equals(rule))
                            .count();
        }
    }
}
