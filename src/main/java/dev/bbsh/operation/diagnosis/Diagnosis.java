package dev.bbsh.operation.diagnosis;

import dev.bbsh.backbone.index.RenamedFields;
import dev.bbsh.jira.issue.IssueList;
import dev.bbsh.operation.check.CheckRequests;
import dev.bbsh.operation.diagnosis.evidence.DiagnosedFiles;
import dev.bbsh.operation.diagnosis.evidence.Evidence;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The diagnosis of a file: what speaks against using it, what is fine, and what is unknown.
 *
 * @param files the diagnosed files
 * @param causes what speaks against using them, the likeliest first; empty if nothing does
 * @param notes the other results
 * @param checked the check that was run; empty for a file of another kind
 * @param step the step of the migration that the file is in, when the scenario is known
 */
public record Diagnosis(
        DiagnosedFiles files,
        List<Cause> causes,
        DiagnosisNotes notes,
        Optional<CheckResult> checked,
        Optional<MigrationStep> step) {

    public Diagnosis {
        causes = List.copyOf(causes);
    }

    /** Diagnoses files: reads their records once for a check, and once to compare them. */
    public static Diagnosis of(
            DiagnosedFiles files, CheckRequests.Options options, Evidence.Means means) {
        Progress progress = means.runner().progress();
        Evidence evidence = Evidence.of(files, options, means);
        List<Cause> causes = causes(evidence, progress);
        return new Diagnosis(
                files,
                causes,
                DiagnosisNotes.of(evidence, causes, progress),
                evidence.checked(),
                MigrationStep.of(files, causes, means.runner()));
    }

    private static List<Cause> causes(Evidence evidence, Progress progress) {
        FileCauses ofFile = new FileCauses(evidence, progress);
        Optional<Cause> kind = ofFile.otherKind();
        if (kind.isPresent()) {
            return List.of(kind.get());
        }
        List<Cause> causes = new ArrayList<>(ofFile.all());
        RecordCauses ofRecords = new RecordCauses(evidence);
        if (!preventsComparison(causes, evidence)) {
            Optional<Cause> keys = new KeyCauses(evidence, progress).find();
            keys.ifPresent(causes::add);
            if (keys.filter((each) -> each instanceof Cause.OtherSync).isEmpty()) {
                causes.addAll(compared(evidence, keys.isPresent(), progress));
            }
        }
        ofRecords.doubled().ifPresent(causes::add);
        ofRecords.absent(issueList(evidence)).ifPresent(causes::add);
        ofRecords.others(explained(causes)).ifPresent(causes::add);
        causes.sort(CauseOrder.LIKELIEST_FIRST);
        return causes;
    }

    private static List<Cause> compared(Evidence evidence, boolean keys, Progress progress) {
        List<Cause> causes = new ArrayList<>();
        RecordCauses ofRecords = new RecordCauses(evidence);
        IdCauses ofIds = new IdCauses(evidence, progress);
        // Downloads are merged first, and get their new IDs then.
        boolean whole = evidence.files().isWhole();
        ofIds.all().stream()
                .filter((each) -> whole || !(each instanceof Cause.Untranslated))
                .forEach(causes::add);
        if (causes.isEmpty() && !keys) {
            ofIds.dangling().ifPresent(causes::add);
        }
        ofRecords.wrongSideFirst().ifPresent(causes::add);
        Optional<Cause> moment = ofRecords.otherMoment();
        moment.ifPresent(causes::add);
        if (!keys) {
            causes.addAll(ofRecords.differences(moment.isPresent()));
        }
        return causes;
    }

    /** True when the records can't be compared because of a cause. */
    private static boolean preventsComparison(List<Cause> causes, Evidence evidence) {
        boolean keys =
                evidence.sides().stream()
                        .flatMap((each) -> each.renamed().stream())
                        .anyMatch(RenamedFields::preventsPairing);
        return keys
                || causes.stream()
                        .anyMatch(
                                (each) ->
                                        each instanceof Cause.SameSide
                                                || each instanceof Cause.AlreadyMerged);
    }

    private static String issueList(Evidence evidence) {
        return evidence.checked()
                .map(CheckResult::request)
                .filter(CheckRequest.Data.class::isInstance)
                .map(CheckRequest.Data.class::cast)
                .flatMap((each) -> each.inputs().issues())
                .map(IssueList::from)
                .orElse("");
    }

    /** The rules whose findings follow from causes. */
    private static Set<String> explained(List<Cause> causes) {
        Set<String> rules = new HashSet<>();
        for (Cause cause : causes) {
            rules.addAll(CauseOrder.explains(cause));
        }
        return rules;
    }

    /** True when nothing speaks against using the files. */
    public boolean isUsable() {
        return causes.isEmpty();
    }
}
