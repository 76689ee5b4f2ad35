package dev.bbsh.operation.check;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.ConfigSides;
import dev.bbsh.check.config.ProjectRuleSuggestions;
import dev.bbsh.check.config.evidence.ReferenceEvidence;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A config that does not say which project each of its sides is: the customer's file stays as it
 * is, and a command says where it has the key, or which side moves.
 *
 * @param sides the projects that the config does say
 */
record UnnamedSides(CheckRequest.Config request, OpenDocument config, ConfigSides sides) {

    /** True when it has a connector whose project is not known. */
    boolean isOpen() {
        return sides.projects().isEmpty() || openSides().stream().anyMatch(this::has);
    }

    /** The error, with the lines that were tried on this config. */
    BbshException error(Optional<String> moving, Workspace workspace, Progress progress) {
        List<String> lines = new ArrayList<>();
        ProjectRuleSuggestions.of(
                        config.content().root(), moving, workspace.jira().references(), progress)
                .forEach((line) -> lines.add("reference add " + line));
        String key = moving.orElse("KEY");
        openSides().stream()
                .filter((side) -> has(side) || sides.projects().isEmpty())
                .forEach(
                        (side) ->
                                lines.add(
                                        CheckCommandLine.of(request.with(Optional.of(side)))
                                                + " --moving "
                                                + key));
        suggest(moving, workspace, progress).ifPresent(lines::add);
        String known =
                sides.projects().values().stream()
                        .findFirst()
                        .map((project) -> " (one is " + project + ")")
                        .orElse("");
        return new BbshException(
                "'" + config.name() + "' doesn't say which project each side belongs to" + known,
                String.join("   or   ", lines));
    }

    /** The lines that list rules for this config, if what the old Jira has suggests some. */
    private Optional<String> suggest(
            Optional<String> moving, Workspace workspace, Progress progress) {
        Optional<String> old = request.jira().source();
        boolean some =
                old.isPresent()
                        && moving.isPresent()
                        && !ReferenceEvidence.of(
                                        new ReferenceEvidence.Request(
                                                config.content().root(),
                                                workspace.jira().references(),
                                                workspace
                                                        .jira()
                                                        .catalog(old.get())
                                                        .content()
                                                        .catalog(),
                                                moving.get(),
                                                Optional.empty(),
                                                Optional.empty()),
                                        config.references(workspace.jira().references(), progress),
                                        progress)
                                .isEmpty();
        boolean told = workspace.facts(config).moving().isPresent();
        return some
                ? Optional.of(
                        (told ? "" : "case --moving " + moving.get() + "   then   ")
                                + "reference suggest "
                                + config.name()
                                + " --source "
                                + old.get())
                : Optional.empty();
    }

    private List<SideName> openSides() {
        return Arrays.stream(SideName.values())
                .filter((side) -> sides.project(side).isEmpty())
                .toList();
    }

    private boolean has(SideName side) {
        return config.content().root().member(side.key()).isPresent();
    }
}
