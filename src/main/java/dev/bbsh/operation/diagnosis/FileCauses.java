package dev.bbsh.operation.diagnosis;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.index.ConnectorSummary;
import dev.bbsh.backbone.index.RenamedFields;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.operation.diagnosis.evidence.Evidence;
import dev.bbsh.operation.diagnosis.evidence.SideEvidence;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the causes that concern a file as a whole: its kind, its sides, the names of its members.
 */
record FileCauses(Evidence evidence, Progress progress) {

    /** The causes, likeliest first. */
    List<Cause> all() {
        List<Cause> causes = new ArrayList<>();
        sameSide().ifPresent(causes::add);
        renamedMembers().ifPresent(causes::add);
        merged().ifPresent(causes::add);
        oneSided().ifPresent(causes::add);
        return causes;
    }

    /** The cause for a file without issues. */
    Optional<Cause> otherKind() {
        FileKind kind = FileKind.of(evidence.files().subject().content().root());
        return kind.holdsIssues() ? Optional.empty() : Optional.of(new Cause.OtherKind(kind));
    }

    private Optional<Cause> sameSide() {
        return evidence.findings("same-side-twice").isEmpty()
                ? Optional.empty()
                : evidence.sides().stream()
                        .findFirst()
                        .map(
                                (side) ->
                                        new Cause.SameSide(
                                                side.project(),
                                                side.partner(),
                                                evidence.files()
                                                        .partner()
                                                        .orElse(evidence.files().subject())
                                                        .name()));
    }

    private Optional<Cause> renamedMembers() {
        List<String> sentences =
                evidence.sides().stream()
                        .flatMap(
                                (side) ->
                                        side.renamed().stream()
                                                .map((each) -> each.sentence(side.project())))
                        .toList();
        boolean keys =
                evidence.sides().stream()
                        .flatMap((side) -> side.renamed().stream())
                        .anyMatch(RenamedFields::preventsPairing);
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Cause.RenamedMembers(
                                sentences, keys ? Optional.empty() : Optional.of(Confidence.HIGH)));
    }

    private Optional<Cause> merged() {
        OpenDocument subject = evidence.files().subject();
        Optional<OpenDocument> whole =
                evidence.files().partner().filter((each) -> DocumentSide.of(each).size() == 2);
        if (whole.isPresent()) {
            return Optional.of(
                    new Cause.AlreadyMerged(whole.get().name(), Optional.of(subject.name())));
        }
        return evidence.sides().stream()
                .filter(this::hasBothDirections)
                .findFirst()
                .map(
                        (side) ->
                                new Cause.AlreadyMerged(
                                        side.side().document().name(), Optional.empty()));
    }

    /** True when the records of one side are those of both connectors. */
    private boolean hasBothDirections(SideEvidence side) {
        List<ConnectorSummary> connectors = side.side().side().connectors(progress);
        return connectors.stream()
                .anyMatch(
                        (one) ->
                                connectors.stream()
                                        .anyMatch(
                                                (other) ->
                                                        one.project().isPresent()
                                                                && !one.project()
                                                                        .equals(other.project())
                                                                && one.project()
                                                                        .equals(
                                                                                other
                                                                                        .partnerProject())
                                                                && other.project()
                                                                        .equals(
                                                                                one
                                                                                        .partnerProject())));
    }

    private Optional<Cause> oneSided() {
        boolean alone = !evidence.files().isWhole() && evidence.files().partner().isEmpty();
        return evidence.sides().stream()
                .filter((_) -> alone)
                .findFirst()
                .map((side) -> new Cause.OneSided(side.project(), side.partner(), otherSide(side)));
    }

    /** The document of the other side, among the files that this one was made from. */
    private Optional<String> otherSide(SideEvidence side) {
        return evidence.files().earlierSides().stream()
                .filter((each) -> !each.others() && each.mirrors(side.side()))
                .map((each) -> each.document().name())
                .findFirst();
    }
}
