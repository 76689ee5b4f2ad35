package dev.bbsh.check.config.verdict;

import dev.bbsh.check.IdSuggestion;
import dev.bbsh.check.config.candidate.Ranking;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.sought.Migration;
import dev.bbsh.check.config.sought.Sought;
import dev.bbsh.jira.catalog.Entity;

import java.util.List;
import java.util.Optional;

/** Gives verdicts on IDs of the old Jira. */
public final class Judge {

    private final Migration migration;

    public Judge(Migration migration) {
        this.migration = migration;
    }

    /** The assessment of an ID of the moving side. */
    public Judgement of(ReferenceKind kind, String id) {
        return Sought.of(kind, id, migration)
                .map(Judge::of)
                .orElseGet(
                        () ->
                                kind == ReferenceKind.USER_MAPPING_TYPE
                                        ? UserMapping.of(id)
                                        : Judgement.fine(Verdict.UNVERIFIABLE, IdInTarget.UNKNOWN));
    }

    private static Judgement of(Sought sought) {
        Ranking ranking = Ranking.of(sought);
        IdInTarget there = OldId.in(sought);
        Verdict verdict =
                Incompleteness.verdict(
                        VerdictRules.decide(new Judged(sought, ranking, there)), sought);
        boolean complete = Incompleteness.of(sought).isEmpty();
        List<IdSuggestion> suggestions =
                verdict.isFine() || verdict == Verdict.NOT_MIGRATABLE
                        ? List.of()
                        : ranking.suggestions();
        return new Judgement(
                verdict,
                name(sought),
                there,
                OldId.name(sought),
                suggestions,
                complete && verdict.canBeSure() && ranking.isSure(),
                complete ? ranking.stale() : List.of());
    }

    private static Optional<String> name(Sought sought) {
        Optional<Entity> entity = sought.entity();
        return entity.isEmpty()
                ? Optional.empty()
                : sought.migration().source().map((old) -> sought.title(entity.get(), old));
    }
}
