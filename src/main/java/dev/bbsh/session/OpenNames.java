package dev.bbsh.session;

import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.document.OpenDocuments;
import dev.bbsh.session.jira.JiraData;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The one namespace of documents, catalogs, mappings and connections. */
record OpenNames(OpenDocuments documents, JiraData jira) {

    List<String> all() {
        return Stream.concat(documents.names().stream(), jira.names().stream()).toList();
    }

    boolean isTaken(String name) {
        return all().contains(name);
    }

    String free(String wanted) {
        return DocumentNames.free(wanted, this::isTaken);
    }

    void requireFree(String name) {
        if (isTaken(DocumentNames.checked(name))) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            "'%s' is already the name of a %s",
                            name,
                            jira.kindOf(name).orElse("document")),
                    String.format(
                            Locale.ROOT,
                            "%s %s   or   choose another name, such as %s",
                            jira.connectionNames().contains(name) ? "jira forget" : "close",
                            name,
                            free(name)));
        }
    }

    /** Refuses the name of a catalog or a mapping where a document is wanted. */
    void requireDocument(String name) {
        jira.kindOf(name)
                .ifPresent(
                        (kind) -> {
                            throw new BbshException(
                                    "'" + name + "' is a " + kind + ", not a document",
                                    kind.equals("connection")
                                            ? "jira test " + name
                                            : kind + " show " + name);
                        });
    }
}
