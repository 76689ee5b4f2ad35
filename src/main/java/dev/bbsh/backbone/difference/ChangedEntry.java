package dev.bbsh.backbone.difference;

import dev.bbsh.backbone.data.SyncedEntry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A change of a comment or an attachment of a pair: its original and its copy are one.
 *
 * @param ofOne true when it was created on the one side
 * @param id the ID of the original on the side where it was created; empty when no file has it
 * @param copy the ID of the copy on the other side; empty when that has none, or did not change
 * @param newId the new ID of the original, or of the copy when {@code id} is empty
 */
public record ChangedEntry(Kind kind, boolean ofOne, String id, String copy, String newId) {

    /** A kind of change. */
    public enum Kind {
        ADDED,
        REMOVED,
        /** It has another ID. */
        RENUMBERED,
        /** It became a copy of the entry {@code id}, or ceased to be one when that is empty. */
        LINKED
    }

    /** The changes of a pair, from those of the records of both sides. */
    static List<ChangedEntry> of(List<EntryChange> one, List<EntryChange> other) {
        List<EntryChange> ones = new ArrayList<>(one);
        List<EntryChange> others = new ArrayList<>(other);
        List<ChangedEntry> found = new ArrayList<>();
        renumber(ones, others, true, found);
        renumber(others, ones, false, found);
        add(ones, others, true, found);
        add(others, ones, false, found);
        copies(ones, false, found);
        copies(others, true, found);
        return found;
    }

    /** Originals whose new IDs the copies on the other side tell. */
    private static void renumber(
            List<EntryChange> mine,
            List<EntryChange> its,
            boolean ofOne,
            List<ChangedEntry> found) {
        Map<String, String> newIds = new HashMap<>();
        for (EntryChange change : its) {
            if (change.isRenumbered()) {
                newIds.put(change.before().orElseThrow().remoteText(), change.entry().remoteText());
            }
        }
        newIds.remove("");
        newIds.entrySet().removeIf((ids) -> ids.getKey().equals(ids.getValue()));
        newIds.forEach(
                (id, newId) -> {
                    if (has(mine, EntryChange::after, newId)
                            && has(mine, EntryChange::before, id)) {
                        mine.removeIf((change) -> isOriginal(change.after(), newId));
                        mine.removeIf((change) -> isOriginal(change.before(), id));
                        its.removeIf(
                                (change) ->
                                        change.isRenumbered()
                                                && change.entry().remoteText().equals(newId));
                        found.add(new ChangedEntry(Kind.RENUMBERED, ofOne, id, "", newId));
                    }
                });
    }

    private static boolean has(
            List<EntryChange> mine,
            Function<EntryChange, Optional<SyncedEntry>> version,
            String id) {
        return mine.stream().anyMatch((change) -> isOriginal(version.apply(change), id));
    }

    private static boolean isOriginal(Optional<SyncedEntry> entry, String id) {
        return entry.filter((each) -> !each.isCopy() && each.localText().equals(id)).isPresent();
    }

    /** Originals, with their copies on the other side. */
    private static void add(
            List<EntryChange> mine,
            List<EntryChange> its,
            boolean ofOne,
            List<ChangedEntry> found) {
        for (EntryChange change : mine) {
            if (change.entry().isCopy()) {
                continue;
            }
            String id = change.before().map(SyncedEntry::localText).orElse("");
            String now = change.after().map(SyncedEntry::localText).orElse("");
            if (change.before().filter(SyncedEntry::isCopy).isPresent()) {
                found.add(new ChangedEntry(Kind.LINKED, !ofOne, "", now, ""));
            } else if (change.isRenumbered()) {
                found.add(new ChangedEntry(Kind.RENUMBERED, ofOne, id, "", now));
            } else {
                Kind kind = kind(change);
                String known = id.isEmpty() ? now : id;
                found.add(new ChangedEntry(kind, ofOne, known, copy(kind, known, its), ""));
            }
        }
    }

    /** Takes the copy of an original out of the changes of the other side. */
    private static String copy(Kind kind, String id, List<EntryChange> its) {
        Optional<EntryChange> copy =
                its.stream()
                        .filter((change) -> !change.isRenumbered() && kind(change) == kind)
                        .filter((change) -> change.entry().isCopy())
                        .filter((change) -> change.entry().remoteText().equals(id))
                        .findFirst();
        copy.ifPresent(its::remove);
        return copy.map((change) -> change.entry().localText()).orElse("");
    }

    private static Kind kind(EntryChange change) {
        return change.after().isPresent() ? Kind.ADDED : Kind.REMOVED;
    }

    /** Copies whose originals did not change. */
    private static void copies(List<EntryChange> its, boolean ofOne, List<ChangedEntry> found) {
        for (EntryChange change : its) {
            SyncedEntry entry = change.entry();
            if (!entry.isCopy()) {
                continue;
            }
            if (!change.isRenumbered()) {
                found.add(
                        new ChangedEntry(
                                kind(change), ofOne, entry.remoteText(), entry.localText(), ""));
                continue;
            }
            SyncedEntry was = change.before().orElseThrow();
            if (!was.isCopy()) {
                found.add(
                        new ChangedEntry(
                                Kind.LINKED, ofOne, entry.remoteText(), entry.localText(), ""));
                continue;
            }
            boolean original = !was.remoteText().equals(entry.remoteText());
            found.add(
                    new ChangedEntry(
                            Kind.RENUMBERED,
                            ofOne,
                            original ? was.remoteText() : "",
                            was.localText(),
                            original ? entry.remoteText() : entry.localText()));
        }
    }
}
