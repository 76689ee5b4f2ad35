package dev.bbsh.operation.diagnosis;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.operation.sync.NewContents;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The questions to the customer about the current sync: facts that no file contains, then missing
 * files. An answered question keeps its number, so an answer can come later.
 *
 * @param projects the two projects of the sync
 */
public record CustomerQuestions(ProjectPair projects, List<CustomerQuestion> all) {

    public CustomerQuestions {
        all = List.copyOf(all);
    }

    /**
     * A question to the customer, in words without any name of this program.
     *
     * @param subject the fact that it asks for; empty for a file
     * @param question in a sentence
     * @param why the reason for asking
     * @param where the place where the customer finds the answer
     * @param choices the answers as they are recorded; empty for a file
     * @param answer the recorded answer, or the one that data shows
     * @param shown true when data shows the answer, and the customer did not tell it
     */
    public record CustomerQuestion(
            Optional<OpenFacts.Subject> subject,
            String question,
            String why,
            String where,
            List<String> choices,
            Optional<String> answer,
            boolean shown) {

        public CustomerQuestion {
            choices = List.copyOf(choices);
        }

        private CustomerQuestion(
                Optional<OpenFacts.Subject> subject,
                String question,
                String why,
                String where,
                List<String> choices,
                Optional<String> answer) {
            this(subject, question, why, where, choices, answer, false);
        }

        /** The same question with the answer that data shows. */
        private CustomerQuestion shown(String other) {
            return new CustomerQuestion(
                    subject, question, why, where, choices, Optional.of(other), true);
        }

        private static CustomerQuestion file(String question, String why, String where) {
            return new CustomerQuestion(
                    Optional.empty(), question, why, where, List.of(), Optional.empty());
        }
    }

    /**
     * The questions about the current sync.
     *
     * @throws BbshException when no file with its projects is open
     */
    public static CustomerQuestions of(Workspace workspace) {
        Case facts = workspace.facts();
        ProjectPair pair =
                facts.projects()
                        .orElseThrow(
                                () ->
                                        new BbshException(
                                                "no file of a sync is open",
                                                "load FILE     (synchronized issues or a config)"));
        List<CustomerQuestion> all = new ArrayList<>();
        List<DocumentSide> sides = sides(workspace);
        CustomerQuestion moving = moving(pair, facts);
        all.add(
                NewContents.of(Optional.empty(), workspace)
                        .flatMap((contents) -> contents.mover(facts, sides))
                        .map(moving::shown)
                        .orElse(moving));
        all.add(method(facts));
        if (sides.isEmpty() || sides.stream().anyMatch(DocumentSide::others)) {
            all.add(configuredAt(pair, facts));
        }
        missingSide(sides, pair).ifPresent(all::add);
        all.addAll(ofCloud(workspace, facts));
        return new CustomerQuestions(pair, all);
    }

    private static List<DocumentSide> sides(Workspace workspace) {
        Predicate<OpenDocument> current = workspace.syncs().ofCurrent();
        return DocumentSide.open(workspace).stream()
                .filter((each) -> current.test(each.document()))
                .toList();
    }

    private static CustomerQuestion moving(ProjectPair pair, Case facts) {
        return new CustomerQuestion(
                Optional.of(OpenFacts.Subject.MOVING),
                "Which project moves to Cloud: " + pair.one() + " or " + pair.other() + "?",
                "The files are prepared differently for each of the two.",
                "",
                List.of(pair.one(), pair.other(), "both", "none"),
                facts.movement().map(Movement::word));
    }

    private static CustomerQuestion method(Case facts) {
        return new CustomerQuestion(
                Optional.of(OpenFacts.Subject.METHOD),
                "How was it moved, or how will it be: with the Jira Cloud Migration Assistant, or"
                        + " by backup and restore of the whole site?",
                "With the Assistant, comments and attachments get new IDs, and we have to translate"
                        + " the file first.",
                "",
                MigrationMethod.words(),
                facts.method().map(MigrationMethod::word));
    }

    private static CustomerQuestion configuredAt(ProjectPair pair, Case facts) {
        return new CustomerQuestion(
                Optional.of(OpenFacts.Subject.CONFIGURED_AT),
                "In which project was the synchronization created: "
                        + pair.one()
                        + " or "
                        + pair.other()
                        + "?",
                "It decides which side comes first in the file.",
                "",
                List.of(pair.one(), pair.other()),
                facts.configuredAt());
    }

    /** The download of a side that is not open. */
    private static Optional<CustomerQuestion> missingSide(
            List<DocumentSide> sides, ProjectPair pair) {
        List<String> open =
                sides.stream().flatMap((each) -> each.side().project().stream()).toList();
        List<String> missing =
                List.of(pair.one(), pair.other()).stream()
                        .filter((each) -> !open.contains(each))
                        .toList();
        String whose = missing.size() == 1 ? " of " + missing.getFirst() : "";
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        CustomerQuestion.file(
                                "Please send the synchronized issues" + whose + ".",
                                "Both sides are needed to pair the issues.",
                                "Stop the synchronization on both sides. Then, in its"
                                        + " configuration: ••• > Download synchronized issues."));
    }

    /** The files about the new Jira that are not open. */
    private static List<CustomerQuestion> ofCloud(Workspace workspace, Case facts) {
        List<CustomerQuestion> files = new ArrayList<>();
        boolean keepsIds =
                facts.movement().filter(Movement::isNone).isPresent()
                        || facts.method().filter(MigrationMethod.SITE_IMPORT::equals).isPresent();
        String moving = facts.moving().orElse("the project that moves");
        if (workspace.jira().mappingNames().isEmpty() && !keepsIds) {
            files.add(
                    CustomerQuestion.file(
                            "If the Migration Assistant was used: please send its ID mapping report"
                                    + " (CSV).",
                            "It says which comment and attachment has which new ID.",
                            "In the Jira Cloud Migration Assistant, with the reports of the"
                                    + " migration."));
        }
        boolean config =
                workspace.documents().all().stream()
                        .map(OpenDocument::content)
                        .anyMatch((each) -> FileKind.of(each.root()) == FileKind.CONFIG);
        if (!config && sidesAreWhole(workspace)) {
            files.add(
                    CustomerQuestion.file(
                            "Please send the configuration of the synchronization.",
                            "The new synchronization imports it, with IDs that may differ.",
                            "Export it in the configuration of the old synchronization."));
        }
        files.add(
                CustomerQuestion.file(
                        "Please send the list of the issues of " + moving + " in Cloud (CSV).",
                        "Issues that are not there can't be paired.",
                        "In Jira Cloud, search for the issues of the project, then Export > CSV."));
        return files;
    }

    private static boolean sidesAreWhole(Workspace workspace) {
        return sides(workspace).stream().anyMatch(DocumentSide::others);
    }

    /**
     * The question with a number.
     *
     * @throws BbshException when there is none, or when it asks for a file
     */
    public CustomerQuestion fact(int number) {
        if (number < 1 || number > all.size()) {
            throw new BbshException("there is no question " + number, "questions");
        }
        CustomerQuestion question = all.get(number - 1);
        if (question.subject().isEmpty()) {
            throw new BbshException(
                    "question " + number + " asks for a file", "load FILE     (the file)");
        }
        return question;
    }
}
