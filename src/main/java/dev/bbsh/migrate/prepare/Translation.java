package dev.bbsh.migrate.prepare;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.Namespace;

import java.util.Optional;

/**
 * The new IDs and issue keys of the side that moves.
 *
 * @param keys the change of its project's key, if there is one
 */
public record Translation(IdMapping mapping, Optional<KeyChange> keys) {

    /** The new ID; nothing when the mapping has none, or contradicts itself. */
    public Optional<String> of(IdKind kind, String id) {
        return find(kind, id) instanceof CloudId.One(String cloud)
                ? Optional.of(cloud)
                : Optional.empty();
    }

    /** The new ID of one, both plain numbers; -1 when the mapping has none, or several. */
    long number(IdKind kind, long id) {
        return mapping.table(kind.namespace()).map((table) -> table.cloudNumber(id)).orElse(-1L);
    }

    CloudId find(IdKind kind, String id) {
        return mapping.find(kind.namespace(), id);
    }

    /**
     * The key of an issue after the move: that of the mapping, for one that moved to another
     * project; else that of the project's new key.
     */
    public String keyAfter(String key) {
        return mapping.find(Namespace.ISSUE_KEY, key) instanceof CloudId.One(String moved)
                ? moved
                : keyAfter(key, keys);
    }

    /** True when the mapping gives an issue another key. */
    boolean isMoved(String key) {
        return movesIssues()
                && mapping.find(Namespace.ISSUE_KEY, key) instanceof CloudId.One(String moved)
                && !moved.equals(key);
    }

    /** True when the mapping has issues that moved to another project. */
    boolean movesIssues() {
        return mapping.table(Namespace.ISSUE_KEY).isPresent();
    }

    /** The issue key after the move of all issues of its project. */
    public static String keyAfter(String key, Optional<KeyChange> keys) {
        return keys.map((change) -> change.renamed(key)).orElse(key);
    }
}
