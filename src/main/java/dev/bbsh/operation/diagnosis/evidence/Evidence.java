package dev.bbsh.operation.diagnosis.evidence;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.RenamedFields;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.Severity;
import dev.bbsh.operation.check.CheckRequests;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.jira.OpenMapping;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * The evidence of a diagnosis, gathered once: the findings of a check, and the differences of each
 * side from the file that it was made from.
 *
 * @param files the diagnosed files
 * @param facts the recorded facts
 * @param mapping the ID mapping
 * @param checked the check of the sides; empty for a file of another kind
 * @param sides the diagnosed sides with what was found about each
 */
public record Evidence(
        DiagnosedFiles files,
        Case facts,
        Optional<OpenMapping> mapping,
        Optional<CheckResult> checked,
        List<SideEvidence> sides) {

    public Evidence {
        sides = List.copyOf(sides);
    }

    /**
     * The evidence about one side.
     *
     * @param renamed the documented members that have another name
     * @param difference from the earlier file; empty without one
     * @param ids as the mapping knows them or as they differ; empty without mapping and earlier
     *     file
     */
    public record SideEvidence(
            DocumentSide side,
            List<RenamedFields> renamed,
            Optional<SideDifference> difference,
            Optional<SideIds> ids) {

        public SideEvidence {
            renamed = List.copyOf(renamed);
        }

        public String project() {
            return side.displayName();
        }

        /** The project of the other side, as this side names it. */
        public String partner() {
            return side.side().partnerProject().orElse("the other side");
        }
    }

    /**
     * The means of a diagnosis.
     *
     * @param runner runs its check
     * @param requests makes the request of that check
     */
    public record Means(CheckRunner runner, CheckRequests requests) {}

    /** Gathers the evidence. */
    public static Evidence of(DiagnosedFiles files, CheckRequests.Options options, Means means) {
        CheckRunner runner = means.runner();
        Case facts = runner.workspace().facts(files.subject());
        if (files.sides().isEmpty()) {
            return new Evidence(files, facts, Optional.empty(), Optional.empty(), List.of());
        }
        CheckRequest.Data request =
                means.requests().ofData(files.subject(), files.partner(), options);
        Optional<OpenMapping> mapping =
                request.inputs().mapping().map((name) -> runner.workspace().jira().mapping(name));
        return new Evidence(
                files,
                facts,
                mapping,
                Optional.of(runner.check(request)),
                sides(files, mapping, runner));
    }

    private static List<SideEvidence> sides(
            DiagnosedFiles files, Optional<OpenMapping> mapping, CheckRunner runner) {
        IdCounts counts = new IdCounts(mapping.map((each) -> each.content().mapping()));
        List<DocumentSide> earlier = files.earlierSides();
        List<Function<Progress, SideEvidence>> works = new ArrayList<>();
        for (DocumentSide side : files.sides()) {
            works.add((here) -> side(side, earlier, counts, here));
        }
        runner.progress()
                .begin(
                        "diagnosing " + files.subject().name(),
                        files.sides().stream().mapToLong((each) -> each.side().size()).sum());
        return Parallel.run(works, runner.progress());
    }

    private static SideEvidence side(
            DocumentSide side, List<DocumentSide> earlier, IdCounts counts, Progress progress) {
        List<RenamedFields> renamed =
                RenamedFields.of(IssueRecords.of(side.side(), progress), progress);
        Optional<SideDifference> difference =
                renamed.stream().anyMatch(RenamedFields::preventsPairing)
                        ? Optional.empty()
                        : EarlierSide.of(side, earlier)
                                .map(
                                        (then) ->
                                                SideDifferenceReader.of(
                                                        side, then, counts, progress));
        Optional<SideIds> ids =
                difference
                        .map(SideDifference::ids)
                        .or(
                                () ->
                                        counts.hasMapping()
                                                ? Optional.of(SideIds.of(side, counts, progress))
                                                : Optional.empty());
        return new SideEvidence(side, renamed, difference, ids);
    }

    /** The findings of the check; none for a file of another kind. */
    public Findings findings() {
        return checked.map(CheckResult::findings).orElse(Findings.NONE);
    }

    /** The findings of a rule that are more than open questions. */
    public List<Finding> findings(String rule) {
        return findings().kept().stream()
                .filter((each) -> each.rule().id().equals(rule))
                .filter((each) -> each.severity() != Severity.INFO)
                .toList();
    }

    /** The side that is not the one with this number. */
    public Optional<SideEvidence> other(int number) {
        return sides.size() == 2 ? Optional.of(sides.get(1 - number)) : Optional.empty();
    }

    /** True when IDs are known to stay the same. */
    public boolean keepsIds() {
        return facts.method().equals(Optional.of(MigrationMethod.SITE_IMPORT))
                || facts.movement().filter((each) -> each.isNone()).isPresent();
    }

    /** True when IDs are known to change. */
    public boolean changesIds() {
        return mapping.isPresent() || facts.method().equals(Optional.of(MigrationMethod.JCMA));
    }

    /**
     * The numbers of the sides whose projects move: as recorded, else those whose IDs have changed,
     * else the one whose IDs the mapping has.
     */
    public List<Integer> movers() {
        if (facts.movement().isPresent()) {
            return numbers((number) -> facts.moves(sides.get(number).project()));
        }
        List<Integer> changed = numbers((number) -> changed(number) > 0);
        if (!changed.isEmpty()) {
            return likeliest(changed, this::changed);
        }
        return likeliest(numbers((number) -> mapped(number) > 0), this::mapped);
    }

    /** True when it is not recorded who moves, and the data shows it. */
    public boolean moverIsShown() {
        return facts.movement().isEmpty() && movers().size() == 1;
    }

    private List<Integer> numbers(IntPredicate wanted) {
        return IntStream.range(0, sides.size()).filter(wanted).boxed().toList();
    }

    /** The only side with a much larger number than the other one; else both. */
    private static List<Integer> likeliest(List<Integer> some, IntToLongFunction number) {
        if (some.size() < 2) {
            return some;
        }
        long first = number.applyAsLong(some.getFirst());
        long last = number.applyAsLong(some.getLast());
        return first >= 4 * last
                ? List.of(some.getFirst())
                : last >= 4 * first ? List.of(some.getLast()) : some;
    }

    /** The number of places in which IDs of a side have changed. */
    private long changed(int number) {
        return local(number).changed() + remote(number).changed();
    }

    private long mapped(int number) {
        IdCounts local = local(number);
        return local.old() + local.young() + local.kept();
    }

    /** The local IDs of a side. */
    public IdCounts local(int number) {
        return sides.get(number).ids().map(SideIds::local).orElseGet(Evidence::nothing);
    }

    /** The same IDs as the other side records them. */
    public IdCounts remote(int number) {
        return other(number)
                .flatMap(SideEvidence::ids)
                .map(SideIds::remote)
                .orElseGet(Evidence::nothing);
    }

    private static IdCounts nothing() {
        return new IdCounts(Optional.empty());
    }

    /** True when both sides are in one file in the order of the earlier file. */
    public boolean keepsOrder() {
        return files.isWhole()
                && sides.stream()
                        .allMatch(
                                (each) ->
                                        each.difference()
                                                .filter((it) -> isAt(it, each.side()))
                                                .isPresent());
    }

    private static boolean isAt(SideDifference difference, DocumentSide side) {
        DocumentSide then = difference.earlier().side();
        return then.others() && then.side().name() == side.side().name();
    }

    /** The project of the first connector, when both sides are in one file. */
    public Optional<SideEvidence> first() {
        return files.isWhole()
                ? sides.stream()
                        .filter((each) -> each.side().side().name() == SideName.FIRST)
                        .findFirst()
                : Optional.empty();
    }
}
