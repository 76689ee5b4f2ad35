package dev.bbsh.operation.report;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.operation.diagnosis.CustomerQuestions;
import dev.bbsh.operation.diagnosis.CustomerQuestions.CustomerQuestion;
import dev.bbsh.report.Chapter;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.KeptCase;
import dev.bbsh.session.kept.KeptStep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first chapter for the customer: a few lines on what is done, what is next, who waits. */
record CustomerProgress(
        Workspace workspace, Optional<CustomerQuestions> questions, DigestedFiles files) {

    private static final String DONE = "done";

    private static final String NEXT = "next";

    private static final String YOURS = "waiting for you";

    Chapter chapter() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("We have the files of the synchronization", received()));
        lines.add(List.of("We know how you migrate", facts()));
        lines.add(List.of("We have checked the files", checked()));
        if (needsIds()) {
            lines.add(
                    List.of(
                            "We have the new IDs of comments and attachments",
                            workspace.jira().mappings().isEmpty() ? YOURS : DONE));
        }
        lines.add(List.of("The file for the new synchronization is ready", prepared()));
        waiting().forEach((step) -> lines.add(List.of(step.text(), YOURS)));
        return Chapter.of(
                "1. Where we are", new Chapter.Part.Table(List.of("Step", "State"), lines));
    }

    private String received() {
        return questions.stream()
                        .flatMap((each) -> each.all().stream())
                        .anyMatch(
                                (each) ->
                                        each.subject().isEmpty()
                                                && each.question()
                                                        .startsWith("Please send the synchronized"))
                ? YOURS
                : DONE;
    }

    private String facts() {
        return questions.stream()
                        .flatMap((each) -> each.all().stream())
                        .filter((each) -> each.subject().isPresent())
                        .map(CustomerQuestion::answer)
                        .allMatch(Optional::isPresent)
                ? DONE
                : YOURS;
    }

    private String checked() {
        return workspace.checked().filter((each) -> each.holdsIn(workspace)).isPresent()
                ? DONE
                : NEXT;
    }

    private boolean needsIds() {
        return workspace.facts().method().filter(MigrationMethod.JCMA::equals).isPresent();
    }

    private String prepared() {
        boolean ids = needsIds();
        boolean saved =
                workspace.documents().all().stream()
                        .filter((each) -> isFinal(each, ids))
                        .filter((each) -> FileKind.of(each.content().root()).holdsIssues())
                        .map(OpenDocument::name)
                        .anyMatch(
                                (name) ->
                                        files.all().stream()
                                                .anyMatch(
                                                        (file) ->
                                                                file.saved()
                                                                        && file.document()
                                                                                .equals(name)));
        return saved ? DONE : NEXT;
    }

    /** True for a document that can be uploaded: it is made, with new IDs where they are needed. */
    private static boolean isFinal(OpenDocument open, boolean needsIds) {
        return needsIds
                ? open.origin() instanceof DocumentOrigin.Prepared
                : open.origin() instanceof DocumentOrigin.Made;
    }

    /** The steps of the case that wait for the customer. */
    private List<KeptStep> waiting() {
        return workspace
                .results()
                .kept()
                .map(CaseFolder::read)
                .map(KeptCase::steps)
                .orElse(List.of())
                .stream()
                .filter((each) -> each.waitsFor().filter("customer"::equals).isPresent())
                .map(CustomerSteps::cleaned)
                .flatMap(Optional::stream)
                .toList();
    }
}
