package dev.bbsh.operation.replace;

import dev.bbsh.session.document.DocumentEdit;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;

import java.util.List;

/** A step that can be done again on another version of its document. */
public sealed interface RepeatableStep {

    /** The place of the step among all steps of the session. */
    long number();

    /**
     * An operation that made documents.
     *
     * @param made the documents, also those that were closed since; at least one
     * @param sources the documents that they were made from, in their last state; also those that
     *     were closed since
     * @param fromQuery true when they were made from the result of a query, which isn't known any
     *     more
     */
    record Operation(List<OpenDocument> made, List<OpenDocument> sources, boolean fromQuery)
            implements RepeatableStep {

        public Operation {
            made = List.copyOf(made);
            sources = List.copyOf(sources);
        }

        @Override
        public long number() {
            return made.getLast().number();
        }

        /** The command line. */
        public String line() {
            return made.getFirst().origin() instanceof DocumentOrigin.Made origin
                    ? origin.line()
                    : "";
        }

        /** The names of the documents. */
        public List<String> names() {
            return made.stream().map(OpenDocument::name).toList();
        }
    }

    /** An edit by hand. */
    record HandEdit(String document, DocumentEdit.ByHand edit) implements RepeatableStep {

        @Override
        public long number() {
            return edit.number();
        }
    }

    /**
     * Fixes of findings.
     *
     * @param documents the names of the documents that they changed
     */
    record Fixes(List<String> documents, DocumentEdit.Fixed edit) implements RepeatableStep {

        public Fixes {
            documents = List.copyOf(documents);
        }

        @Override
        public long number() {
            return edit.number();
        }
    }
}
