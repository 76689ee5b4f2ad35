package dev.bbsh.session.document;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.repair.result.Repair;

import java.util.List;

/** The origin of a document: a file or a command. */
public sealed interface DocumentOrigin {

    /** The repairs made when the document was loaded; none for an intact file. */
    default List<Repair> repairs() {
        return List.of();
    }

    /**
     * A document that was read from a file.
     *
     * @param file absolute
     * @param stamp the state of the file when it was read
     * @param content the packing and encoding of the file; saved files are plain UTF-8
     * @param repairs the repairs that made the text valid JSON; none for an intact file
     */
    record Loaded(Location file, FileStamp stamp, FileContent content, List<Repair> repairs)
            implements DocumentOrigin {

        public Loaded {
            repairs = List.copyOf(repairs);
        }

        @Override
        public List<Repair> repairs() {
            return repairs;
        }
    }

    /**
     * A document that was made by a command.
     *
     * @param line such as {@code merge primary secondary --moving SAM2}
     * @param making the operation, for code that needs more than the text
     */
    record Made(String line, DocumentOperation making) implements DocumentOrigin {

        /** A document that was made by an operation that no other code needs to know. */
        public Made(String line) {
            this(line, new DocumentOperation.Other());
        }
    }

    /** The projects whose IDs were prepared here, under their keys before the move. */
    default List<String> prepared() {
        return switch (this) {
            case Loaded _ -> List.of();
            case Made(_, DocumentOperation.Prepare(_, List<String> projects)) -> projects;
            case Made(_, DocumentOperation.Swap(_, _, List<String> projects)) -> projects;
            case Made _ -> List.of();
        };
    }
}
