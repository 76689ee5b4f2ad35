package dev.bbsh.check.config;

import dev.bbsh.check.Rule;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.verdict.Judgement;

import java.util.List;

/**
 * All places of one id on one side of which the same is to be said.
 *
 * @param rule what is wrong with it
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
