package dev.bbsh.check.config;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.IdSuggestion;
import dev.bbsh.check.Rule;
import dev.bbsh.check.config.candidate.FieldOptions;
import dev.bbsh.check.config.candidate.ReportRow;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.sought.Migration;
import dev.bbsh.check.config.sought.Sought;
import dev.bbsh.check.config.verdict.IdInTarget;
import dev.bbsh.check.config.verdict.Incompleteness;
import dev.bbsh.check.config.verdict.Judge;
import dev.bbsh.check.config.verdict.Judgement;
import dev.bbsh.check.config.verdict.Verdict;
import dev.bbsh.check.config.world.World;
import dev.bbsh.check.config.world.Worlds;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups the moving side's references by ID, and gives each group a verdict. */
final class Judging {

    private final Judge judge;
    private final Migration migration;
    private final Worlds worlds;
    private final boolean force;
    private int fine;
    private int mapped;

    /**
     * A grouping of references.
     *
     * @param force whether IDs that may have been replaced already are treated as old IDs
     */
    Judging(Migration migration, Worlds worlds, boolean force) {
        this.migration = migration;
        this.judge = new Judge(migration);
        this.worlds = worlds;
        this.force = force;
    }

    private record Key(ReferenceKind kind, String id, World world) {}

    /** The IDs that need action, in document order. */
    List<IdGroup> groups(List<Reference> references, Progress progress) {
        progress.begin("judging ids", references.size());
        Map<Key, List<Reference>> byId = new LinkedHashMap<>();
        for (Reference each : references) {
            Key key = new Key(each.kind(), each.id(), world(each));
            byId.computeIfAbsent(key, (_) -> new ArrayList<>()).add(each);
        }
        List<IdGroup> groups = new ArrayList<>();
        byId.forEach(
                (key, all) -> {
                    progress.advance(all.size());
                    mapped += isMapped(key) ? all.size() : 0;
                    group(key, all).ifPresentOrElse(groups::add, () -> fine += all.size());
                });
        return groups;
    }

    /** The number of references without a finding. */
    int fine() {
        return fine;
    }

    /** The number of references that the mapping covers. */
    int mapped() {
        return mapped;
    }

    private boolean isMapped(Key key) {
        return migration.mapping().isPresent()
                && Sought.of(key.kind(), key.id(), migration)
                        .filter((each) -> !ReportRow.ids(each).isEmpty())
                        .isPresent();
    }

    private World world(Reference each) {
        World world = worlds.of(each);
        return force && world == World.UNDECIDED ? World.SOURCE : world;
    }

    private Optional<IdGroup> group(Key key, List<Reference> all) {
        Judgement judgement =
                key.world() == World.TARGET ? replaced(key) : judge.of(key.kind(), key.id());
        if (judgement.verdict().isFine()) {
            return Optional.empty();
        }
        boolean undecided = key.world() == World.UNDECIDED;
        Rule rule = undecided ? ConfigRules.LOOKS_TRANSLATED : ConfigRules.of(judgement.verdict());
        return Optional.of(new IdGroup(rule, undecided ? doubtful(judgement) : judgement, all));
    }

    /** The assessment of a replaced ID: only its existence in the new Jira is checked. */
    private Judgement replaced(Key key) {
        if (key.kind() == ReferenceKind.USER_MAPPING_TYPE) {
            return judge.of(key.kind(), key.id());
        }
        Optional<Sought> missing =
                Sought.of(key.kind(), key.id(), migration)
                        .filter(FieldOptions::isCatalogued)
                        .filter((each) -> each.there().isEmpty());
        if (missing.isEmpty()) {
            return Judgement.fine(Verdict.TRANSLATED, IdInTarget.SAME);
        }
        return missing.flatMap(Incompleteness::of).isEmpty()
                ? Judgement.fine(Verdict.MISSING, IdInTarget.ABSENT)
                : Judgement.fine(Verdict.UNVERIFIABLE, IdInTarget.UNKNOWN);
    }

    private static Judgement doubtful(Judgement judgement) {
        List<IdSuggestion> hints =
                judgement.suggestions().stream().map((each) -> each.with(Confidence.LOW)).toList();
        return new Judgement(
                Verdict.AMBIGUOUS,
                judgement.sourceName(),
                judgement.inTarget(),
                judgement.targetName(),
                hints,
                false,
                judgement.stale());
    }
}
