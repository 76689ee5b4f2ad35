package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Findings;
import dev.bbsh.check.FixBatch;
import dev.bbsh.check.config.verdict.ConfigRules;
import dev.bbsh.json.Document;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.edit.ScalarEquality;
import dev.bbsh.operation.check.FindingTotals;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.check.request.DataCheckRequest;
import dev.bbsh.shell.command.edit.Differences;
import dev.bbsh.shell.contract.Invocation;

import java.util.ArrayList;
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
record FixResult(CheckResult before, Workspace workspace, CheckResult after, long count) {

    private static final long SHOWN = 12;

    /** Applies fixes, and repeats the check. */
    static FixResult of(CheckResult checked, Workspace workspace, FixBatch fixes, Invocation in) {
        Workspace next = workspace;
        for (Map.Entry<String, List<Edit>> each : fixes.edits().entrySet()) {
            OpenDocument open = next.document(each.getKey(), in.progress());
            open.requireOwn();
            Change change = Change.of("mending " + open.name(), each.getValue());
            Document content = change.applyTo(open.content(), in.progress());
            next = next.changed(open, content);
        }
        CheckResult after = DataCheckRequest.again(checked, next, fixes.choices(), in);
        return new FixResult(checked, next.with(after), after, fixes.findings().size());
    }

    /** The changes in each document, and the number of findings that are left. */
    View view(Workspace original, Invocation in) {
        List<View.Section> sections = new ArrayList<>();
        for (OpenDocument open : before.basis().documents()) {
            Document was = original.document(open.name(), in.progress()).content();
            Document is = workspace.document(open.name(), in.progress()).content();
            Differences made =
                    Differences.of(was, is, ScalarEquality.OF_TEXT, SHOWN, in.progress());
            if (made.count() > 0) {
                sections.add(View.Section.of("", changed(open.name(), made)));
            }
        }
        List<TextLine> last = new ArrayList<>(List.of(left()));
        last.addAll(twice());
        sections.add(View.Section.of("", new View.Message(last)));
        return new View.Sections(sections);
    }

    private static View changed(String name, Differences made) {
        TextLine line =
                TextLine.of(Style.NAME, name)
                        .and(made.count() == 1 ? "   1 change" : "   " + made.count() + " changes")
                        .and(Style.MUTED, made.count() > SHOWN ? ", the first of them:" : ":");
        return new View.Sections(
                List.of(
                        View.Section.of("", View.message(line)),
                        View.Section.of("", made.table())));
    }

    private TextLine left() {
        Findings then = before.findings();
        Findings now = after.findings();
        return TextLine.of(now.count() == 0 ? "nothing left" : "left: " + FindingTotals.of(now))
                .and(Style.MUTED, "     (before: " + FindingTotals.of(then) + ")");
    }

    /**
     * The keys that are duplicate now: if the export is saved like that, one of the two is lost.
     */
    private List<TextLine> twice() {
        return after.findings().kept().stream()
                .filter((each) -> each.rule().equals(ConfigRules.KEY_TWICE))
                .filter((each) -> before.findings().find(each.id()).isEmpty())
                .map(
                        (each) ->
                                TextLine.of(Style.WARNING, "not done yet: ")
                                        .and(each.message())
                                        .and(Style.MUTED, "     (findings " + each.id() + ")"))
                .toList();
    }
}
