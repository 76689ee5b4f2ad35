package dev.bbsh.operation.document;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.file.Location;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The documents that were opened from files, one after another, each with a name of its own. */
public final class OpenedFiles {

    private final List<String> given;

    private final List<String> names = new ArrayList<>();

    private final List<String> renamed = new ArrayList<>();

    private Workspace workspace;

    /**
     * Begins without any.
     *
     * @param given a free name for each file, or none at all
     */
    public OpenedFiles(Workspace workspace, List<String> given) {
        this.workspace = workspace;
        this.given = List.copyOf(given);
    }

    /**
     * Opens a document.
     *
     * @param incomplete the known gaps of the document
     */
    public void add(
            DocumentAnalysis document, DocumentOrigin.Loaded origin, List<String> incomplete) {
        String name = name(origin.file());
        workspace =
                incomplete.isEmpty()
                        ? workspace.opened(name, document, origin)
                        : workspace.opened(name, document, origin, incomplete);
        names.add(name);
    }

    /** The workspace in which they are open. */
    public Workspace workspace() {
        return workspace;
    }

    public List<String> names() {
        return Collections.unmodifiableList(names);
    }

    public List<OpenDocument> documents() {
        return names.stream()
                .flatMap((name) -> workspace.documents().exactly(name).stream())
                .toList();
    }

    /** A sentence for each document that got another name because its own was taken. */
    public List<String> renamed() {
        return Collections.unmodifiableList(renamed);
    }

    /** The given name, else that of the file, with a number when it is taken. */
    private String name(Location file) {
        if (!given.isEmpty()) {
            return given.get(names.size());
        }
        String own = DocumentNames.of(file.name());
        String name = workspace.freeName(own);
        if (!name.equals(own)) {
            renamed.add(own + " is already open, so this document is named " + name);
        }
        return name;
    }
}
