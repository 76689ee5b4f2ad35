package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.operation.customer.KnownSyncs;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.Workspace;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Facts of which some are still question marks: in a line that was pasted as it was advised.
 *
 * @param moving the project that moves
 * @param method the method of the move
 * @param configuredAt the project where the sync was configured
 * @param sync the sync that the line names
 */
record PlaceholderAnswers(
        Optional<String> moving,
        Optional<String> method,
        Optional<String> configuredAt,
        Optional<String> sync) {

    private static final String OPEN = "?";

    /**
     * Lists the possible answers of each question mark.
     *
     * @throws BbshException when there is a question mark
     */
    void refuse(Workspace workspace) {
        List<String> projects =
                sync.map((word) -> new KnownSyncs(workspace).named(word, "case --sync "::concat))
                        .or(() -> workspace.facts().projects())
                        .map((pair) -> List.of(pair.one(), pair.other()))
                        .orElse(List.of());
        List<String> both = new ArrayList<>(projects);
        both.addAll(List.of("none", "both"));
        List<String> choices = new ArrayList<>();
        StringBuilder line = new StringBuilder("case");
        sync.ifPresent((word) -> line.append(" --sync ").append(CommandLine.quote(word)));
        add("moving", moving, both, choices, line);
        add("method", method, MigrationMethod.words(), choices, line);
        add("configured-at", configuredAt, projects, choices, line);
        if (!choices.isEmpty()) {
            throw new BbshException(
                    "replace each ? with an answer: " + String.join("; ", choices),
                    line.toString());
        }
    }

    private static void add(
            String option,
            Optional<String> said,
            List<String> answers,
            List<String> choices,
            StringBuilder line) {
        said.ifPresent(
                (word) -> {
                    boolean open = word.equals(OPEN);
                    String first = answers.isEmpty() ? "KEY" : answers.getFirst();
                    line.append(" --").append(option).append(' ').append(open ? first : word);
                    if (open) {
                        choices.add(
                                "--"
                                        + option
                                        + " is "
                                        + (answers.isEmpty()
                                                ? "a project key"
                                                : String.join(", ", answers)));
                    }
                });
    }
}
