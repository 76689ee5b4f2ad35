package dev.bbsh.operation.replace;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.json.analysis.TextEquality;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.SyncProjects;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.LocalProject;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A document, and the new export that takes its place.
 *
 * @param old the open document
 * @param next the document of the new file, under the same name
 * @param file the new file, as it was typed
 */
public record ReplacedExport(OpenDocument old, OpenDocument next, String file) {

    /**
     * Requires that a document came from a file.
     *
     * @throws BbshException when a command made it, or when it can't be changed
     */
    public static void requireLoaded(OpenDocument old, String file) {
        old.requireOwn();
        if (old.origin() instanceof DocumentOrigin.Made made) {
            List<String> inputs = DependentSteps.inputs(made);
            throw new BbshException(
                    "'" + old.name() + "' wasn't loaded from a file: " + made.line(),
                    load(file)
                            + " --replace "
                            + CommandLine.quote(inputs.getFirst())
                            + "     (replace what it was made from)");
        }
    }

    /** True when both files have the same bytes, so that nothing is to be done. */
    public boolean isSame() {
        return old.asLoaded().length() == next.asLoaded().length()
                && TextEquality.of(old.asLoaded(), next.asLoaded());
    }

    /**
     * Requires that the new file is an export of the same side of the same sync.
     *
     * @throws BbshException when it is not
     */
    public void requireSameSide(Workspace workspace, Progress progress) {
        FileKind was = old.original().kind();
        FileKind is = next.analysis().kind();
        if (was != is) {
            throw refusal(
                    "another kind of file than "
                            + old.name()
                            + ": "
                            + is.title()
                            + ", not "
                            + was.title(),
                    workspace);
        }
        if (is == FileKind.ONE_SIDED) {
            requireSame(
                    old.original().sides().getFirst(),
                    next.analysis().sides().getFirst(),
                    workspace);
        } else {
            Optional<ProjectPair> before = SyncProjects.of(old.loaded());
            Optional<ProjectPair> after = SyncProjects.of(next);
            if (before.isPresent() && after.isPresent() && !before.get().same(after.get())) {
                throw refusal(
                        "about "
                                + words(after.get())
                                + ", and "
                                + old.name()
                                + " is about "
                                + words(before.get()),
                        workspace);
            }
        }
        requireSameConnectors(progress);
    }

    private static String words(ProjectPair pair) {
        return pair.one() + " and " + pair.other();
    }

    private void requireSame(Side before, Side after, Workspace workspace) {
        boolean known =
                isKnown(before.project(), after.project())
                        && isKnown(before.partnerProject(), after.partnerProject());
        boolean same =
                before.project().equals(after.project())
                        && before.partnerProject().equals(after.partnerProject());
        if (known && !same) {
            throw refusal(
                    "the download of "
                            + words(after)
                            + ", and "
                            + old.name()
                            + " is that of "
                            + words(before),
                    workspace);
        }
    }

    private static boolean isKnown(Optional<String> before, Optional<String> after) {
        return before.isPresent() && after.isPresent();
    }

    private static String words(Side side) {
        return side.project().orElse("?")
                + " (synced with "
                + side.partnerProject().orElse("?")
                + ")";
    }

    private BbshException refusal(String what, Workspace workspace) {
        String load = load(file);
        return new BbshException(
                "'" + file + "' is " + what,
                fitting(workspace)
                        .map((name) -> load + " --replace " + CommandLine.quote(name))
                        .orElse(load));
    }

    /** The open document that the new file is a new export of. */
    private Optional<String> fitting(Workspace workspace) {
        return workspace.documents().all().stream()
                .filter((each) -> each.origin() instanceof DocumentOrigin.Loaded)
                .filter((each) -> each.number() != old.number())
                .filter((each) -> each.original().kind() == next.analysis().kind())
                .filter((each) -> LocalProject.of(each).equals(LocalProject.of(next)))
                .filter((each) -> SyncProjects.of(each).equals(SyncProjects.of(next)))
                .map(OpenDocument::name)
                .findFirst();
    }

    /** Requires that at least one connector is the same: a new sync has others. */
    private void requireSameConnectors(Progress progress) {
        for (Side after : next.analysis().sides()) {
            for (Side before : old.original().sides()) {
                Set<String> was = IssueRecords.of(before, progress).connectors();
                Set<String> is = IssueRecords.of(after, progress).connectors();
                boolean same = before.project().equals(after.project());
                if (same && isTold(was) && isTold(is) && Collections.disjoint(was, is)) {
                    throw new BbshException(
                            "'"
                                    + file
                                    + "' has other connectors than "
                                    + old.name()
                                    + ": it is the download of another sync, perhaps of the new"
                                    + " one",
                            load(file));
                }
            }
        }
    }

    private static boolean isTold(Set<String> connectors) {
        return !connectors.isEmpty() && !connectors.contains("");
    }

    private static String load(String file) {
        return "load " + CommandLine.quote(file);
    }
}
