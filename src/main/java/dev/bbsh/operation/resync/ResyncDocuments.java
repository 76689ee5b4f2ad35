package dev.bbsh.operation.resync;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.migrate.resync.ResyncSides;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The documents of a comparison after the resync.
 *
 * @param now the download of the new sync
 * @param with the download of its other side, if that is a document of its own
 * @param uploaded the file that was uploaded when the issues were paired
 */
public record ResyncDocuments(
        OpenDocument now, Optional<OpenDocument> with, OpenDocument uploaded) {

    /** The documents, each once. */
    public List<OpenDocument> all() {
        List<OpenDocument> all = new ArrayList<>(List.of(now));
        with.ifPresent(all::add);
        all.add(uploaded);
        return all;
    }

    /**
     * The sides to compare.
     *
     * @throws BbshException when the documents can't be these, such as files of another sync
     */
    public ResyncSides sides(Workspace workspace) {
        requireDownload();
        List<Side> before = uploaded.analysis().issues(uploaded.name()).sides();
        if (before.size() == 1) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            "'%s' has only the side of %s; the uploaded file has both",
                            uploaded.name(),
                            name(before.getFirst())),
                    "verify " + now.name() + " --uploaded NAME");
        }
        List<Side> after = downloaded();
        Case known = workspace.facts(uploaded);
        Side one = after.getFirst();
        boolean straight = fits(before.getFirst(), before.getLast(), after, known);
        if (!straight && !fits(before.getLast(), before.getFirst(), after, known)) {
            throw otherSync(before, after);
        }
        return new ResyncSides(
                straight ? before.getFirst() : before.getLast(),
                straight ? before.getLast() : before.getFirst(),
                one,
                after.size() > 1 ? Optional.of(after.getLast()) : Optional.empty());
    }

    private void requireDownload() {
        if (now.content().equals(uploaded.content())) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            now.number() == uploaded.number()
                                    ? "'%s' can't be compared with itself"
                                    : "'%s' is the same as the uploaded file: it isn't the"
                                            + " download of the new sync",
                            now.name()),
                    "load FILE     (the download of the new sync)");
        }
        if (now.origin() instanceof DocumentOrigin.Prepared) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            "'%s' was prepared here: it isn't the download of the new sync",
                            now.name()),
                    uploaded.origin() instanceof DocumentOrigin.Prepared
                            ? "verify NAME --uploaded " + now.name()
                            : "verify " + uploaded.name() + " --uploaded " + now.name());
        }
    }

    private List<Side> downloaded() {
        SyncedIssueData data = now.analysis().issues(now.name());
        if (with.isEmpty()) {
            return data.sides();
        }
        SyncedIssueData more = with.get().analysis().issues(with.get().name());
        if (!data.isOneSided() || !more.isOneSided()) {
            OpenDocument both = data.isOneSided() ? with.get() : now;
            throw new BbshException(
                    "'" + both.name() + "' has both sides already",
                    "verify " + both.name() + " --uploaded " + uploaded.name());
        }
        Side one = data.sides().getFirst();
        Side other = more.sides().getFirst();
        if (one.project().isPresent() && one.project().equals(other.project())) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            "'%s' and '%s' both have the side of %s",
                            now.name(),
                            with.get().name(),
                            name(one)),
                    "verify " + now.name() + " --uploaded " + uploaded.name());
        }
        return List.of(one, other);
    }

    /** True when the sides of the download are these; one project may have another key. */
    private static boolean fits(Side one, Side other, List<Side> after, Case known) {
        Side first = after.getFirst();
        Optional<String> partner =
                after.size() > 1 ? after.getLast().project() : first.partnerProject();
        boolean same = isSame(one, first.project(), known);
        boolean partners = isSame(other, partner, known);
        boolean free = !isSame(one, partner, known) && !isSame(other, first.project(), known);
        return (same && partners) || (free && (same || partners));
    }

    private static boolean isSame(Side before, Optional<String> after, Case known) {
        return before.project()
                .filter(
                        (project) ->
                                after.filter(
                                                (key) ->
                                                        key.equals(project)
                                                                || key.equals(
                                                                        known.renamed(project)))
                                        .isPresent())
                .isPresent();
    }

    private BbshException otherSync(List<Side> before, List<Side> after) {
        Side first = after.getFirst();
        return new BbshException(
                String.format(
                        Locale.ROOT,
                        "'%s' is of another sync: %s and %s, not %s and %s as in '%s'",
                        now.name(),
                        name(first),
                        after.size() > 1
                                ? name(after.getLast())
                                : first.partnerProject().orElse("?"),
                        name(before.getFirst()),
                        name(before.getLast()),
                        uploaded.name()),
                "documents     (lists what is open)");
    }

    private static String name(Side side) {
        return side.project().orElse(side.name().key());
    }
}
