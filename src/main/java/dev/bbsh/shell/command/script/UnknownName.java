package dev.bbsh.shell.command.script;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.json.Document;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.probe.PathNames;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.Ancestry;
import dev.bbsh.shell.contract.Invocation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds names in a path that no member has or ever had: a typo, so the path proves nothing. */
final class UnknownName {

    private static final Set<String> OF_ENTRIES =
            Set.of(SyncedEntry.LOCAL_ID, SyncedEntry.REMOTE_ID);

    private UnknownName() {}

    /**
     * The first such name: it appears neither in the document, nor in its earlier versions or the
     * documents it was made from, nor among the fields of synced issue data.
     */
    static Optional<String> in(JsonPath path, OpenDocument document, Invocation in) {
        List<String> names =
                PathNames.of(path.query()).stream().filter((name) -> !isDocumented(name)).toList();
        List<Document> all = names.isEmpty() ? List.of() : Ancestry.of(document, in.history());
        return names.stream()
                .filter((name) -> all.stream().noneMatch((each) -> hasMember(name, each, in)))
                .findFirst();
    }

    private static boolean isDocumented(String name) {
        return IssueField.named(name).isPresent()
                || OF_ENTRIES.contains(name)
                || Stream.of(SideName.values()).anyMatch((side) -> side.key().equals(name));
    }

    private static boolean hasMember(String name, Document document, Invocation in) {
        return PathNames.isMember(name, document.root(), in.progress());
    }
}
