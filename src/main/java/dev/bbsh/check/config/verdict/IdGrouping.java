package dev.bbsh.check.config.verdict;

import dev.bbsh.check.Rule;
import dev.bbsh.check.config.candidate.FieldOptions;
import dev.bbsh.check.config.candidate.MappingMatch;
import dev.bbsh.check.config.lookup.IdSpaces;
import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups the moving side's references by ID, and gives each group a verdict. */
public final class IdGrouping {

    private final IdAssessor judge;
    private final Migration migration;
    private final IdSpaces worlds;
    private final boolean force;
    private int fine;
    private int mapped;

    /**
     * A grouping of references.
     *
     * @param force whether IDs that may have been replaced already are treated as old IDs
     */
    public IdGrouping(Migration migration, IdSpaces worlds, boolean force) {
        this.migration = migration;
        this.judge = new IdAssessor(migration);
        this.worlds = worlds;
        this.force = force;
    }

    private record Key(
            ReferenceKind kind, String id, IdSpaces.Space world, Confidence confidence) {}

    /** The IDs that need action, in document order. */
    public List<Group> groups(List<Reference> references, Progress progress) {
        progress.begin("checking IDs", references.size());
        Map<Key, List<Reference>> byId = new LinkedHashMap<>();
        for (Reference each : references) {
            Key key = new Key(each.kind(), each.id(), world(each), each.confidence());
            byId.computeIfAbsent(key, (_) -> new ArrayList<>(1)).add(each);
        }
        List<Assessed> assessed =
                Parallel.map(
                        List.copyOf(byId.entrySet()),
                        (some, shared) ->
                                some.stream()
                                        .map(
                                                (each) ->
                                                        assessed(
                                                                each.getKey(),
                                                                each.getValue(),
                                                                shared))
                                        .toList(),
                        progress);
        List<Group> groups = new ArrayList<>();
        for (Assessed each : assessed) {
            mapped += each.isMapped() ? each.count() : 0;
            each.group().ifPresentOrElse(groups::add, () -> fine += each.count());
        }
        return groups;
    }

    /**
     * References with one key.
     *
     * @param group empty when there is nothing to say of them
     */
    private record Assessed(int count, boolean isMapped, Optional<Group> group) {}

    private Assessed assessed(Key key, List<Reference> all, Progress progress) {
        progress.advance(all.size());
        return new Assessed(all.size(), isMapped(key), group(key, all));
    }

    /** The number of references without a finding. */
    public int fine() {
        return fine;
    }

    /** The number of references that the mapping covers. */
    public int mapped() {
        return mapped;
    }

    private boolean isMapped(Key key) {
        return migration.mapping().isPresent()
                && LookupRequest.of(key.kind(), key.id(), migration)
                        .filter((each) -> !MappingMatch.ids(each).isEmpty())
                        .isPresent();
    }

    private IdSpaces.Space world(Reference each) {
        IdSpaces.Space world = worlds.of(each);
        return force && world == IdSpaces.Space.UNDECIDED ? IdSpaces.Space.SOURCE : world;
    }

    private Optional<Group> group(Key key, List<Reference> all) {
        IdAssessment judgement =
                key.world() == IdSpaces.Space.TARGET
                        ? replaced(key)
                        : judge.of(key.kind(), key.id());
        if (judgement.verdict().isFine()) {
            return Optional.empty();
        }
        boolean undecided = key.world() == IdSpaces.Space.UNDECIDED;
        Rule rule = undecided ? ConfigRules.LOOKS_TRANSLATED : ConfigRules.of(judgement.verdict());
        IdAssessment said = undecided ? doubtful(judgement) : judgement;
        return Optional.of(new Group(rule, said.atMost(key.confidence()), all));
    }

    /** The assessment of a replaced ID: only its existence in the new Jira is checked. */
    private IdAssessment replaced(Key key) {
        if (key.kind() == ReferenceKind.USER_MAPPING_TYPE) {
            return judge.of(key.kind(), key.id());
        }
        Optional<LookupRequest> missing =
                LookupRequest.of(key.kind(), key.id(), migration)
                        .filter(FieldOptions::isCatalogued)
                        .filter((each) -> each.inTarget().isEmpty());
        if (missing.isEmpty()) {
            return IdAssessment.fine(IdVerdict.TRANSLATED, IdAssessment.InTarget.SAME);
        }
        return missing.flatMap(CatalogGaps::of).isEmpty()
                ? IdAssessment.fine(IdVerdict.MISSING, IdAssessment.InTarget.ABSENT)
                : IdAssessment.fine(IdVerdict.UNVERIFIABLE, IdAssessment.InTarget.UNKNOWN);
    }

    private static IdAssessment doubtful(IdAssessment judgement) {
        List<IdSuggestion> hints =
                judgement.suggestions().stream().map((each) -> each.with(Confidence.LOW)).toList();
        return new IdAssessment(
                IdVerdict.AMBIGUOUS,
                judgement.sourceName(),
                judgement.inTarget(),
                judgement.targetName(),
                hints,
                false,
                judgement.stale());
    }

    /**
     * All places of one ID on one side that have the same verdict.
     *
     * @param rule the rule that reports it
     * @param references at least one
     */
    public record Group(Rule rule, IdAssessment judgement, List<Reference> references) {

        public ReferenceKind kind() {
            return references.getFirst().kind();
        }

        public String id() {
            return references.getFirst().id();
        }
    }
}
