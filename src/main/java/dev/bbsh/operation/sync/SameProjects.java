package dev.bbsh.operation.sync;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;

import java.util.Optional;

/**
 * Refuses to compare an output with a document that it was certainly not made from: the other side,
 * or both sides swapped. Thousands of added and removed records would say the same, and less.
 *
 * @param known the facts of the sync: a project may have a new key
 */
public record SameProjects(OpenDocument output, OpenDocument input, Case known) {

    public void require(Workspace workspace) {
        SyncedIssueData after = data(output);
        for (Side side : data(input).sides()) {
            Optional<String> was = side.project();
            Optional<String> is = after.side(side.name()).flatMap(Side::project);
            if (was.isPresent() && is.isPresent() && !isSame(was.get(), is.get())) {
                throw new BbshException(
                        output.name()
                                + " was not made from "
                                + input.name()
                                + ": its "
                                + side.name().key()
                                + " is "
                                + is.get()
                                + ", not "
                                + was.get(),
                        advice(workspace, was.get(), is.get()));
            }
        }
    }

    private boolean isSame(String was, String is) {
        return was.equals(is) || known.renamed(was).equals(is);
    }

    /** Another document that may be the input; else the command that the user may have meant. */
    private String advice(Workspace workspace, String was, String is) {
        boolean known =
                data(input).sides().stream()
                        .anyMatch((side) -> side.project().filter(is::equals).isPresent());
        return workspace.documents().all().stream()
                .filter((each) -> !each.name().equals(output.name()))
                .filter((each) -> hasSidesOf(each, output))
                .findFirst()
                .map((each) -> "verify " + output.name() + " --against " + each.name())
                .orElseGet(
                        () ->
                                known
                                        ? "swap " + output.name()
                                        : "case --key "
                                                + was
                                                + "="
                                                + is
                                                + "     (if the project key changed)");
    }

    private static boolean hasSidesOf(OpenDocument one, OpenDocument other) {
        SyncedIssueData there = data(other);
        return one.analysis()
                .issues()
                .filter((data) -> data.sides().size() == there.sides().size())
                .filter(
                        (data) ->
                                data.sides().stream()
                                        .allMatch(
                                                (side) ->
                                                        side.project()
                                                                .equals(
                                                                        project(
                                                                                there,
                                                                                side.name()))))
                .isPresent();
    }

    private static Optional<String> project(SyncedIssueData data, SideName name) {
        return data.side(name).flatMap(Side::project);
    }

    private static SyncedIssueData data(OpenDocument open) {
        return open.analysis().issues(open.name());
    }
}
