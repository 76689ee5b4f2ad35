package dev.bbsh.operation.diagnosis;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Severity;
import dev.bbsh.session.CheckResult;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts that no file contains and that a check or a diagnosis needs, asked at once.
 *
 * @param all in the order in which they are asked
 */
public record OpenFacts(List<OpenFact> all) {

    /** No open facts. */
    public static final OpenFacts NONE = new OpenFacts(List.of());

    /** The number of combinations of answers for which complete lines are shown. */
    private static final int LINES = 4;

    private static final String UNDECIDED = ".undecided";

    public OpenFacts {
        all = List.copyOf(all);
    }

    /** The subjects of facts. */
    public enum Subject {
        MOVING("moving", "Which project moves to Cloud?"),
        METHOD("method", "How does it move to Cloud?"),
        CONFIGURED_AT("configured-at", "On which side was the old sync configured?");

        private final String option;
        private final String question;

        Subject(String option, String question) {
            this.option = option;
            this.question = question;
        }

        /** The option of {@code case} that records it. */
        public String option() {
            return option;
        }

        /** The question in words. */
        public String question() {
            return question;
        }
    }

    /**
     * A fact that is not known.
     *
     * @param choices the possible answers as they are typed, the usual ones first
     */
    public record OpenFact(Subject subject, List<String> choices) {

        public OpenFact {
            choices = List.copyOf(choices);
        }
    }

    /**
     * The facts that the open questions of a check need.
     *
     * @param projects the two projects of the sync
     */
    public static OpenFacts of(Case facts, CheckResult checked, List<String> projects) {
        boolean order = isOpen("wrong-way-round", checked);
        boolean ids = isOpen("untranslated-ids", checked);
        List<OpenFact> open = new ArrayList<>();
        boolean copies = isOpen("copies-of-sync-user", checked);
        if ((order || ids || copies) && facts.movement().isEmpty()) {
            open.add(new OpenFact(Subject.MOVING, projects));
        }
        if (ids && facts.method().isEmpty()) {
            open.add(new OpenFact(Subject.METHOD, MigrationMethod.words()));
        }
        if (order && facts.configuredAt().isEmpty()) {
            open.add(new OpenFact(Subject.CONFIGURED_AT, projects));
        }
        return new OpenFacts(open);
    }

    /** True when a rule has a question that a fact answers. */
    private static boolean isOpen(String rule, CheckResult checked) {
        return checked.findings().kept().stream()
                .filter((each) -> each.rule().id().equals(rule))
                .filter((each) -> each.severity() == Severity.INFO)
                .map(Finding::id)
                .anyMatch((id) -> id.endsWith(UNDECIDED));
    }

    /** The same without some facts, which the data shows. */
    public OpenFacts without(List<Subject> known) {
        return new OpenFacts(
                all.stream().filter((each) -> !known.contains(each.subject())).toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * The lines that record the facts: one for each combination of answers, when those are few;
     * else one with question marks, which lists the answers.
     */
    public List<String> lines() {
        if (all.isEmpty()) {
            return List.of();
        }
        long count =
                all.stream().mapToLong((each) -> each.choices().size()).reduce(1, (a, b) -> a * b);
        return count == 0 || count > LINES ? List.of(openLine()) : combinations();
    }

    private String openLine() {
        return all.stream()
                .map((each) -> " --" + each.subject().option() + " ?")
                .collect(Collectors.joining("", "case", ""));
    }

    private List<String> combinations() {
        List<String> lines = List.of("case");
        for (OpenFact fact : all) {
            lines =
                    lines.stream()
                            .flatMap(
                                    (line) ->
                                            fact.choices().stream()
                                                    .map((each) -> with(line, fact, each)))
                            .toList();
        }
        return lines;
    }

    private static String with(String line, OpenFact fact, String choice) {
        return Stream.of(line, "--" + fact.subject().option(), choice)
                .collect(Collectors.joining(" "));
    }
}
