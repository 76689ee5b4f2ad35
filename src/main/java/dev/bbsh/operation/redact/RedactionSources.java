package dev.bbsh.operation.redact;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FolderTree;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.jira.OpenMapping;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what the words of a line name: open documents, catalogs, ID mappings and backups, files,
 * and all files of folders.
 */
public final class RedactionSources {

    private final Workspace workspace;
    private final Progress progress;
    private final List<RedactionSource> found = new ArrayList<>();
    private final Set<String> files = new HashSet<>();
    private final List<String> withoutFile = new ArrayList<>();

    private RedactionSources(Workspace workspace, Progress progress) {
        this.workspace = workspace;
        this.progress = progress;
    }

    /**
     * The sources that words name.
     *
     * @param sources each file once
     * @param withoutFile the open catalogs that are in no file, when no word was given
     */
    public record Found(List<RedactionSource> sources, List<String> withoutFile) {

        public Found {
            sources = List.copyOf(sources);
            withoutFile = List.copyOf(withoutFile);
        }
    }

    /**
     * The sources that words name; without words all that is open: documents as they are now, and
     * the files of catalogs, ID mappings and backups as they are on the disk.
     *
     * @throws BbshException when there are none, or a word names nothing
     */
    public static Found of(List<String> words, Workspace workspace, Progress progress) {
        RedactionSources sources = new RedactionSources(workspace, progress);
        if (words.isEmpty()) {
            sources.addOpen();
        }
        words.forEach(sources::add);
        return new Found(sources.found, sources.withoutFile);
    }

    private void addOpen() {
        workspace.documents().all().forEach(this::document);
        workspace.jira().catalogs().stream()
                .filter((each) -> !added(each.name(), each.files()))
                .forEach((each) -> withoutFile.add(each.name()));
        workspace.jira().mappings().forEach(this::mapping);
        if (found.isEmpty()) {
            throw new BbshException(
                    "nothing is open that redact could copy, and no file is named",
                    "redact primary.json --to FOLDER     (TAB completes names)");
        }
    }

    private void document(OpenDocument open) {
        found.add(new RedactionSource.OfDocument(open));
    }

    private void mapping(OpenMapping mapping) {
        if (!added(mapping.name(), mapping.files())) {
            found.add(
                    new RedactionSource.OfText(
                            mapping.name() + ".csv", MappingTable.of(mapping.content().mapping())));
        }
    }

    /** Adds the files of a catalog or a mapping; false when it has none. */
    private boolean added(String name, List<Location> of) {
        for (Location file : of) {
            if (!file.exists()) {
                throw new BbshException(
                        "'" + file + "', from which '" + name + "' was loaded, is gone",
                        "close " + name + "     (or put the file back)");
            }
            file(file);
        }
        return !of.isEmpty();
    }

    private void add(String word) {
        if (workspace.documents().has(word)) {
            document(workspace.document(word));
            return;
        }
        if (workspace.jira().has(word)) {
            addJira(word);
            return;
        }
        Location file = Location.of(word);
        if (file.exists()) {
            file(file);
        } else if (word.contains(".") || word.contains("/")) {
            throw new BbshException(
                    "no document or file '" + word + "'",
                    "redact FILE --to FOLDER     (TAB completes names)");
        } else {
            document(workspace.document(word));
        }
    }

    private void addJira(String name) {
        if (workspace.jira().mappingNames().contains(name)) {
            mapping(workspace.jira().mapping(name));
        } else if (!added(name, workspace.jira().catalog(name).files())) {
            throw new BbshException(
                    "catalog '" + name + "' is in no file",
                    "catalog fetch --from CONNECTION --as "
                            + CommandLine.quote(name)
                            + " --to FOLDER");
        }
    }

    private void file(Location file) {
        if (file.isFolder()) {
            folder(file);
        } else {
            file(file, file.absolute().name());
        }
    }

    private void file(Location file, String path) {
        if (files.add(file.absolute().normalized().toString())) {
            found.add(new RedactionSource.OfFile(file, path));
        }
    }

    private void folder(Location folder) {
        String name = folder.absolute().normalized().name();
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
                    file(folder.resolve(path), name + "/" + path);
                },
                progress);
    }
}
