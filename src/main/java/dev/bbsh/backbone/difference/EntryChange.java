package dev.bbsh.backbone.difference;

import dev.bbsh.backbone.data.Entries;
import dev.bbsh.backbone.data.SyncedEntry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A change of a comment or an attachment in one side's record: added, removed, or, with both, given
 * other IDs.
 *
 * @param before the entry before; nothing for an added one
 * @param after the entry after; nothing for a removed one
 */
public record EntryChange(Optional<SyncedEntry> before, Optional<SyncedEntry> after) {

    /** The changes of the entries of a record, in their order; removed ones first. */
    static List<EntryChange> of(Entries before, Entries after) {
        List<SyncedEntry> older = new ArrayList<>();
        List<SyncedEntry> newer = new ArrayList<>();
        cancel(before, after, older, newer);
        List<EntryChange> changes = new ArrayList<>();
        match(older, newer, SyncedEntry::localText, changes);
        match(older, newer, SyncedEntry::remoteText, changes);
        List<EntryChange> all = new ArrayList<>();
        older.forEach((entry) -> all.add(new EntryChange(Optional.of(entry), Optional.empty())));
        newer.forEach((entry) -> all.add(new EntryChange(Optional.empty(), Optional.of(entry))));
        all.addAll(changes);
        return all;
    }

    /** Keeps the entries that have no equal one. */
    private static void cancel(
            Entries before, Entries after, List<SyncedEntry> older, List<SyncedEntry> newer) {
        Map<String, Deque<SyncedEntry>> left = new LinkedHashMap<>();
        for (SyncedEntry entry : before) {
            left.computeIfAbsent(UnorderedText.of(entry.record()), (_) -> new ArrayDeque<>())
                    .add(entry);
        }
        for (SyncedEntry entry : after) {
            Deque<SyncedEntry> same = left.get(UnorderedText.of(entry.record()));
            if (same == null || same.isEmpty()) {
                newer.add(entry);
            } else {
                same.remove();
            }
        }
        left.values().forEach(older::addAll);
    }

    private static void match(
            List<SyncedEntry> older,
            List<SyncedEntry> newer,
            Function<SyncedEntry, String> id,
            List<EntryChange> changes) {
        Map<String, SyncedEntry> byId = new HashMap<>();
        older.forEach((entry) -> byId.putIfAbsent(id.apply(entry), entry));
        byId.remove("");
        newer.removeIf(
                (entry) -> {
                    SyncedEntry was = byId.remove(id.apply(entry));
                    if (was != null) {
                        older.remove(was);
                        changes.add(new EntryChange(Optional.of(was), Optional.of(entry)));
                    }
                    return was != null;
                });
    }

    /** True for an entry that is there in both versions. */
    boolean isRenumbered() {
        return before.isPresent() && after.isPresent();
    }

    /** The entry after; the one before of a removed one. */
    SyncedEntry entry() {
        return after.or(() -> before).orElseThrow();
    }
}
