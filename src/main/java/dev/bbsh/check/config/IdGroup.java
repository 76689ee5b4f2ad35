package dev.bbsh.check.config;

import dev.bbsh.check.Rule;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.verdict.Judgement;

import java.util.List;

/**
 * All places of one ID on one side that have the same verdict.
 *
 * @param rule the rule that reports it
 * @param references at least one
 */
record IdGroup(Rule rule, Judgement judgement, List<Reference> references) {

    ReferenceKind kind() {
        return references.getFirst().kind();
    }

    String id() {
        return references.getFirst().id();
    }
}
