package dev.bbsh.migrate.prepare;

import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.EntryPresence;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.IdTable;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.json.Span;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A mapping whose conflicts are decided where the contents of the new Jira can: of several new IDs
 * of a comment or an attachment, the right one is the only one that its issue has.
 *
 * @param mapping the mapping with the decided conflicts
 * @param decisions each decided conflict
 */
public record ConflictResolution(IdMapping mapping, List<Decision> decisions) {

    public ConflictResolution {
        decisions = List.copyOf(decisions);
    }

    /**
     * A decided conflict.
     *
     * @param old the ID of the old Jira
     * @param chosen the new ID that exists
     * @param among all new IDs in the mapping
     * @param issue the issue in the new Jira that has it
     */
    public record Decision(
            IdKind kind, String old, String chosen, List<String> among, String issue) {

        public Decision {
            among = List.copyOf(among);
        }
    }

    /** A mapping of which nothing was decided. */
    public static ConflictResolution none(IdMapping mapping) {
        return new ConflictResolution(mapping, List.of());
    }

    /** True when a mapping has several new IDs for a comment or an attachment. */
    public static boolean isNeeded(IdMapping mapping) {
        return !conflicts(mapping).isEmpty();
    }

    /**
     * Decides conflicts; reads the sides only when there are any.
     *
     * @param contents the comments and attachments of the new Jira
     * @param sides the sides of data with old IDs
     */
    public static ConflictResolution of(
            Translation translation,
            Catalog contents,
            List<TranslatedSide> sides,
            Progress progress) {
        Map<IdKind, Map<String, List<String>>> open = conflicts(translation.mapping());
        if (open.isEmpty()) {
            return none(translation.mapping());
        }
        Search search = new Search(open, contents, translation);
        for (TranslatedSide side : sides) {
            for (SyncedIssue issue : side.side().issues()) {
                progress.advance(1);
                search.read(side, issue);
            }
        }
        Map<Namespace, Map<String, String>> decisions = new TreeMap<>();
        for (Decision each : search.found) {
            decisions
                    .computeIfAbsent(each.kind().namespace(), (_) -> new HashMap<>())
                    .put(each.old(), each.chosen());
        }
        return new ConflictResolution(translation.mapping().decided(decisions), search.found);
    }

    private static Map<IdKind, Map<String, List<String>>> conflicts(IdMapping mapping) {
        Map<IdKind, Map<String, List<String>>> all = new EnumMap<>(IdKind.class);
        for (IdKind kind : IdKind.values()) {
            mapping.table(kind.namespace())
                    .map(IdTable::conflicts)
                    .filter((each) -> !each.isEmpty())
                    .ifPresent((each) -> all.put(kind, new HashMap<>(each)));
        }
        return all;
    }

    /** Looks for the issues of the conflicting IDs. */
    private record Search(
            Map<IdKind, Map<String, List<String>>> open,
            Catalog contents,
            Translation translation,
            List<Decision> found) {

        Search(
                Map<IdKind, Map<String, List<String>>> open,
                Catalog contents,
                Translation translation) {
            this(open, contents, translation, new ArrayList<>());
        }

        void read(TranslatedSide side, SyncedIssue issue) {
            Optional<String> key = issue.text(side.changingKey());
            if (key.isEmpty()) {
                return;
            }
            String there = translation.keyAfter(key.get());
            open.forEach(
                    (kind, conflicts) -> {
                        for (SyncedEntry entry : issue.entries(kind.field())) {
                            side.changing(entry).ifPresent((id) -> decide(kind, id, there));
                        }
                    });
        }

        private void decide(IdKind kind, Span id, String issue) {
            Map<String, List<String>> conflicts = open.getOrDefault(kind, Map.of());
            String old = TranslatedSide.text(id);
            List<String> among = conflicts.getOrDefault(old, List.of());
            List<String> present =
                    among.stream().filter((each) -> isThere(kind, each, issue)).toList();
            if (present.size() == 1) {
                found.add(new Decision(kind, old, present.getFirst(), among, issue));
                conflicts.remove(old);
            }
        }

        private boolean isThere(IdKind kind, String id, String issue) {
            return EntryPresence.of(contents, kind.entity(), id, issue) == EntryPresence.PRESENT;
        }
    }
}
