package dev.bbsh.session.document;

import dev.bbsh.json.Document;
import dev.bbsh.json.edit.Edit;

import java.util.List;

/** An edit that changed an open document after it was loaded or made. */
public sealed interface DocumentEdit {

    /** The place of the edit among the numbers of documents and edits of the session. */
    long number();

    /**
     * An edit by hand.
     *
     * @param title such as {@code put $['version'] in primary}
     * @param before the document that the places refer to
     */
    record ByHand(long number, String title, Document before, List<Edit> edits)
            implements DocumentEdit {

        public ByHand {
            edits = List.copyOf(edits);
        }
    }

    /**
     * Fixes of findings, which may have changed several documents.
     *
     * @param check the request of the check that found them
     */
    record Fixed(long number, FindingSource check, List<FixedFinding> findings)
            implements DocumentEdit {

        public Fixed {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A finding that was fixed.
     *
     * @param document the name of the document that was changed
     * @param id of the finding
     * @param to the fix, as it is typed
     * @param expected the value that it replaced
     */
    record FixedFinding(String document, String id, String to, String expected) {}

    /** The request of a check, which can be repeated on documents of the same names. */
    interface FindingSource {}
}
