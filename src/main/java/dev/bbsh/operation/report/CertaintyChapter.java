package dev.bbsh.operation.report;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.Movement;
import dev.bbsh.check.Findings;
import dev.bbsh.check.Rule;
import dev.bbsh.guide.ReportData;
import dev.bbsh.report.Chapter;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chapter that tells what is certain, what somebody has stated, and what is inferred. */
public final class CertaintyChapter {

    private static final String STATED = "stated";

    private static final String CERTAIN = "certain";

    private static final String INFERRED = "inferred";

    private static final String UNKNOWN = "not known";

    private final List<List<String>> rows = new ArrayList<>();

    private CertaintyChapter() {}

    /** The chapter on a session. */
    public static Chapter of(Workspace workspace, ReportData data, Optional<IssueNumbers> numbers) {
        CertaintyChapter chapter = new CertaintyChapter();
        if (data.backups().isEmpty()) {
            chapter.facts(data.facts());
        }
        data.next()
                .ifPresent(
                        (next) ->
                                chapter.row(
                                        "scenario: " + next.guide(),
                                        workspace.scenario().isPresent() ? STATED : INFERRED,
                                        workspace.scenario().isPresent()
                                                ? "chosen with guide"
                                                : "from the case and the kinds of the files"));
        numbers.ifPresent(chapter::numbers);
        workspace.documents().all().forEach(chapter::document);
        data.checked().ifPresent((check) -> chapter.rules(check.findings()));
        return Chapter.of(
                "What is certain, and what is inferred",
                new Chapter.Part.Table(List.of("statement", "certainty", "source"), chapter.rows));
    }

    private void row(String statement, String certainty, String source) {
        rows.add(List.of(statement, certainty, source));
    }

    private void facts(Case facts) {
        row(
                "moving to Cloud: " + facts.movement().map(Movement::word).orElse("?"),
                facts.movement().isPresent() ? STATED : UNKNOWN,
                facts.movement().isPresent() ? "recorded with case" : "no file says it");
        row(
                "how: " + facts.method().map(MigrationMethod::word).orElse("?"),
                facts.method().isPresent() ? STATED : UNKNOWN,
                facts.method().isPresent() ? "recorded with case" : "no file says it");
        for (KeyChange each : facts.keyChanges()) {
            row("project key changes: " + each, STATED, "recorded with case");
        }
    }

    private void numbers(IssueNumbers numbers) {
        if (!numbers.bothSides()) {
            row(
                    "issues without a partner",
                    UNKNOWN,
                    "only the side of " + numbers.one() + " is open");
            return;
        }
        row(
                Plurals.of(numbers.counts().pairs(), "matched pair"),
                CERTAIN,
                "both records name each other");
        long pending = numbers.there().messages() + numbers.back().messages();
        row(
                Plurals.of(pending, "pending message"),
                CERTAIN,
                "numbers of messages sent and applied; the reason is not in the files");
    }

    private void document(OpenDocument open) {
        for (String gap : open.incomplete()) {
            row(open.name() + " is incomplete: " + gap, CERTAIN, "the file itself");
        }
        if (!open.origin().repairs().isEmpty()) {
            row(
                    open.name() + " was repaired: " + changes(open),
                    INFERRED,
                    "what a damaged file once said");
        }
    }

    private static String changes(OpenDocument open) {
        return Plurals.of(open.origin().repairs().size(), "change");
    }

    private void rules(Findings findings) {
        for (Rule.Certainty each : Rule.Certainty.values()) {
            long count =
                    findings.rules().stream()
                            .filter((rule) -> rule.rule().certainty() == each)
                            .mapToLong(Findings.Count::count)
                            .sum();
            if (count > 0) {
                row(
                        Plurals.of(count, "finding"),
                        each.word(),
                        each == Rule.Certainty.DOCUMENTED
                                ? "rules of the vendor's documentation"
                                : "rules inferred from what is documented, or from the data");
            }
        }
    }
}
