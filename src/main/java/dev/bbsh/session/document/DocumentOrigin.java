package dev.bbsh.session.document;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.repair.result.Repair;
import dev.bbsh.text.EnumWords;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The origin of a document: a file, or the operation that made it from other documents. */
public sealed interface DocumentOrigin {

    /** The repairs made when the document was loaded; none for an intact file. */
    default List<Repair> repairs() {
        return List.of();
    }

    /** The projects whose IDs were prepared here, under their keys before the move. */
    default List<String> prepared() {
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

    /** A document that an operation made from other documents. */
    sealed interface Made extends DocumentOrigin {

        /**
         * The command line of the operation, as it is recorded and shown: {@code merge primary
         * secondary --moving SAM2 --as merged}.
         */
        String line();
    }

    /**
     * A merge of the downloads of both sides.
     *
     * @param inputs the names of the two downloads, in the order of the line
     * @param staying the project that stays
     * @param moving the project that moves; both are named by their downloads when their keys are
     *     the same
     */
    record Merged(List<String> inputs, String staying, String moving, Target target)
            implements Made {

        public Merged {
            inputs = List.copyOf(inputs);
        }

        @Override
        public String line() {
            return "merge " + String.join(" ", inputs) + " --moving " + moving + target.words();
        }
    }

    /**
     * A swap of the two connectors.
     *
     * @param input the name of the document that was swapped
     * @param fromDownloads true when that document came from the downloads of two sides
     * @param prepared the projects whose IDs were already those of Cloud
     */
    record Swapped(String input, boolean fromDownloads, List<String> prepared, Target target)
            implements Made {

        public Swapped {
            prepared = List.copyOf(prepared);
        }

        @Override
        public String line() {
            return "swap " + input + target.words();
        }
    }

    /**
     * A part of a document that was split.
     *
     * @param cut the split that made it, which is the same for all of its parts
     * @param number from 1
     * @param of the number of parts
     */
    record Split(Cut cut, int number, int of) implements Made {

        @Override
        public String line() {
            return cut.line();
        }

        /** True for a part of the same split. */
        public boolean isSibling(DocumentOrigin other) {
            return other instanceof Split(Cut others, int _, int _) && others.equals(cut);
        }
    }

    /**
     * A split of a document.
     *
     * @param input the name of the document that was split
     * @param parts the number of parts that was asked for; empty for a part per project
     * @param target the beginning of the parts' names
     */
    record Cut(String input, OptionalLong parts, Target target) {

        /** The command line. */
        public String line() {
            return lineWithoutName() + target.nameWords();
        }

        /** The command line without the name of the parts. */
        public String lineWithoutName() {
            return "split "
                    + input
                    + (parts.isPresent() ? " --parts " + parts.getAsLong() : " --by-project")
                    + target.flagWords();
        }
    }

    /**
     * The join of several parts.
     *
     * @param parts the names of the parts in their order
     */
    record Joined(List<String> parts, Target target) implements Made {

        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public String line() {
            return "join " + String.join(" ", parts) + target.words();
        }
    }

    /**
     * One of the two documents that issue pairs left out of a document make: that without these
     * pairs, and that with only these.
     *
     * @param isRest true for the document without these pairs
     */
    record Partial(Omission omission, boolean isRest) implements Made {

        @Override
        public String line() {
            return omission.line();
        }

        @Override
        public List<String> prepared() {
            return omission.prepared();
        }

        /** True for the other document of the same drop. */
        public boolean isCounterpart(DocumentOrigin other) {
            return other instanceof Partial(Omission others, boolean rest)
                    && others.equals(omission)
                    && rest != isRest;
        }
    }

    /**
     * A preparation for Cloud.
     *
     * @param input the name of the document that was prepared
     * @param sides the projects that have moved, each with its mapping
     * @param otherStays true when the only one of these was named as the project that moves
     * @param prepared the projects whose IDs are now those of Cloud, under their keys before the
     *     move
     */
    record Prepared(
            String input,
            List<SideMapping> sides,
            boolean otherStays,
            List<String> prepared,
            Target target)
            implements Made {

        public Prepared {
            sides = List.copyOf(sides);
            prepared = List.copyOf(prepared);
        }

        @Override
        public String line() {
            return "prepare " + input + sideWords() + contentWords() + target.words();
        }

        private String contentWords() {
            return sides.stream()
                    .flatMap((each) -> each.contents().stream())
                    .findFirst()
                    .map((name) -> " --target " + name)
                    .orElse("");
        }

        private String sideWords() {
            return otherStays
                    ? sides.getFirst().movingWords()
                    : sides.stream().map(SideMapping::sideWords).collect(Collectors.joining());
        }
    }

    /**
     * The result of the last query.
     *
     * @param path the path that was queried, normalized
     * @param document the name of the document that was queried
     */
    record Queried(String path, String document) implements Made {

        @Override
        public String line() {
            return "query " + path + " --in " + document;
        }
    }

    /**
     * The name of a new document, and the flags that were given.
     *
     * @param flags in any order
     */
    record Target(String name, Set<Flag> flags) {

        public Target {
            flags = Set.copyOf(flags);
        }

        /** The end of a line, with a blank before it: {@code --as merged --incomplete}. */
        public String words() {
            return nameWords() + flagWords();
        }

        private String nameWords() {
            return " --as " + name;
        }

        private String flagWords() {
            return Stream.of(Flag.values())
                    .filter(flags::contains)
                    .map(Flag::word)
                    .collect(Collectors.joining());
        }
    }

    /** The flags of operations, in the order of their lines. */
    enum Flag {
        /** Nothing is made when the mapping lacks an ID. */
        STRICT,
        /** Made although the IDs look translated already. */
        FORCE,
        /** Made although the case or the names speak against it. */
        ANYWAY,
        /** The records are in the order of their IDs. */
        BY_ID,
        /** Made although an input is known to be incomplete. */
        INCOMPLETE;

        private String word() {
            return " --" + EnumWords.word(this);
        }
    }
}
