package dev.bbsh.operation.report;

import dev.bbsh.operation.diagnosis.CustomerQuestions;
import dev.bbsh.operation.diagnosis.CustomerQuestions.CustomerQuestion;
import dev.bbsh.report.Chapter;
import dev.bbsh.session.Workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The questions to the customer, as a report has them. */
public final class OpenQuestions {

    private OpenQuestions() {}

    /** The questions about the current sync; nothing when no file names its projects. */
    public static Optional<CustomerQuestions> of(Workspace workspace) {
        return workspace.facts().projects().map((_) -> CustomerQuestions.of(workspace));
    }

    /** The chapter with those that are open. */
    public static Chapter chapter(Optional<CustomerQuestions> questions) {
        List<List<String>> rows = new ArrayList<>();
        int number = 0;
        for (CustomerQuestion each : questions.map(CustomerQuestions::all).orElse(List.of())) {
            number++;
            if (each.answer().isEmpty()) {
                rows.add(
                        List.of(String.valueOf(number), each.question(), each.why(), each.where()));
            }
        }
        return Chapter.of(
                "Open questions",
                rows.isEmpty()
                        ? new Chapter.Part.Text("No question to the customer is open.")
                        : new Chapter.Part.Table(
                                List.of("number", "question", "why it is asked", "where"), rows));
    }
}
