package dev.bbsh.session.document;

import java.util.List;

/** The operation by which a command made a document. */
public sealed interface DocumentOperation {

    /** A merge of the downloads of both sides. */
    record Merge() implements DocumentOperation {}

    /**
     * A swap of the two connectors.
     *
     * @param of the name of the document that was swapped
     * @param downloads true when that document came from the downloads of two sides
     * @param prepared the projects whose IDs were already those of Cloud
     */
    record Swap(String of, boolean downloads, List<String> prepared) implements DocumentOperation {

        public Swap {
            prepared = List.copyOf(prepared);
        }
    }

    /**
     * A preparation.
     *
     * @param of the name of the document that was prepared
     * @param prepared the projects whose IDs are now those of Cloud, under their keys before the
     *     move
     */
    record Prepare(String of, List<String> prepared) implements DocumentOperation {

        public Prepare {
            prepared = List.copyOf(prepared);
        }
    }

    /** A split into parts. */
    record Split() implements DocumentOperation {}

    /** Any other operation. */
    record Other() implements DocumentOperation {}
}
