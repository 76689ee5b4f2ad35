package dev.bbsh.shell.command.check;

import dev.bbsh.backbone.Counted;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Fix;
import dev.bbsh.check.FixBatch;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.script.Words;
import dev.bbsh.session.Checked;
import dev.bbsh.session.Walk;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes many fixes in one step: all that are sure, or the same one for all findings of a rule. */
final class FixAll {

    /** What one fix lays bare another one may mend; nothing needs more. */
    private static final int ROUNDS = 8;

    private static final int SHOWN = 5;

    private final Invocation in;
    private final Checked checked;
    private final Optional<String> rule;
    private final Optional<String> to;

    FixAll(Invocation in, Checked checked) {
        this.in = in;
        this.checked = checked;
        this.rule = in.given("finding").map(FoundBy::rule);
        this.to = in.given("to");
        if (to.isEmpty() == !in.flag("safe")) {
            throw new BbshException(
                    "either all that is sure, or one way for all", "fix RULE --safe   or   --to");
        }
    }

    Outcome answer() {
        long found = candidates(checked).size();
        in.given("expect").ifPresent((wanted) -> requireCount(wanted, found));
        if (found == 0) {
            return unchanged(View.message(TextLine.of(Style.MUTED, nothing())));
        }
        Mended mended = rounds();
        if (mended.count() == 0) {
            return unchanged(new View.Message(leftOut(mended.after())));
        }
        View view = mended.view(in.workspace(), in);
        if (in.flag("preview")) {
            return unchanged(view);
        }
        Walk walk = checked.walk();
        for (Finding finding : candidates(checked)) {
            walk = rule.isPresent() ? walk.past(stop(finding, found)) : walk;
        }
        Workspace next = mended.workspace().with(mended.after().with(walk));
        return Outcome.report(new View.Sections(sections(mended, view)))
                .with(in.history().then(line(found), next))
                .recorded(line(found));
    }

    private List<View.Section> sections(Mended mended, View view) {
        List<View.Section> sections = new ArrayList<>();
        sections.add(View.Section.of("", View.message(said(mended))));
        sections.add(View.Section.of("", view));
        List<TextLine> left = to.isEmpty() ? leftOut(mended.after()) : List.of();
        if (!left.isEmpty()) {
            sections.add(View.Section.of("", new View.Message(left)));
        }
        return sections;
    }

    /** The check may have been done again for this: that need not be lost. */
    private Outcome unchanged(View view) {
        return Outcome.report(view).with(in.history().moving(in.workspace().with(checked)));
    }

    private Walk.Stop stop(Finding finding, long found) {
        return new Walk.Stop(finding.id(), Optional.of(line(found)));
    }

    private static void requireCount(String wanted, long found) {
        if (!wanted.equals(Long.toString(found))) {
            throw new BbshException(
                    Counted.of(found, "finding") + " can be mended so, not " + wanted, "findings");
        }
    }

    private Mended rounds() {
        Mended done = Mended.of(checked, in.workspace(), batch(checked, in.workspace()), in);
        long count = done.count();
        for (int round = 1; round < ROUNDS && to.isEmpty(); round++) {
            FixBatch next = batch(done.after(), done.workspace());
            if (next.findings().isEmpty()) {
                break;
            }
            done = Mended.of(done.after(), done.workspace(), next, in);
            count += done.count();
        }
        return new Mended(checked, done.workspace(), done.after(), count);
    }

    private FixBatch batch(Checked now, Workspace workspace) {
        FixBatch batch = new FixBatch();
        for (Finding finding : candidates(now)) {
            fix(finding).ifPresent((fix) -> batch.add(finding, fix));
        }
        return batch.withoutClashes(
                (name) -> workspace.document(name, in.progress()).content().root());
    }

    /** What was left out, since another key has the name that it would get. */
    private List<TextLine> leftOut(Checked now) {
        return candidates(now).stream()
                .limit(SHOWN)
                .map(
                        (finding) ->
                                TextLine.of(Style.WARNING, "left out: ")
                                        .and(Style.NAME, finding.id())
                                        .and(
                                                " would be the second key of its name; mend the"
                                                        + " first one before"))
                .toList();
    }

    private List<Finding> candidates(Checked now) {
        return now.findings().kept().stream()
                .filter((finding) -> rule.filter((id) -> !id.equals(finding.rule().id())).isEmpty())
                .filter((finding) -> !now.walk().kept().contains(finding.id()))
                .filter((finding) -> fix(finding).isPresent())
                .toList();
    }

    private Optional<Fix> fix(Finding finding) {
        return to.isPresent() ? finding.fix(to.get()) : finding.sureFix();
    }

    private String nothing() {
        String of = rule.map((id) -> " of " + id).orElse("");
        return to.isPresent()
                ? "no finding" + of + " can be mended so"
                : "no finding" + of + " has exactly one sure fix";
    }

    private static TextLine said(Mended mended) {
        return TextLine.of("mended " + Counted.of(mended.count(), "finding"))
                .and(Style.MUTED, "     (undo takes all of it back)");
    }

    private String line(long found) {
        return rule.map((id) -> ofRule(id, found)).orElse("fix --safe");
    }

    private String ofRule(String id, long found) {
        return to.map((value) -> "fix " + id + " --to " + Words.quote(value) + " --expect " + found)
                .orElseGet(() -> FixLine.safe(id, found));
    }
}
