package dev.bbsh.shell.command.check;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Fix;
import dev.bbsh.check.FixBatch;
import dev.bbsh.check.HeldBack;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.session.Checked;
import dev.bbsh.session.Workspace;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;

/**
 * Findings that are mended in one step.
 *
 * @param rule only those of a rule
 * @param to the way that was chosen for all; without one, each in the only way that is sure
 */
record Selection(Optional<String> rule, Optional<String> to) {

    /** All that can be mended without asking anybody. */
    static final Selection SURE = new Selection(Optional.empty(), Optional.empty());

    /** What can be mended so, and was not decided to stay. */
    List<Finding> of(Checked checked) {
        return checked.findings().kept().stream()
                .filter((finding) -> rule.filter((id) -> !id.equals(finding.rule().id())).isEmpty())
                .filter((finding) -> !checked.walk().kept().contains(finding.id()))
                .filter((finding) -> fix(finding).isPresent())
                .toList();
    }

    private Optional<Fix> fix(Finding finding) {
        return to.isPresent() ? finding.fix(to.get()) : finding.sureFix();
    }

    /** The same as fixes that are made at once, with what has to wait. */
    FixBatch batch(Checked checked, Workspace workspace, Progress progress) {
        FixBatch batch = new FixBatch();
        for (Finding finding : of(checked)) {
            fix(finding).ifPresent((fix) -> batch.add(finding, fix));
        }
        return batch.withoutClashes((name) -> workspace.document(name, progress).content().root());
    }

    /** What has to wait. */
    List<HeldBack> heldBack(Checked checked, Workspace workspace, Progress progress) {
        boolean renames =
                of(checked).stream()
                        .flatMap((finding) -> fix(finding).stream())
                        .flatMap((fix) -> fix.edits().stream())
                        .anyMatch(Edit.RenameKey.class::isInstance);
        return renames ? batch(checked, workspace, progress).heldBack() : List.of();
    }
}
