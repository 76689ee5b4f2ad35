package dev.bbsh.operation.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FixBatch;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.operation.document.DocumentLookup;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The findings that are fixed in one step.
 *
 * @param rule the rule whose findings are taken; all when empty
 * @param to the fix chosen for all; when empty, each gets its only sure fix
 */
public record FixSelection(Optional<String> rule, Optional<String> to) {

    /** All findings that can be fixed without a question. */
    public static final FixSelection SURE = new FixSelection(Optional.empty(), Optional.empty());

    /** The findings that can be fixed this way, and that were not kept as they are. */
    public List<Finding> of(CheckResult checked) {
        return candidates(checked).stream().filter(this::isFixed).toList();
    }

    private List<Finding> candidates(CheckResult checked) {
        return checked.findings().kept().stream()
                .filter((finding) -> rule.filter((id) -> !id.equals(finding.rule().id())).isEmpty())
                .filter((finding) -> !checked.walk().kept().contains(finding.id()))
                .toList();
    }

    private List<FixBatch.Chosen> chosen(List<Finding> some, Progress progress) {
        List<FixBatch.Chosen> chosen = new ArrayList<>();
        for (Finding each : some) {
            progress.advance(0);
            if (isFixed(each)) {
                fix(each).ifPresent((fix) -> chosen.add(new FixBatch.Chosen(each, fix)));
            }
        }
        return chosen;
    }

    private boolean isFixed(Finding finding) {
        return to.isPresent() ? finding.fix(to.get()).isPresent() : finding.isSure();
    }

    private Optional<Fix> fix(Finding finding) {
        return to.isPresent() ? finding.fix(to.get()) : finding.sureFix();
    }

    /** The fixes of these findings as a batch, with those that have to wait. */
    public FixBatch batch(CheckResult checked, Workspace workspace, Progress progress) {
        FixBatch batch = new FixBatch();
        Parallel.map(candidates(checked), this::chosen, progress)
                .forEach((each) -> batch.add(each.finding(), each.fix()));
        return batch.withoutClashes(
                (name) -> DocumentLookup.find(name, workspace, progress).content().root());
    }

    /** The numbers of these findings. */
    public Totals totals(CheckResult checked, Workspace workspace, Progress progress) {
        List<Finding> all = of(checked);
        boolean renames = all.stream().anyMatch(Finding::mayRename);
        int held = renames ? batch(checked, workspace, progress).heldBack().size() : 0;
        return new Totals(all.size() - held, held);
    }

    /**
     * The numbers of findings.
     *
     * @param now those that are fixed in one step
     * @param held those that have to wait
     */
    public record Totals(int now, int held) {}
}
