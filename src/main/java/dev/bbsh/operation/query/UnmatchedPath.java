package dev.bbsh.operation.query;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.json.Document;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.diagnosis.EmptyResultDiagnosis;
import dev.bbsh.query.probe.PathNames;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.Ancestry;
import dev.bbsh.session.history.History;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A path that finds nothing in a document, with the check that its names are known.
 *
 * @param unknownName the first name that no member has or ever had: a typo, so the path proves
 *     nothing
 */
public record UnmatchedPath(JsonPath path, OpenDocument document, Optional<String> unknownName) {

    private static final Set<String> OF_ENTRIES =
            Set.of(SyncedEntry.LOCAL_ID, SyncedEntry.REMOTE_ID);

    /**
     * Checks the names of a path. A name is unknown when it appears neither in the document, nor in
     * its earlier versions or the documents it was made from, nor among the fields of synced issue
     * data.
     */
    public static UnmatchedPath of(
            JsonPath path, OpenDocument document, History history, Progress progress) {
        List<String> names =
                PathNames.of(path.query()).stream().filter((name) -> !isDocumented(name)).toList();
        List<Document> all = names.isEmpty() ? List.of() : Ancestry.of(document, history);
        Optional<String> unknown =
                names.stream()
                        .filter(
                                (name) ->
                                        all.stream().noneMatch((each) -> has(name, each, progress)))
                        .findFirst();
        return new UnmatchedPath(path, document, unknown);
    }

    /** The reason why it finds nothing, if it can be known. */
    public Optional<EmptyResultDiagnosis.Reason> reason(Progress progress) {
        return EmptyResultDiagnosis.of(path.query(), document.content().root(), progress);
    }

    private static boolean isDocumented(String name) {
        return IssueField.named(name).isPresent()
                || OF_ENTRIES.contains(name)
                || Stream.of(SideName.values()).anyMatch((side) -> side.key().equals(name));
    }

    private static boolean has(String name, Document document, Progress progress) {
        return PathNames.isMember(name, document.root(), progress);
    }
}
