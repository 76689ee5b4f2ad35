package dev.bbsh.operation.redact;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FolderTree;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what the words of a line name: open documents, files, and all files of folders. */
public final class RedactionSources {

    private final Workspace workspace;
    private final Progress progress;
    private final List<RedactionSource> found = new ArrayList<>();

    private RedactionSources(Workspace workspace, Progress progress) {
        this.workspace = workspace;
        this.progress = progress;
    }

    /**
     * The sources that words name; without words all open documents.
     *
     * @throws BbshException when there are none, or a word names nothing
     */
    public static List<RedactionSource> of(
            List<String> words, Workspace workspace, Progress progress) {
        RedactionSources sources = new RedactionSources(workspace, progress);
        if (words.isEmpty()) {
            workspace.documents().all().forEach(sources::document);
            sources.requireSome();
        }
        words.forEach(sources::add);
        return List.copyOf(sources.found);
    }

    private void requireSome() {
        if (found.isEmpty()) {
            throw new BbshException(
                    "no document is open, and no file is named",
                    "redact primary.json --to FOLDER     (TAB completes names)");
        }
    }

    private void document(OpenDocument open) {
        found.add(new RedactionSource.OfDocument(open));
    }

    private void add(String word) {
        if (workspace.documents().has(word)) {
            document(workspace.document(word));
            return;
        }
        Location file = Location.of(word);
        if (file.isFolder()) {
            folder(file);
        } else if (file.exists()) {
            found.add(new RedactionSource.OfFile(file, file.absolute().name()));
        } else if (jiraSource(word).isPresent()) {
            throw new BbshException(
                    "'" + word + "' is open, but only documents are redacted by their name",
                    "redact FILE --to FOLDER     (the file or folder it was loaded from: "
                            + jiraSource(word).get()
                            + ")");
        } else if (word.contains(".") || word.contains("/")) {
            throw new BbshException(
                    "no document or file '" + word + "'",
                    "redact FILE --to FOLDER     (TAB completes names)");
        } else {
            document(workspace.document(word));
        }
    }

    /** The files of an open catalog or mapping of this name. */
    private Optional<String> jiraSource(String name) {
        return workspace.jira().catalogs().stream()
                .filter((each) -> each.name().equals(name))
                .map((each) -> each.from())
                .findFirst()
                .or(
                        () ->
                                workspace.jira().mappings().stream()
                                        .filter((each) -> each.name().equals(name))
                                        .map((each) -> each.from())
                                        .findFirst());
    }

    private void folder(Location folder) {
        String name = folder.absolute().name();
        FolderTree.visit(
                folder,
                "",
                (path, stamp, kind) -> {
                    if (kind != FolderTree.Kind.FILE) {
                        throw new BbshException(
                                "'"
                                        + folder.resolve(path)
                                        + "' is not a plain file, or can't be read",
                                "redact FILE... --to FOLDER     (name the files)");
                    }
                    found.add(new RedactionSource.OfFile(folder.resolve(path), name + "/" + path));
                },
                progress);
    }
}
