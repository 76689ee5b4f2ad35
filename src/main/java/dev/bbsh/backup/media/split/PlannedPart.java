package dev.bbsh.backup.media.split;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a plan.
 *
 * @param number from 1
 * @param bytes of its file, at most
 * @param files the number of files
 * @param content what is in it, such as {@code SAM} or {@code SAM-1 to SAM-870}
 * @param over true when it is an issue that alone is larger than a part may be
 */
public record PlannedPart(int number, long bytes, long files, List<String> content, boolean over) {

    public PlannedPart {
        content = List.copyOf(content);
    }

    /** A part under construction. */
    static final class Draft {

        private final int number;
        private final List<Piece> content = new ArrayList<>();
        private long bytes;
        private long files;
        private boolean over;

        Draft(int number, long end) {
            this.number = number;
            this.bytes = end;
        }

        /** True if more fits; into an empty part everything has to. */
        boolean hasRoom(long more, long limit) {
            return files == 0 || fits(more, limit);
        }

        /** True if more fits without making the part too large. */
        boolean fits(long more, long limit) {
            return !over && bytes + more <= limit;
        }

        void add(long moreBytes, long moreFiles) {
            bytes += moreBytes;
            files += moreFiles;
        }

        /** Adds to the description; issues that follow on those of the last piece extend it. */
        void describe(Piece piece) {
            Piece last = content.isEmpty() ? Piece.NONE : content.getLast();
            if (last.continues(piece)) {
                content.set(content.size() - 1, last.upTo(piece));
            } else {
                content.add(piece);
            }
        }

        void markOver() {
            over = true;
        }

        PlannedPart part() {
            return new PlannedPart(
                    number, bytes, files, content.stream().map(Piece::words).toList(), over);
        }
    }

    /**
     * A piece of the media: a whole project, or some of its issues.
     *
     * @param name of the project, or another description
     * @param first number of an issue; {@link #WHOLE} for everything of that name
     * @param last number of an issue; 0 for files in no issue
     */
    record Piece(String name, long first, long last) {

        static final Piece NONE = new Piece("", 0, 0);

        private static final long WHOLE = -1;

        static Piece whole(String name) {
            return new Piece(name, WHOLE, WHOLE);
        }

        boolean continues(Piece next) {
            return name.equals(next.name) && first != WHOLE && next.first > last;
        }

        Piece upTo(Piece next) {
            return new Piece(name, first, next.last);
        }

        String words() {
            if (first == WHOLE) {
                return name;
            }
            if (last <= 0) {
                return name + " (other files)";
            }
            String to = name + "-" + last;
            return first == last ? to : name + "-" + Math.max(first, 1) + " to " + to;
        }
    }
}
