package dev.bbsh.jira.mapping;

import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest state of each mapping in the files of an export of the app migration platform. Their
 * rows are updates in no particular order: the one with the highest sequence holds, and it may be a
 * deletion (developer.atlassian.com/platform/app-migration/simplified-app-migration/reference).
 */
final class MappingUpdates {

    private final Map<Kind, Map<String, Latest>> states = new LinkedHashMap<>();
    private long replaced;

    /**
     * A row of a file.
     *
     * @param scope the ID of the pair of server and Cloud site that the row belongs to; may be
     *     empty
     * @param sequence the higher of two holds
     * @param cloud the Cloud ID; nothing when the row deletes the mapping
     */
    record Update(
            Namespace namespace,
            String scope,
            String server,
            long sequence,
            Optional<String> cloud) {}

    private record Kind(Namespace namespace, String scope) {}

    /** The Cloud IDs of the highest sequence: none when it deletes, several when it contradicts. */
    private record Latest(long sequence, List<String> cloud) {

        Latest and(Latest other) {
            List<String> both = new ArrayList<>(cloud);
            other.cloud.stream().filter((id) -> !cloud.contains(id)).forEach(both::add);
            return new Latest(sequence, List.copyOf(both));
        }
    }

    /** Adds a row, in any order. */
    void add(Update row) {
        Map<String, Latest> known =
                states.computeIfAbsent(
                        new Kind(row.namespace(), row.scope()), (_) -> new HashMap<>());
        Latest next = new Latest(row.sequence(), row.cloud().stream().toList());
        Latest before = known.putIfAbsent(row.server(), next);
        if (before == null || before.equals(next)) {
            return;
        }
        replaced++;
        if (before.sequence() == next.sequence()) {
            known.put(row.server(), before.and(next));
        } else if (before.sequence() < next.sequence()) {
            known.put(row.server(), next);
        }
    }

    /** Adds the mappings that hold to a mapping, and notes what the updates changed. */
    void finish(IdMapping.Builder builder, MappingRemarks remarks) {
        if (states.isEmpty()) {
            return;
        }
        long deleted = 0;
        for (Map.Entry<Kind, Map<String, Latest>> each : states.entrySet()) {
            IdTable table = builder.table(each.getKey().namespace());
            for (Map.Entry<String, Latest> row : each.getValue().entrySet()) {
                row.getValue().cloud().forEach((cloud) -> table.put(row.getKey(), cloud));
                deleted += row.getValue().cloud().isEmpty() ? 1 : 0;
            }
        }
        if (deleted > 0 || replaced > 0) {
            remarks.note(
                    Plurals.of(deleted, "deleted mapping")
                            + " left out, "
                            + Plurals.of(replaced, "row")
                            + " replaced by a later one");
        }
        long scopes = states.keySet().stream().map(Kind::scope).distinct().count();
        if (scopes > 1) {
            remarks.note(
                    "the files are of "
                            + Plurals.of(scopes, "migration scope")
                            + ", each a pair of server and Cloud site: load those of one pair");
        }
    }
}
