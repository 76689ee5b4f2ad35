package dev.bbsh.operation.prepare;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.migrate.prepare.ConflictResolution;
import dev.bbsh.migrate.prepare.TranslatedSide;
import dev.bbsh.migrate.prepare.Translation;
import dev.bbsh.operation.sync.NewContents;
import dev.bbsh.session.SyncNames;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.document.SideMapping;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The projects of a document of synced issue data, and which of them move.
 *
 * @param document the document that is prepared, or that was
 * @param named the project that the user named as the one that moves
 * @param known the facts of its sync, with that one
 * @param forget the line that forgets these facts
 */
public record MovingProject(
        OpenDocument document,
        SyncedIssueData data,
        Optional<String> named,
        Case known,
        String forget) {

    /**
     * The projects of a document.
     *
     * @throws BbshException when it is not synced issue data, or when the case says that another
     *     project moves
     */
    public static MovingProject of(OpenDocument open, Optional<String> named, Workspace workspace) {
        SyncedIssueData data = open.analysis().issues(open.name());
        Case facts = workspace.facts(open);
        SyncNames syncs = new SyncNames(workspace);
        Case known = named.map((key) -> syncs.withMoving(facts, key)).orElse(facts);
        return new MovingProject(open, data, named, known, syncs.forget(facts.projects()));
    }

    /** The keys of both projects; none when no issue names them. */
    public List<String> projects() {
        return data.projects().map(ProjectPair::projects).orElse(List.of());
    }

    /**
     * The project that moves, if it is known.
     *
     * @throws BbshException when no project moves
     */
    public Optional<String> project() {
        if (known.movement().filter(Movement::isNone).isPresent()) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            "no project moves (case), so no ID of '%s' changes",
                            document.name()),
                    String.format(Locale.ROOT, "check %s   or   %s", document.name(), forget));
        }
        return known.moving().or(() -> named);
    }

    /** True when both projects move, so that only {@code --side} can name one of them. */
    public boolean bothMove() {
        return known.movement().isPresent() && known.moving().isEmpty();
    }

    /**
     * The translation of a project's IDs and issue keys. The contents of the new Jira decide
     * conflicts of its mapping, and tell the keys of issues that moved to another project.
     *
     * @throws BbshException when the catalog of the side has no contents
     */
    public Translation translation(SideMapping side, Workspace workspace, Progress progress) {
        return new Translation(
                resolution(side, workspace, progress).mapping(), known.keyChange(side.project()));
    }

    /** The mapping of a side, with the conflicts that the contents of the new Jira decide. */
    public ConflictResolution resolution(SideMapping side, Workspace workspace, Progress progress) {
        Optional<NewContents> there = NewContents.of(side.contents(), workspace);
        IdMapping named = workspace.jira().mapping(side.mapping()).content().mapping();
        requireOneKeyEach(side.mapping(), named);
        IdMapping mapping =
                there.map((contents) -> contents.catalog().movedIssues())
                        .map((moved) -> named.with(Namespace.ISSUE_KEY, moved))
                        .orElse(named);
        Translation plain = new Translation(mapping, known.keyChange(side.project()));
        return there.map(
                        (contents) ->
                                ConflictResolution.of(
                                        plain,
                                        contents.catalog(),
                                        TranslatedSide.of(data, document.name(), side.project()),
                                        progress))
                .orElseGet(() -> ConflictResolution.none(mapping));
    }

    /** Requires that the mapping of issue keys doesn't contradict itself. */
    private static void requireOneKeyEach(String name, IdMapping mapping) {
        mapping.table(Namespace.ISSUE_KEY)
                .flatMap(
                        (table) ->
                                table.conflicts().entrySet().stream()
                                        .min(Map.Entry.comparingByKey()))
                .ifPresent(
                        (conflict) -> {
                            throw new BbshException(
                                    "'"
                                            + name
                                            + "' gives "
                                            + conflict.getKey()
                                            + " several new keys: "
                                            + String.join(", ", conflict.getValue()),
                                    "mapping show "
                                            + name
                                            + "     (lists what it contains; correct the file and"
                                            + " load it again)");
                        });
    }

    /**
     * Requires that a project still has the key from before its move.
     *
     * @throws BbshException when its key is the new one
     */
    public void requireOldKey(String project) {
        boolean there = data.projects().filter((pair) -> pair.has(project)).isPresent();
        if (there && !known.original(project).equals(project)) {
            throw new BbshException(
                    "this data already has the new key " + project + ": it looks prepared",
                    "verify " + document.name() + " --against INPUT");
        }
    }

    /** True when a project was prepared in this document. */
    public boolean isPrepared(String project) {
        return document.origin().prepared().contains(known.original(project));
    }

    /**
     * The projects that are prepared once these are, too, under their keys before the move.
     *
     * @param sides the projects that are prepared now
     */
    public List<String> preparedWith(List<SideMapping> sides) {
        Set<String> prepared = new LinkedHashSet<>(document.origin().prepared());
        sides.forEach((each) -> prepared.add(known.original(each.project())));
        return new ArrayList<>(prepared);
    }
}
