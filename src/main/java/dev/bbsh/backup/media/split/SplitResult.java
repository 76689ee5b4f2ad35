package dev.bbsh.backup.media.split;

import dev.bbsh.file.Location;

import java.util.List;

/**
 * The result of a split: all parts are written and proven.
 *
 * @param parts in order
 * @param kept the number of parts that an earlier, unfinished split had written
 * @param list the part list
 */
public record SplitResult(List<FinishedPart> parts, int kept, Location list) {

    public SplitResult {
        parts = List.copyOf(parts);
    }
}
