package dev.bbsh.check.config.reference;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.json.JsonValue;
import dev.bbsh.work.Progress;

import java.util.List;

/**
 * What a config names in Jira.
 *
 * @param found in document order: a key before its value, the parts of a text from left to right
 * @param unexplained what looks like an id, and is explained by no rule, in document order
 */
public record References(List<Reference> found, List<UnexplainedId> unexplained) {

    public References {
        found = List.copyOf(found);
        unexplained = List.copyOf(unexplained);
    }

    /** Whether a document is synced issue data: what its ids are is known without any rule. */
    public static boolean isData(JsonValue root) {
        return FileKind.of(root).holdsIssues();
    }

    /**
     * Reads a config of whatever shape.
     *
     * @param config the root value
     * @param progress told of every member and element
     */
    public static References of(JsonValue config, ReferenceRules rules, Progress progress) {
        RuleTable table = new RuleTable(rules.all(), config, progress);
        ReferenceWalk walk = new ReferenceWalk(table, progress);
        walk.visit(config, Spot.root());
        return walk.references();
    }
}
