package dev.bbsh.operation.report;

import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.Movement;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.guide.Guide;
import dev.bbsh.guide.ReportData;
import dev.bbsh.operation.diagnosis.CustomerQuestions;
import dev.bbsh.operation.diagnosis.CustomerQuestions.CustomerQuestion;
import dev.bbsh.operation.report.DigestedFiles.DigestedFile;
import dev.bbsh.report.Measure;
import dev.bbsh.report.Measure.Group;
import dev.bbsh.session.SessionProof;
import dev.bbsh.session.Workspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The measures of a case, by which a later report tells what has changed. */
public final class CaseMeasures {

    private static final int DIGITS = 12;

    private static final int LONGEST = 300;

    private final List<Measure> all = new ArrayList<>();

    private CaseMeasures() {}

    /**
     * The sources of measures, besides the data of the report.
     *
     * @param guide the checklist of the scenario
     * @param workspace with the results of verifications
     */
    public record Sources(
            DigestedFiles files,
            Optional<IssueNumbers> numbers,
            Optional<CustomerQuestions> questions,
            Optional<Guide> guide,
            Workspace workspace) {}

    /** The measures. */
    public static List<Measure> of(ReportData data, Sources sources) {
        CaseMeasures measures = new CaseMeasures();
        measures.facts(data);
        sources.files().all().forEach(measures::file);
        sources.numbers().ifPresent(measures::numbers);
        data.checked().ifPresent((check) -> measures.findings(check.findings()));
        measures.changes(data.steps());
        measures.proofs(sources.workspace());
        sources.questions().ifPresent((each) -> each.all().forEach(measures::question));
        sources.guide().ifPresent((each) -> each.tasks().forEach(measures::step));
        return measures.all;
    }

    private void add(Group group, String key, String title, String value) {
        all.add(new Measure(group, cut(key), cut(title), cut(value)));
    }

    private void add(String key, String title, long count) {
        add(Group.NUMBERS, key, title, String.valueOf(count));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
    }

    private void facts(ReportData data) {
        add(
                Group.FACTS,
                "moving",
                "moving to Cloud",
                data.facts().movement().map(Movement::word).orElse("not recorded"));
        add(
                Group.FACTS,
                "method",
                "how",
                data.facts().method().map(MigrationMethod::word).orElse("not recorded"));
        data.next().ifPresent((next) -> add(Group.FACTS, "guide", "scenario", next.guide()));
        data.checked().ifPresent((check) -> add(Group.FACTS, "check", "last check", check.line()));
    }

    private void file(DigestedFile file) {
        String digest =
                file.sha256()
                        .map((hex) -> "SHA-256 " + hex.substring(0, DIGITS) + "...")
                        .orElse(file.state());
        add(
                Group.FILES,
                file.document() + (file.saved() ? " saved" : " loaded"),
                file.document() + (file.saved() ? ", saved to " : ", from ") + file.file(),
                file.bytes() + " bytes, " + digest);
    }

    private void numbers(IssueNumbers numbers) {
        IssueNumbers.Counts counts = numbers.counts();
        if (!numbers.bothSides()) {
            return;
        }
        String there = numbers.one() + " to " + numbers.other();
        String back = numbers.other() + " to " + numbers.one();
        add("pairs", "matched pairs", counts.pairs());
        add("unmatched " + numbers.one(), "unmatched, of " + numbers.one(), counts.unmatched());
        add(
                "unmatched " + numbers.other(),
                "unmatched, of " + numbers.other(),
                counts.othersUnmatched());
        add("ignored", "ignoring changes", counts.ignored());
        add("pending " + there, "pending messages, " + there, numbers.there().messages());
        add("pending " + back, "pending messages, " + back, numbers.back().messages());
    }

    private void findings(Findings findings) {
        Set<String> single = new HashSet<>();
        for (Findings.Count each : findings.rules()) {
            add(
                    Group.FINDINGS,
                    each.rule().id() + " " + each.severity().word(),
                    each.severity().word() + ": " + each.rule().title(),
                    String.valueOf(each.count()));
            if (each.count() <= Measure.SINGLE) {
                single.add(each.rule().id());
            }
        }
        for (Finding each : findings.kept()) {
            if (single.contains(each.rule().id())) {
                add(Group.FOUND, each.id(), each.message(), each.severity().word());
            }
        }
    }

    /** Of several changes with one title, each has a key of its own. */
    private void changes(List<String> steps) {
        Set<String> keys = new HashSet<>();
        for (String each : steps) {
            String key = cut(each);
            for (int number = 2; !keys.add(key); number++) {
                key = cut(each) + "#" + number;
            }
            add(Group.CHANGES, key, each, "done");
        }
    }

    /** The last verifications; one that is outdated counts as another value. */
    private void proofs(Workspace workspace) {
        for (SessionProof each : workspace.results().proofs().last()) {
            String state =
                    each.outdated(workspace).map((why) -> " (outdated: " + why + ")").orElse("");
            add(Group.PROOFS, each.line(), each.line(), each.result() + state);
        }
    }

    private void question(CustomerQuestion question) {
        add(
                Group.QUESTIONS,
                question.subject().map((it) -> it.option()).orElse(question.question()),
                question.question(),
                question.answer().orElse("open"));
    }

    private void step(Guide.Step step) {
        add(Group.STEPS, step.page(), step.text(), step.done() ? "done" : "open");
    }
}
