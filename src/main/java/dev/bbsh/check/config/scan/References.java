package dev.bbsh.check.config.scan;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.rule.RuleTable;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.work.Progress;

import java.util.List;

/**
 * The references of a config to Jira.
 *
 * @param found in document order: a key before its value, the parts of a text from left to right
 * @param unexplained values that look like IDs and that no rule explains, in document order
 */
public record References(List<Reference> found, List<UnexplainedId> unexplained) {

    public References {
        found = List.copyOf(found);
        unexplained = List.copyOf(unexplained);
    }

    /** True when a document is synced issue data: the meaning of its IDs is known without rules. */
    public static boolean isData(JsonValue root) {
        return FileKind.of(root).holdsIssues();
    }

    /**
     * Finds the references of a config of any structure.
     *
     * @param config the root value
     * @param progress advanced for every member and element
     */
    public static References of(JsonValue config, ReferenceRules rules, Progress progress) {
        RuleTable table = new RuleTable(rules.all(), config, progress);
        ReferenceScanner walk = new ReferenceScanner(table, progress);
        walk.visit(config, ScanPosition.root());
        return walk.references();
    }

    /**
     * A text that looks like an ID, but that no rule explains.
     *
     * @param place of the value, also when the name of the member is meant
     * @param part whether value, name or part
     * @param token the text that looks like an ID
     */
    public record UnexplainedId(Place place, Reference.Part part, String token) {}
}
