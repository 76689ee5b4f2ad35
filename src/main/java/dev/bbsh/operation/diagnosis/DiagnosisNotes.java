package dev.bbsh.operation.diagnosis;

import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.check.Findings;
import dev.bbsh.check.Severity;
import dev.bbsh.operation.diagnosis.evidence.Evidence;
import dev.bbsh.operation.diagnosis.evidence.IdCounts;
import dev.bbsh.operation.diagnosis.evidence.SideDifference;
import dev.bbsh.operation.sync.NewContents;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The results of a diagnosis besides the causes.
 *
 * @param mover the project that moved and what shows it, if it is not recorded
 * @param fine what was checked and is right, in a few words each
 * @param warnings the warnings of the check, by rule
 * @param unknown what could not be checked
 * @param facts the facts that only a person knows
 */
public record DiagnosisNotes(
        Optional<ShownMover> mover,
        List<String> fine,
        List<Findings.Count> warnings,
        List<Unknown> unknown,
        OpenFacts facts) {

    public DiagnosisNotes {
        fine = List.copyOf(fine);
        warnings = List.copyOf(warnings);
        unknown = List.copyOf(unknown);
    }

    /**
     * A question that was not answered.
     *
     * @param question with its question mark
     * @param line the command that answers it
     */
    public record Unknown(String question, String line) {}

    /**
     * A project that moved, as data shows it.
     *
     * @param source the name of a catalog; empty for the IDs in the file
     */
    public record ShownMover(String project, Optional<String> source) {}

    static DiagnosisNotes of(Evidence evidence, List<Cause> causes, Progress progress) {
        Gathering gathering = new Gathering(evidence, causes, new ContentNotes(evidence), progress);
        OpenFacts facts =
                evidence.checked()
                        .map(
                                (checked) ->
                                        OpenFacts.of(evidence.facts(), checked, projects(evidence))
                                                .without(decided(evidence)))
                        .orElse(OpenFacts.NONE);
        return new DiagnosisNotes(
                gathering.mover(),
                gathering.fine(),
                gathering.warnings(),
                gathering.unknown(),
                facts);
    }

    private static List<String> projects(Evidence evidence) {
        return evidence.sides().stream()
                .flatMap(
                        (each) ->
                                Stream.concat(
                                        each.side().side().project().stream(),
                                        each.side().side().partnerProject().stream()))
                .distinct()
                .limit(2)
                .toList();
    }

    /** The facts that the data shows. */
    private static List<OpenFacts.Subject> decided(Evidence evidence) {
        List<OpenFacts.Subject> decided = new ArrayList<>();
        if (evidence.moverIsShown()) {
            decided.add(OpenFacts.Subject.MOVING);
        }
        boolean changed =
                evidence.movers().stream()
                        .anyMatch(
                                (number) ->
                                        evidence.local(number).changed()
                                                        + evidence.remote(number).changed()
                                                > 0);
        boolean looked = new ContentNotes(evidence).decidesIds();
        if (evidence.mapping().isPresent() || changed || looked) {
            decided.add(OpenFacts.Subject.METHOD);
        }
        boolean firstMoves =
                evidence.movers().stream()
                        .map(evidence.sides()::get)
                        .anyMatch((each) -> evidence.first().filter(each::equals).isPresent());
        if (evidence.movers().size() == 1 && !firstMoves) {
            decided.add(OpenFacts.Subject.CONFIGURED_AT);
        }
        return decided;
    }

    /** Gathers the notes of one diagnosis. */
    private record Gathering(
            Evidence evidence, List<Cause> causes, ContentNotes contents, Progress progress) {

        Optional<ShownMover> mover() {
            if (evidence.shown().isPresent()) {
                return evidence.shown()
                        .map(
                                (project) ->
                                        new ShownMover(
                                                project,
                                                evidence.contents().map(NewContents::name)));
            }
            return evidence.moverIsShown()
                    ? Optional.of(
                            new ShownMover(
                                    evidence.sides().get(evidence.movers().getFirst()).project(),
                                    Optional.empty()))
                    : Optional.empty();
        }

        List<String> fine() {
            List<String> fine = new ArrayList<>();
            OpenDocument subject = evidence.files().subject();
            int repairs = subject.origin().repairs().size();
            fine.add(
                    repairs == 0
                            ? "valid JSON"
                            : "valid JSON after " + Plurals.of(repairs, "repair"));
            if (evidence.sides().isEmpty()) {
                return fine;
            }
            if (evidence.files().isWhole()) {
                fine.add("both sides");
            }
            pairs(fine);
            if (evidence.findings("duplicate-local-key").isEmpty()
                    && evidence.findings("duplicate-entry-id").isEmpty()) {
                fine.add("no duplicates");
            }
            compared(fine);
            ids(fine);
            fine.addAll(contents.fine());
            if (evidence.sides().size() == 2 && evidence.findings("messages-open").isEmpty()) {
                fine.add("all messages applied");
            }
            if (issues().isPresent() && evidence.findings("key-not-in-jira").isEmpty()) {
                fine.add("all listed issues exist (" + issues().get() + ")");
            }
            return fine;
        }

        private void pairs(List<String> fine) {
            if (evidence.sides().size() < 2) {
                return;
            }
            long pairs =
                    Pairing.of(
                                    evidence.sides().getFirst().side().side(),
                                    evidence.sides().getLast().side().side(),
                                    progress)
                            .count();
            if (pairs > 0) {
                fine.add(Plurals.of(pairs, "matched pair"));
            }
        }

        /** The parts that are the same as in the file that this one was made from. */
        private void compared(List<String> fine) {
            List<SideDifference> all =
                    evidence.sides().stream().flatMap((s) -> s.difference().stream()).toList();
            if (all.isEmpty() || all.size() < evidence.sides().size()) {
                return;
            }
            String source = evidence.files().earlier().getFirst().name();
            boolean keys = causes.stream().noneMatch((each) -> each instanceof Cause.RenamedKeys);
            if (all.stream().allMatch(SideDifference::sameRecords)) {
                fine.add("same records and messages as " + source);
            } else if (all.stream().allMatch(SideDifference::sameMoment)) {
                fine.add("same messages as " + source);
            }
            if (keys && all.stream().allMatch((each) -> each.matched() > 0)) {
                fine.add("issue keys unchanged");
            }
        }

        private void ids(List<String> fine) {
            for (int number : evidence.movers()) {
                IdCounts local = evidence.local(number);
                IdCounts remote = evidence.remote(number);
                long changed = local.changed() + remote.changed();
                boolean mapped = local.mapped() + remote.mapped() == changed;
                boolean wrong = causes.stream().anyMatch(Gathering::isAboutIds);
                if (changed > 0 && !wrong) {
                    fine.add(
                            Plurals.of(changed, "ID")
                                    + " of "
                                    + evidence.sides().get(number).project()
                                    + " changed"
                                    + (mapped ? " as in " + mapping() : ""));
                }
            }
        }

        private static boolean isAboutIds(Cause cause) {
            return cause instanceof Cause.Download
                    || cause instanceof Cause.Untranslated
                    || cause instanceof Cause.PartlyTranslated
                    || cause instanceof Cause.TranslatedTwice
                    || cause instanceof Cause.OtherIds;
        }

        private String mapping() {
            return evidence.mapping().map((each) -> each.name()).orElse("the mapping");
        }

        /** The question about IDs that the mapping does not have. */
        private Optional<Unknown> unmapped() {
            long count = 0;
            for (int number : evidence.movers()) {
                count += evidence.local(number).unmapped() + evidence.remote(number).unmapped();
            }
            return count == 0 || evidence.mapping().isEmpty() || evidence.keepsIds()
                    ? Optional.empty()
                    : Optional.of(
                            new Unknown(
                                    (count == 1
                                                    ? "is 1 ID old that "
                                                    : "are " + Plurals.of(count) + " IDs old that ")
                                            + mapping()
                                            + " doesn't have?",
                                    "mapping load FILE --as newer"));
        }

        private Optional<String> issues() {
            return evidence.checked()
                    .map(CheckResult::request)
                    .filter(CheckRequest.Data.class::isInstance)
                    .map(CheckRequest.Data.class::cast)
                    .flatMap((each) -> each.inputs().issues())
                    .map((list) -> list.from());
        }

        List<Findings.Count> warnings() {
            return evidence.findings().rules().stream()
                    .filter((each) -> each.severity() == Severity.WARNING)
                    .filter((each) -> !RecordCauses.reports(each.rule().id()))
                    .toList();
        }

        List<Unknown> unknown() {
            List<Unknown> unknown = new ArrayList<>();
            String name = evidence.files().subject().name();
            if (!evidence.files().isWhole() || evidence.sides().isEmpty()) {
                return unknown;
            }
            if (evidence.files().earlier().isEmpty()) {
                unknown.add(
                        new Unknown(
                                "was it made from the right download?",
                                "diagnose " + name + " --against NAME"));
            }
            if (evidence.contents().isPresent() && contents.isAbout()) {
                unknown.addAll(contents.unknown());
            } else if (evidence.mapping().isEmpty() && !evidence.keepsIds()) {
                unknown.add(
                        new Unknown("are its IDs those of Cloud?", "mapping load FILE --as ids"));
            } else {
                unmapped().ifPresent(unknown::add);
            }
            if (issues().isEmpty()) {
                String moving =
                        evidence.movers().size() == 1
                                ? " of "
                                        + evidence.sides()
                                                .get(evidence.movers().getFirst())
                                                .project()
                                : "";
                unknown.add(
                        new Unknown(
                                "are the issues" + moving + " in the new Jira?",
                                "diagnose " + name + " --issues FILE"));
            }
            return unknown;
        }
    }
}
