package dev.bbsh.session.document;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.json.Document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents as they are on disk, by document number. Undo does not affect this: after a save
 * and an undo the document differs from its file.
 *
 * @param copies the last known copy of each document, in groups of neighbouring numbers: only one
 *     group is copied when there is another one, however many documents a script has opened
 * @param incomplete those of the copies of which parts are known to be missing
 * @param overwritten the new state of files from which documents were read, where the session wrote
 *     over them
 * @param highest the highest number of a document or an edit so far
 */
public record SaveState(
        Map<Long, Map<Long, Copy>> copies,
        Map<Long, Copy> incomplete,
        Map<Long, FileStamp> overwritten,
        long highest) {

    /** The size of a group, as a power of two. */
    private static final int GROUP = 5;

    /** No document was opened yet. */
    public static final SaveState NOTHING = new SaveState(Map.of(), Map.of(), Map.of(), 0);

    public SaveState {
        copies = Map.copyOf(copies);
        incomplete = Map.copyOf(incomplete);
        overwritten = Map.copyOf(overwritten);
    }

    /**
     * A document as it is on disk.
     *
     * @param file absolute
     * @param stamp the state of the file just after it was read or written
     * @param incomplete the parts that are known to be missing, which the file does not tell
     */
    public record Copy(Location file, FileStamp stamp, Document content, List<String> incomplete) {

        public Copy {
            incomplete = List.copyOf(incomplete);
        }

        public Copy(Location file, FileStamp stamp, Document content) {
            this(file, stamp, content, List.of());
        }

        /** The file as it was just after it was read or written. */
        public FileSnapshot onDisk() {
            return new FileSnapshot(file, stamp, Optional.of(content));
        }
    }

    /** The copy of a document on disk, if there is one. */
    public Optional<Copy> of(OpenDocument document) {
        long number = document.number();
        return Optional.ofNullable(copies.get(number >> GROUP)).map((group) -> group.get(number));
    }

    /**
     * The parts known to be missing in a file that the session read or wrote, as long as it is
     * unchanged.
     */
    public List<String> missingIn(Location file, FileStamp stamp) {
        return incomplete.values().stream()
                .filter((copy) -> copy.stamp().equals(stamp) && copy.file().isSameAs(file))
                .flatMap((copy) -> copy.incomplete().stream())
                .distinct()
                .toList();
    }

    /** True when a document would be lost if the session ended now. */
    public boolean isUnsaved(OpenDocument document) {
        return of(document).filter((copy) -> copy.content().equals(document.content())).isEmpty();
    }

    /** The file that a document was read from, in the state last known to the session. */
    public Optional<FileSnapshot> source(OpenDocument document) {
        FileStamp own = overwritten.get(document.number());
        return document.source().map((read) -> own == null ? read : read.rewritten(own));
    }

    public SaveState with(OpenDocument document, Copy copy) {
        boolean over =
                document.source()
                        .filter((source) -> source.file().isSameAs(copy.file()))
                        .isPresent();
        long number = document.number();
        boolean whole = copy.incomplete().isEmpty();
        return new SaveState(
                inGroup(number, copy),
                whole ? without(incomplete, number) : with(incomplete, number, copy),
                over ? with(overwritten, number, copy.stamp()) : overwritten,
                highest);
    }

    private Map<Long, Map<Long, Copy>> inGroup(long number, Copy copy) {
        long group = number >> GROUP;
        return with(copies, group, with(copies.getOrDefault(group, Map.of()), number, copy));
    }

    private static <V> Map<Long, V> without(Map<Long, V> map, long number) {
        if (!map.containsKey(number)) {
            return map;
        }
        Map<Long, V> rest = new HashMap<>(map);
        rest.remove(number);
        return rest;
    }

    /** A map with another value; it can't be changed, so that it is copied only here. */
    @SuppressWarnings("unchecked") // there are no arrays of generic types
    private static <V> Map<Long, V> with(Map<Long, V> map, long number, V value) {
        List<Map.Entry<Long, V>> entries = new ArrayList<>(map.size() + 1);
        for (Map.Entry<Long, V> each : map.entrySet()) {
            if (each.getKey() != number) {
                entries.add(each);
            }
        }
        entries.add(Map.entry(number, value));
        return (Map<Long, V>) (Map<?, ?>) Map.ofEntries(entries.toArray(new Map.Entry<?, ?>[0]));
    }

    /** The number of the next document or edit. */
    public long next() {
        return highest + 1;
    }

    public SaveState counted() {
        return new SaveState(copies, incomplete, overwritten, highest + 1);
    }
}
