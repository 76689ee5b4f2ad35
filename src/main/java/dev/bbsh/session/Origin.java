package dev.bbsh.session;

import dev.bbsh.file.Location;
import dev.bbsh.file.Stamp;
import dev.bbsh.file.read.Content;
import dev.bbsh.json.repair.Repair;

import java.util.List;

/** Where a document came from. */
public sealed interface Origin {

    /** How the text was mended when it was loaded; none for a sound file. */
    default List<Repair> mended() {
        return List.of();
    }

    /**
     * Read from a file.
     *
     * @param file absolute
     * @param stamp what the file was when it was read
     * @param content how it was packed or encoded; what is saved is plain UTF-8
     * @param repairs how the text was mended, for it was not JSON; none for a sound file
     */
    record Loaded(Location file, Stamp stamp, Content content, List<Repair> repairs)
            implements Origin {

        public Loaded {
            repairs = List.copyOf(repairs);
        }

        @Override
        public List<Repair> mended() {
            return repairs;
        }
    }

    /**
     * Made by a command.
     *
     * @param line such as {@code merge primary secondary --moving SAM2}
     * @param making the operation, for whoever needs more than the text
     */
    record Made(String line, Making making) implements Origin {

        /** Made by an operation that nobody asks for. */
        public Made(String line) {
            this(line, new Making.Other());
        }
    }

    /** The projects whose IDs were prepared here, under their keys before the move. */
    default List<String> prepared() {
        return switch (this) {
            case Loaded _ -> List.of();
            case Made(_, Making.Prepare(_, List<String> projects)) -> projects;
            case Made(_, Making.Swap(_, _, List<String> projects)) -> projects;
            case Made _ -> List.of();
        };
    }
}
