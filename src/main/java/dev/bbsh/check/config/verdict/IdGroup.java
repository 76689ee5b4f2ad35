package dev.bbsh.check.config.verdict;

import dev.bbsh.check.Rule;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;

import java.util.List;

/**
 * All places of one ID on one side that have the same verdict.
 *
 * @param rule the rule that reports it
 * @param references at least one
 */
public record IdGroup(Rule rule, IdAssessment judgement, List<Reference> references) {

    public ReferenceKind kind() {
        return references.getFirst().kind();
    }

    public String id() {
        return references.getFirst().id();
    }
}
