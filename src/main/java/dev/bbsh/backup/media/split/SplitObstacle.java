package dev.bbsh.backup.media.split;

import dev.bbsh.backup.media.MediaCursor;
import dev.bbsh.backup.media.MediaEntries;
import dev.bbsh.backup.media.MediaKind;
import dev.bbsh.backup.media.MediaPath;
import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import java.util.List;

/** Refuses to split an archive with files that no part could have as they are. */
record SplitObstacle(Location archive) {

    /** Refuses an entry that is media and can't be imported. */
    void refuse(MediaEntries entries) {
        MediaKind kind = entries.kind();
        if (kind == MediaKind.MISPLACED) {
            throw refusal(entries.entry().name(), "is under a second root");
        }
        if (!kind.isMedia()) {
            return;
        }
        if (entries.path().problem() != MediaPath.NameProblem.NONE) {
            throw refusal(
                    entries.entry().name(),
                    entries.path().problem() == MediaPath.NameProblem.UNSAFE
                            ? "has a name that leads out of the unpacked folder"
                            : "has a name with backslashes, invisible characters or bytes that"
                                    + " aren't UTF-8");
        }
        MediaCursor.Obstacle obstacle = entries.entry().obstacle();
        if (obstacle != MediaCursor.Obstacle.NONE) {
            throw refusal(entries.entry().name(), words(obstacle));
        }
    }

    /** Refuses names that occur twice. */
    void refuse(List<String> twice) {
        if (!twice.isEmpty()) {
            throw refusal(twice.getFirst(), "occurs twice");
        }
    }

    private static String words(MediaCursor.Obstacle obstacle) {
        return switch (obstacle) {
            case NONE -> "can be imported";
            case LINK -> "is a symbolic link";
            case ENCRYPTED -> "is encrypted";
            case METHOD -> "has a compression that Java can't read";
            case SPECIAL -> "is a pipe or a device";
            case UNREADABLE -> "can't be read";
        };
    }

    private BbshException refusal(String name, String problem) {
        return new BbshException(
                "'" + archive + "' can't be split: '" + name + "' " + problem,
                "media check " + TypedName.quoted(archive) + "     (lists all such files)");
    }
}
