package dev.bbsh.shell.command.diagnosis;

import dev.bbsh.operation.diagnosis.CustomerQuestions;
import dev.bbsh.operation.diagnosis.CustomerQuestions.CustomerQuestion;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;

/** The command {@code questions}: writes the open facts and missing files as a mail. */
public final class QuestionsCommand implements ShellCommand {

    private static final Signature SIGNATURE =
            Declaration.command("questions", "Write a mail that asks the customer what is missing")
                    .in(CommandGroup.GUIDE)
                    .example("questions", "the open facts and missing files of the current sync")
                    .example("questions --to mail.txt", "as a file to send")
                    .detail(
                            "Each question says why it is asked and where to find the answer."
                                    + " Answers are recorded by number: case --answer 1=SAM2. An"
                                    + " answered question keeps its number.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        CustomerQuestions questions = CustomerQuestions.of(in.workspace());
        boolean screen = in.get(Signature.TO).isEmpty() && in.get(Signature.OUTPUT).isEmpty();
        return Outcome.data(new View.Either(mail(questions, screen), table(questions)));
    }

    /** The mail; on the screen also how the answers are recorded. */
    private static View mail(CustomerQuestions questions, boolean screen) {
        List<TextLine> lines = new ArrayList<>();
        long open = questions.all().stream().filter((each) -> each.answer().isEmpty()).count();
        lines.add(
                TextLine.of(
                        "Migration of the synchronization "
                                + questions.projects()
                                + ": "
                                + Plurals.of(open, "question")));
        lines.add(TextLine.of(""));
        int number = 0;
        for (CustomerQuestion each : questions.all()) {
            number++;
            lines.add(TextLine.of(number + ". " + each.question()));
            if (each.answer().isPresent()) {
                lines.add(
                        TextLine.of(
                                (each.shown() ? "   Your Jira Cloud shows: " : "   You told us: ")
                                        + words(each.answer().get())
                                        + "."));
            } else {
                lines.add(TextLine.of("   Why we ask: " + each.why()));
                if (!each.where().isEmpty()) {
                    lines.add(TextLine.of("   Where: " + each.where()));
                }
            }
        }
        return screen
                ? new View.Sections(
                        List.of(
                                View.Section.of("", new View.Message(lines)),
                                View.Section.of("", new View.Message(List.of(next())))))
                : new View.Message(lines);
    }

    /** A recorded answer, in the customer's words. */
    private static String words(String answer) {
        return switch (answer) {
            case "jcma" -> "with the Migration Assistant";
            case "site-import" -> "by backup and restore of the whole site";
            case "other" -> "in another way";
            case "none" -> "none of the two";
            default -> answer;
        };
    }

    private static TextLine next() {
        return TextLine.of(Style.MUTED, "as a file: ")
                .and(Style.COMMAND, "questions --to mail.txt")
                .and(Style.MUTED, ", answers by number: ")
                .and(Style.COMMAND, "case --answer 1=KEY");
    }

    private static View table(CustomerQuestions questions) {
        List<List<Cell>> rows = new ArrayList<>();
        for (CustomerQuestion each : questions.all()) {
            rows.add(
                    List.of(
                            Cell.of(rows.size() + 1),
                            Cell.of(each.subject().map((it) -> it.option()).orElse("file")),
                            Cell.of(each.question()),
                            Cell.of(each.why()),
                            Cell.of(each.where()),
                            new Cell.Texts(each.choices()),
                            Cell.of(each.answer().orElse(""))));
        }
        return new View.Table(
                List.of(
                        Column.count("number"),
                        Column.of("subject"),
                        Column.of("question"),
                        Column.of("why"),
                        Column.of("where"),
                        Column.of("choices"),
                        Column.of("answer")),
                rows);
    }
}
