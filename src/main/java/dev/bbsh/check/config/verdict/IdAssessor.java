package dev.bbsh.check.config.verdict;

import dev.bbsh.check.IdSuggestion;
import dev.bbsh.check.config.candidate.CandidateRanking;
import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.jira.catalog.Entity;

import java.util.List;
import java.util.Optional;

/** Gives verdicts on IDs of the old Jira. */
public final class IdAssessor {

    private final Migration migration;

    public IdAssessor(Migration migration) {
        this.migration = migration;
    }

    /** The assessment of an ID of the moving side. */
    public IdAssessment of(ReferenceKind kind, String id) {
        return LookupRequest.of(kind, id, migration)
                .map(IdAssessor::of)
                .orElseGet(
                        () ->
                                kind == ReferenceKind.USER_MAPPING_TYPE
                                        ? UserMappingType.of(id)
                                        : IdAssessment.fine(
                                                IdVerdict.UNVERIFIABLE, IdInTarget.UNKNOWN));
    }

    private static IdAssessment of(LookupRequest sought) {
        CandidateRanking ranking = CandidateRanking.of(sought);
        IdInTarget there = TargetLookup.in(sought);
        IdVerdict verdict =
                CatalogGaps.verdict(
                        VerdictRules.decide(new VerdictEvidence(sought, ranking, there)), sought);
        boolean complete = CatalogGaps.of(sought).isEmpty();
        List<IdSuggestion> suggestions =
                verdict.isFine() || verdict == IdVerdict.NOT_MIGRATABLE
                        ? List.of()
                        : ranking.suggestions();
        return new IdAssessment(
                verdict,
                name(sought),
                there,
                TargetLookup.name(sought),
                suggestions,
                complete && verdict.canBeSure() && ranking.isSure(),
                complete ? ranking.stale() : List.of());
    }

    private static Optional<String> name(LookupRequest sought) {
        Optional<Entity> entity = sought.entity();
        return entity.isEmpty()
                ? Optional.empty()
                : sought.migration().source().map((old) -> sought.title(entity.get(), old));
    }
}
