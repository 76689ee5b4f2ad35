package dev.bbsh.operation.platform;

import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.data.Entries;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.migrate.prepare.TranslatedSide;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The IDs of the open data that change when a project moves: of its comments and attachments. */
public final class NeededIds {

    private final Progress progress;
    private final Map<Namespace, Set<String>> ids = new LinkedHashMap<>();

    private NeededIds(Progress progress) {
        this.progress = progress;
    }

    /**
     * The old IDs of the current sync, each once.
     *
     * @throws BbshException when no data is open, or it is not recorded which project moves
     */
    public static Map<Namespace, Set<String>> of(Workspace workspace, Progress progress) {
        Optional<Movement> movement = workspace.facts().movement();
        if (movement.isEmpty()) {
            throw new BbshException(
                    "the IDs that are needed depend on which project moves", "case --moving KEY");
        }
        NeededIds needed = new NeededIds(progress);
        progress.begin("collecting IDs", -1);
        Predicate<OpenDocument> current = workspace.syncs().ofCurrent();
        for (DocumentSide each : DocumentSide.open(workspace)) {
            if (current.test(each.document())) {
                needed.add(each, movement.get());
            }
        }
        if (needed.ids.isEmpty()) {
            throw new BbshException(
                    "no open data has comments or attachments of a project that moves",
                    "load FILE...");
        }
        return needed.ids;
    }

    private void add(DocumentSide open, Movement movement) {
        open.side()
                .project()
                .filter((project) -> moves(project, movement))
                .ifPresent((_) -> add(new TranslatedSide(open.side(), true)));
        open.side()
                .partnerProject()
                .filter((project) -> moves(project, movement))
                .ifPresent((_) -> add(new TranslatedSide(open.side(), false)));
    }

    private static boolean moves(String project, Movement movement) {
        return switch (movement) {
            case Movement.One one -> one.word().equals(project);
            case Movement.Both _ -> true;
            case Movement.None _ -> false;
        };
    }

    private void add(TranslatedSide side) {
        for (SyncedIssue issue : side.side().issues()) {
            progress.advance(1);
            add(Namespace.COMMENT, issue.comments(), side);
            add(Namespace.ATTACHMENT, issue.attachments(), side);
        }
    }

    private void add(Namespace namespace, Entries entries, TranslatedSide side) {
        for (SyncedEntry entry : entries) {
            if (entry.isRecord()) {
                side.changing(entry)
                        .map(TranslatedSide::text)
                        .ifPresent(
                                (id) ->
                                        ids.computeIfAbsent(namespace, (_) -> new LinkedHashSet<>())
                                                .add(id));
            }
        }
    }
}
