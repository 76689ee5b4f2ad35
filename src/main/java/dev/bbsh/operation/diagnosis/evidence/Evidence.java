package dev.bbsh.operation.diagnosis.evidence;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.KeyChange;
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
import dev.bbsh.operation.sync.NewContents;
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
 * @param facts the facts: the recorded ones, and the project that moved as the contents show it
 * @param mapping the ID mapping
 * @param checked the check of the sides; empty for a file of another kind
 * @param sides the diagnosed sides with what was found about each
 * @param contents the comments and attachments of the new Jira
 * @param shown the project that moved, if it is not recorded and the contents show it
 */
public record Evidence(
        DiagnosedFiles files,
        Case facts,
        Optional<OpenMapping> mapping,
        Optional<CheckResult> checked,
        List<SideEvidence> sides,
        Optional<NewContents> contents,
        Optional<String> shown) {

    public Evidence {
        sides = List.copyOf(sides);
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
            return new Evidence(
                    files,
                    facts,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }
        CheckRequest.Data request =
                means.requests().ofData(files.subject(), files.partner(), options);
        Optional<OpenMapping> mapping =
                request.inputs().mapping().map((name) -> runner.workspace().jira().mapping(name));
        Optional<NewContents> contents =
                request.inputs()
                        .contents()
                        .flatMap((name) -> NewContents.of(Optional.of(name), runner.workspace()));
        Optional<String> shown = contents.flatMap((it) -> it.mover(facts, files.sides()));
        return new Evidence(
                files,
                shown.map(facts::withMoving).orElse(facts),
                mapping,
                Optional.of(runner.check(request)),
                sides(files, new Known(mapping, contents, facts.keyChange()), runner),
                contents,
                shown);
    }

    /** The sources that know IDs. */
    private record Known(
            Optional<OpenMapping> mapping,
            Optional<NewContents> contents,
            Optional<KeyChange> keys) {

        IdCounts counts() {
            return new IdCounts(mapping.map((each) -> each.content().mapping()));
        }

        Optional<SideContents> present(DocumentSide side, Progress progress) {
            return contents.map((it) -> SideContents.of(side, it, keys, progress));
        }
    }

    private static List<SideEvidence> sides(DiagnosedFiles files, Known known, CheckRunner runner) {
        IdCounts counts = known.counts();
        List<DocumentSide> earlier = files.earlierSides();
        List<Function<Progress, SideEvidence>> works = new ArrayList<>();
        for (DocumentSide side : files.sides()) {
            works.add((here) -> side(side, earlier, counts, known, here));
        }
        runner.progress()
                .begin(
                        "diagnosing " + files.subject().name(),
                        files.sides().stream().mapToLong((each) -> each.side().size()).sum());
        return Parallel.run(works, runner.progress());
    }

    private static SideEvidence side(
            DocumentSide side,
            List<DocumentSide> earlier,
            IdCounts counts,
            Known known,
            Progress progress) {
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
        return new SideEvidence(side, renamed, difference, ids, known.present(side, progress));
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

    /** The IDs of a side in the new Jira; empty without its contents. */
    public Optional<SideContents.OfProject> present(int number) {
        return sides.get(number)
                .present()
                .map(
                        (it) ->
                                new SideContents.OfProject(
                                        contents.map(NewContents::name).orElse(""),
                                        it.local(),
                                        other(number)
                                                .flatMap(SideEvidence::present)
                                                .map(SideContents::remote)));
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
