package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.operation.customer.CaseFacts;
import dev.bbsh.operation.diagnosis.CustomerQuestions;
import dev.bbsh.operation.diagnosis.OpenFacts;
import dev.bbsh.work.BbshException;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers to questions of the customer's mail, by the numbers of the questions. */
final class NumberedAnswers {

    private static final Pattern ANSWER = Pattern.compile("([0-9]{1,2})[=.:](.+)");

    private final CustomerQuestions questions;
    private final Map<OpenFacts.Subject, String> answers = new EnumMap<>(OpenFacts.Subject.class);

    /**
     * Reads answers such as {@code 1=SAM2}.
     *
     * @throws BbshException when one does not answer its question
     */
    NumberedAnswers(CustomerQuestions questions, List<String> words) {
        this.questions = questions;
        words.forEach(this::read);
    }

    private void read(String word) {
        Matcher answer = ANSWER.matcher(word);
        if (!answer.matches()) {
            throw new BbshException(
                    "'" + word + "' is not an answer: a number, =, and the answer",
                    "questions     (shows the numbers)");
        }
        int number = Integer.parseInt(answer.group(1));
        CustomerQuestions.CustomerQuestion question = questions.fact(number);
        String said = answer.group(2).strip();
        String choice =
                question.choices().stream()
                        .filter(said::equalsIgnoreCase)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new BbshException(
                                                String.format(
                                                        Locale.ROOT,
                                                        "'%s' doesn't answer question %d, it takes"
                                                                + " %s",
                                                        said,
                                                        number,
                                                        String.join(", ", question.choices())),
                                                "case --answer "
                                                        + number
                                                        + "="
                                                        + question.choices().getFirst()));
        question.subject().ifPresent((subject) -> add(subject, choice, number));
    }

    private void add(OpenFacts.Subject subject, String choice, int number) {
        if (answers.put(subject, choice) != null) {
            throw new BbshException(
                    "question " + number + " is answered twice",
                    "case --answer " + number + "=" + choice);
        }
    }

    /** The facts that the answers say. */
    CaseFacts facts() {
        return new CaseFacts(
                said(OpenFacts.Subject.MOVING),
                said(OpenFacts.Subject.METHOD).map(MigrationMethod::of),
                List.of(),
                said(OpenFacts.Subject.CONFIGURED_AT));
    }

    private Optional<String> said(OpenFacts.Subject subject) {
        return Optional.ofNullable(answers.get(subject));
    }

    /**
     * The line that records the same facts by their names.
     *
     * @param sync the word for the sync, when there are several
     */
    String line(Optional<String> sync) {
        StringBuilder line = new StringBuilder("case");
        sync.ifPresent((word) -> line.append(" --sync ").append(word));
        answers.forEach(
                (subject, answer) ->
                        line.append(" --").append(subject.option()).append(' ').append(answer));
        return line.toString();
    }
}
