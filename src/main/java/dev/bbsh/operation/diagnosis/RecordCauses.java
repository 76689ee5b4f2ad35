package dev.bbsh.operation.diagnosis;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.Severity;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.operation.diagnosis.evidence.Evidence;
import dev.bbsh.operation.diagnosis.evidence.SideDifference;
import dev.bbsh.operation.diagnosis.evidence.SideEvidence;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the causes that concern records: their order, number and time. */
record RecordCauses(Evidence evidence) {

    private static final int NAMED = 4;

    private static final String MOMENTS = "downloads-differ-in-time";

    /** The rules that causes of their own report. */
    private static final Set<String> REPORTED =
            Set.of(
                    "not-the-same-sync",
                    "same-side-twice",
                    "already-merged",
                    "wrong-way-round",
                    "reordered-only",
                    "duplicate-local-key",
                    "duplicate-remote-key",
                    "unpaired-issue",
                    "untranslated-ids",
                    "unknown-key",
                    "key-not-in-jira",
                    MOMENTS);

    /** True when a rule of the check is reported by a cause. */
    static boolean reports(String rule) {
        return REPORTED.contains(rule);
    }

    /** The side that is first and must not be. */
    Optional<Cause> wrongSideFirst() {
        Optional<SideEvidence> first = evidence.first();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String second = first.get().partner();
        boolean proven =
                !evidence.findings("wrong-way-round").isEmpty()
                        || !evidence.findings("reordered-only").isEmpty();
        if (proven) {
            return Optional.of(
                    new Cause.WrongSideFirst(
                            first.get().project(),
                            second,
                            second + " stays and creates the new sync",
                            Optional.empty()));
        }
        List<Integer> movers = evidence.movers();
        boolean moves =
                movers.size() == 1 && evidence.sides().get(movers.getFirst()).equals(first.get());
        return moves ? turned(first.get(), second) : Optional.empty();
    }

    /** The cause when the side that moves is first, and was not so before. */
    private Optional<Cause> turned(SideEvidence first, String second) {
        boolean joined =
                evidence.files().earlierSides().size() == 2
                        && evidence.files().earlierSides().stream().noneMatch((s) -> s.others());
        boolean turned =
                first.difference()
                        .map((each) -> each.earlier().side())
                        .filter((then) -> then.others())
                        .filter((then) -> then.side().name() != first.side().side().name())
                        .isPresent();
        if (!joined && !turned) {
            return Optional.empty();
        }
        String why =
                joined
                        ? second + " stays, and creates the new sync after one by email or file"
                        : second
                                + " is firstConnector in "
                                + evidence.files().earlier().getFirst().name();
        return Optional.of(
                new Cause.WrongSideFirst(
                        first.project(), second, why, Optional.of(Confidence.HIGH)));
    }

    /** Files of different times. */
    Optional<Cause> otherMoment() {
        Optional<Cause> between =
                evidence.findings(MOMENTS).stream()
                        .filter((each) -> !each.id().endsWith(".dates"))
                        .findFirst()
                        .map(
                                (each) ->
                                        new Cause.OtherMoment(
                                                each.message().split("; ", 2)[0],
                                                Optional.empty(),
                                                Optional.of(Confidence.HIGH)));
        return between.or(() -> evidence.sides().stream().flatMap(this::moment).findFirst());
    }

    private Stream<Cause> moment(SideEvidence side) {
        return side.difference().stream()
                .filter((each) -> !each.sameMoment())
                .map(
                        (each) ->
                                new Cause.OtherMoment(
                                        Plurals.of(each.later() + each.before(), "record")
                                                + " of "
                                                + side.project()
                                                + (each.later() >= each.before()
                                                        ? " with later messages than in "
                                                        : " with earlier messages than in ")
                                                + each.earlier().document(),
                                        Optional.of(each.earlier().document()),
                                        Optional.of(Confidence.HIGH)));
    }

    /** Records that are more often in the file than they should be. */
    Optional<Cause> doubled() {
        List<Finding> findings = evidence.findings("duplicate-local-key");
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        FirstFew issues =
                FirstFew.of(
                        findings.stream()
                                .flatMap((each) -> each.keys().stream().limit(1))
                                .distinct(),
                        evidence.findings().count("duplicate-local-key"),
                        NAMED);
        boolean same = findings.stream().allMatch((each) -> each.sureFix().isPresent());
        return Optional.of(new Cause.DoubledRecords(issues, same));
    }

    /** Records that are missing, or too many, or edited. */
    List<Cause> differences(boolean otherMoment) {
        List<Cause> causes = new ArrayList<>();
        few(SideDifference::missing)
                .ifPresent(
                        (each) ->
                                causes.add(
                                        new Cause.MissingRecords(
                                                each, Optional.of(source()), Optional.empty())));
        if (evidence.sides().stream().allMatch((each) -> each.difference().isEmpty())) {
            unmatched().ifPresent(causes::add);
        }
        if (!otherMoment) {
            few(SideDifference::added)
                    .ifPresent((each) -> causes.add(new Cause.AddedRecords(each, source())));
            few(SideDifference::edited)
                    .ifPresent((each) -> causes.add(new Cause.EditedRecords(each, source())));
        }
        return causes;
    }

    /** The issues of the side of which most are concerned. */
    private Optional<FirstFew> few(Function<SideDifference, FirstFew> issues) {
        return evidence.sides().stream()
                .flatMap((each) -> each.difference().map(issues).stream())
                .filter((each) -> each.count() > 0)
                .reduce((one, other) -> other.count() > one.count() ? other : one);
    }

    private String source() {
        return evidence.files().earlier().getFirst().name();
    }

    private Optional<Cause> unmatched() {
        List<Finding> findings = evidence.findings("unpaired-issue");
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Cause.MissingRecords(
                                FirstFew.of(
                                        findings.stream()
                                                .flatMap((each) -> each.evidence().stream())
                                                .filter(
                                                        (each) ->
                                                                each.name()
                                                                        .equals("remoteIssueKey"))
                                                .map(Finding.Evidence::value),
                                        evidence.findings().count("unpaired-issue"),
                                        NAMED),
                                Optional.empty(),
                                Optional.of(Confidence.MEDIUM)));
    }

    /** Issues that the new project does not have. */
    Optional<Cause> absent(String list) {
        List<Finding> findings = evidence.findings("key-not-in-jira");
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Cause.AbsentIssues(
                                FirstFew.of(
                                        findings.stream().flatMap((each) -> each.keys().stream()),
                                        evidence.findings().count("key-not-in-jira"),
                                        NAMED),
                                list));
    }

    /** Errors of the check that no other cause reports. */
    Optional<Cause> others(Set<String> explained) {
        List<Findings.Count> rules =
                evidence.findings().rules().stream()
                        .filter((each) -> each.severity() == Severity.ERROR)
                        .filter((each) -> !REPORTED.contains(each.rule().id()))
                        .filter((each) -> !explained.contains(each.rule().id()))
                        .toList();
        boolean same =
                !evidence.files().earlier().isEmpty()
                        && evidence.sides().stream()
                                .allMatch(
                                        (each) ->
                                                each.difference()
                                                        .filter(SideDifference::sameRecords)
                                                        .isPresent());
        return rules.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Cause.OtherErrors(
                                rules, same ? Optional.of(source()) : Optional.empty()));
    }
}
