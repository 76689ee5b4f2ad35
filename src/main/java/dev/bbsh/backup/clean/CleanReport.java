package dev.bbsh.backup.clean;

import java.util.List;
import java.util.Map;

/**
 * The result of cleaning a backup.
 *
 * @param parts the XML files that were cleaned
 * @param copied the number of ZIP entries that were copied as they are
 */
public record CleanReport(List<Part> parts, int copied) {

    public CleanReport {
        parts = List.copyOf(parts);
    }

    /**
     * An XML file.
     *
     * @param name its name
     * @param bytes the size of the original, in bytes
     * @param rows the numbers of rows by entity, equal before and after
     * @param changes in the order of the file
     */
    public record Part(
            String name, long bytes, Map<String, Long> rows, List<CharacterChange> changes) {

        public Part {
            rows = Map.copyOf(rows);
            changes = List.copyOf(changes);
        }

        /** The number of all rows. */
        public long rowCount() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }

        /** The number of forbidden characters. */
        public long characters() {
            return changes.stream().mapToLong(CharacterChange::count).sum();
        }
    }
}
