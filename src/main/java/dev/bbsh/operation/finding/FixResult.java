package dev.bbsh.operation.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FixBatch;
import dev.bbsh.check.config.verdict.ConfigRules;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.document.DocumentLookup;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentEdit;
import dev.bbsh.session.document.OpenDocument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The workspace after fixes, checked again.
 *
 * @param before the check for which the fixes were made
 * @param workspace the workspace with the fixed documents
 * @param after the check of the fixed documents
 * @param count the number of findings that were fixed
 */
public record FixResult(CheckResult before, Workspace workspace, CheckResult after, long count) {

    /** The maximum number of rounds: one fix may reveal a finding that another one fixes. */
    private static final int ROUNDS = 8;

    /** Applies fixes to the workspace of a runner, and repeats the check. */
    public static FixResult of(CheckResult checked, FixBatch fixes, CheckRunner runner) {
        Workspace next = runner.workspace();
        DocumentEdit edit = edit(checked, fixes, runner);
        for (Map.Entry<String, List<Edit>> each : fixes.edits().entrySet()) {
            OpenDocument open = DocumentLookup.find(each.getKey(), next, runner.progress());
            open.requireOwn();
            Change change = Change.of("fixing " + open.name(), each.getValue());
            Document content = change.applyTo(open.content(), runner.progress());
            next = next.changed(open, content, edit);
        }
        CheckResult after = runner.with(next).again(checked, fixes.choices());
        return new FixResult(checked, next.with(after), after, fixes.findings().size());
    }

    private static DocumentEdit edit(CheckResult checked, FixBatch fixes, CheckRunner runner) {
        List<DocumentEdit.FixedFinding> fixed = new ArrayList<>();
        Map<String, JsonValue> roots = new HashMap<>();
        for (FixBatch.Chosen each : fixes.chosen()) {
            Finding finding = each.finding();
            JsonValue root =
                    roots.computeIfAbsent(finding.document(), (name) -> root(name, runner));
            fixed.add(
                    new DocumentEdit.FixedFinding(
                            finding.document(),
                            finding.id(),
                            each.fix().to(),
                            finding.expected(each.fix(), root)));
        }
        return new DocumentEdit.Fixed(runner.workspace().saved().next(), checked.request(), fixed);
    }

    private static JsonValue root(String name, CheckRunner runner) {
        return DocumentLookup.find(name, runner.workspace(), runner.progress()).content().root();
    }

    /**
     * Applies the fixes of a selection; all that are sure until none is left.
     *
     * @param first its fixes
     */
    public static FixResult ofAll(
            CheckResult checked, FixSelection selection, FixBatch first, CheckRunner runner) {
        FixResult done = of(checked, first, runner);
        long count = done.count();
        for (int round = 1; round < ROUNDS && selection.to().isEmpty(); round++) {
            FixBatch next = selection.batch(done.after(), done.workspace(), runner.progress());
            if (next.findings().isEmpty()) {
                break;
            }
            done = of(done.after(), next, runner.with(done.workspace()));
            count += done.count();
        }
        return new FixResult(checked, done.workspace(), done.after(), count);
    }

    /**
     * The findings of keys that are duplicate now: if the export is saved like that, one of the two
     * is lost.
     */
    public List<Finding> duplicateKeys() {
        return after.findings().kept().stream()
                .filter((each) -> each.rule().equals(ConfigRules.KEY_TWICE))
                .filter((each) -> before.findings().find(each.id()).isEmpty())
                .toList();
    }
}
