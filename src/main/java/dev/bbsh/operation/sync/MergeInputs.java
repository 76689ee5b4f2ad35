package dev.bbsh.operation.sync;

import dev.bbsh.migrate.Download;
import dev.bbsh.migrate.SyncPair;
import dev.bbsh.operation.document.DocumentLookup;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The two downloads that a merge takes, in the order in which they were named or opened.
 *
 * @param one the document that was named or opened first
 */
public record MergeInputs(OpenDocument one, OpenDocument other) {

    private static final int SHOWN = 3;

    /**
     * The documents of these names; without names, the only two downloads that are open.
     *
     * @throws BbshException when there are not exactly two
     */
    public static MergeInputs of(List<String> names, Workspace workspace, Progress progress) {
        if (names.isEmpty()) {
            return onlyTwo(workspace);
        }
        if (names.size() != 2) {
            throw new BbshException(
                    "merge takes two documents, not " + names.size(), "merge NAME NAME");
        }
        return new MergeInputs(
                DocumentLookup.find(names.getFirst(), workspace, progress),
                DocumentLookup.find(names.getLast(), workspace, progress));
    }

    private static MergeInputs onlyTwo(Workspace workspace) {
        List<OpenDocument> downloads =
                workspace.documents().all().stream()
                        .filter((open) -> DocumentSide.of(open).size() == 1)
                        .toList();
        if (downloads.size() != 2) {
            throw new BbshException(
                    "merge needs two downloads, one of each side, and "
                            + Plurals.of(downloads.size(), "is", "are")
                            + " open",
                    downloads.size() < 2 ? "load FILE FILE" : lines(downloads));
        }
        return new MergeInputs(downloads.getFirst(), downloads.getLast());
    }

    /** A merge line for each pair of downloads that belong together. */
    private static String lines(List<OpenDocument> downloads) {
        List<DocumentSide> sides =
                downloads.stream().flatMap((each) -> DocumentSide.of(each).stream()).toList();
        List<String> lines = new ArrayList<>();
        for (DocumentSide one : sides) {
            sides.stream()
                    .filter((other) -> other.document().number() > one.document().number())
                    .filter(one::mirrors)
                    .map(
                            (other) ->
                                    "merge "
                                            + one.document().name()
                                            + " "
                                            + other.document().name())
                    .forEach(lines::add);
        }
        return lines.isEmpty()
                ? "load FILE     (the download of the other side)"
                : lines.stream().limit(SHOWN).collect(Collectors.joining("   or   "));
    }

    public List<OpenDocument> documents() {
        return List.of(one, other);
    }

    /** The names of both. */
    public List<String> names() {
        return List.of(one.name(), other.name());
    }

    /**
     * Both as the sides of one sync.
     *
     * @throws BbshException when they are not
     */
    public SyncPair pair(Progress progress) {
        return SyncPair.of(
                Download.of(one.name(), one.analysis()),
                Download.of(other.name(), other.analysis()),
                progress);
    }
}
