package dev.bbsh.operation.diagnosis;

import dev.bbsh.backbone.index.ConnectorSummary;
import dev.bbsh.check.Finding;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.operation.diagnosis.evidence.Evidence;
import dev.bbsh.operation.diagnosis.evidence.SideContents;
import dev.bbsh.operation.diagnosis.evidence.SideDifference;
import dev.bbsh.operation.diagnosis.evidence.SideEvidence;
import dev.bbsh.operation.sync.NewContents;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.jira.OpenMapping;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the causes that concern the IDs of comments and attachments. */
record IdCauses(Evidence evidence, Progress progress) {

    /** The causes, likeliest first. */
    List<Cause> all() {
        List<Cause> causes = new ArrayList<>();
        List<Integer> movers = evidence.movers();
        if (evidence.keepsIds()) {
            movers.forEach((number) -> absent(number).ifPresent(causes::add));
            return causes;
        }
        for (int number : movers) {
            causes.addAll(of(number));
        }
        if (movers.isEmpty()) {
            untouched().ifPresent(causes::add);
        }
        return causes;
    }

    private List<Cause> of(int number) {
        if (evidence.present(number).filter(SideContents.OfProject::allPresent).isPresent()) {
            return List.of();
        }
        List<Cause> causes = recorded(number);
        return causes.isEmpty() ? absent(number).stream().toList() : causes;
    }

    /** The cause that the contents of the new Jira show: IDs that their issues don't have. */
    private Optional<Cause> absent(int number) {
        SideEvidence side = evidence.sides().get(number);
        Optional<String> partner = evidence.other(number).map(SideEvidence::project);
        return evidence.present(number)
                .flatMap((it) -> new AbsentIds(side.project(), partner, it).cause())
                .map(
                        (cause) ->
                                isDownload() && cause instanceof Cause.Untranslated ids
                                        ? notTranslated(
                                                ids.project(), ids.ids(), true, ids.confidence())
                                        : cause);
    }

    /** The causes that the earlier file or the mapping shows. */
    private List<Cause> recorded(int number) {
        SideEvidence side = evidence.sides().get(number);
        ProjectIds ids =
                new ProjectIds(
                        side.project(),
                        evidence.local(number),
                        evidence.remote(number),
                        evidence.other(number).map(SideEvidence::project));
        boolean absent =
                evidence.present(number).filter(SideContents.OfProject::nonePresent).isPresent();
        if (side.difference().isPresent()) {
            return compared(ids, absent);
        }
        if (evidence.mapping().isPresent()) {
            return mapped(ids).stream().toList();
        }
        return List.of();
    }

    private List<Cause> compared(ProjectIds ids, boolean absent) {
        boolean change = absent || evidence.changesIds();
        List<Cause> causes = new ArrayList<>();
        if (ids.twice() > 0) {
            causes.add(
                    new Cause.TranslatedTwice(
                            ids.project(),
                            ids.twice(),
                            ids.compared(),
                            Optional.of(Confidence.HIGH)));
        }
        boolean known = evidence.mapping().isPresent();
        long old = known ? ids.kept() : ids.same();
        if (old > 0 && ids.changed() == 0) {
            if (!isDownload() && !change) {
                return causes;
            }
            causes.add(notTranslated(ids.project(), ids.compared(), absent, sureness(change)));
        } else if (old > 0) {
            Optional<String> side =
                    ids.oldSide(
                            known ? ids.local().kept() : ids.local().same(),
                            ids.local().changed(),
                            known ? ids.remote().kept() : ids.remote().same(),
                            ids.remote().changed());
            causes.add(
                    new Cause.PartlyTranslated(
                            ids.project(),
                            old,
                            ids.compared(),
                            side,
                            Optional.empty(),
                            Optional.of(known ? Confidence.HIGH : Confidence.MEDIUM)));
        }
        evidence.mapping()
                .filter((_) -> ids.wrong() > 0)
                .map(OpenMapping::name)
                .ifPresent(
                        (name) ->
                                causes.add(
                                        new Cause.OtherIds(
                                                ids.project(), ids.wrong(), ids.compared(), name)));
        return causes;
    }

    private static Optional<Confidence> sureness(boolean change) {
        return Optional.of(change ? Confidence.HIGH : Confidence.MEDIUM);
    }

    private String source() {
        return evidence.files().earlier().isEmpty()
                ? ""
                : evidence.files().earlier().getFirst().name();
    }

    /**
     * The cause when no ID has changed: the file is the download, or was made without new IDs.
     *
     * @param absent true when the contents of the new Jira have none of the IDs
     */
    private Cause notTranslated(
            String project, long ids, boolean absent, Optional<Confidence> confidence) {
        Optional<String> contents =
                evidence.contents().filter((_) -> absent).map(NewContents::name);
        return isDownload()
                ? new Cause.Download(project, ids, source(), contents, confidence)
                : new Cause.Untranslated(project, ids, ids, contents.orElse(source()), confidence);
    }

    private boolean isDownload() {
        OpenDocument subject = evidence.files().subject();
        boolean loaded = subject.origin() instanceof DocumentOrigin.Loaded;
        boolean sameKeys =
                evidence.sides().stream()
                        .allMatch(
                                (each) ->
                                        each.difference()
                                                .filter((it) -> it.sameMoment())
                                                .isPresent());
        return loaded && sameKeys && evidence.keepsOrder();
    }

    /** The cause when it is not known who moves, and no ID of either side has changed. */
    private Optional<Cause> untouched() {
        long compared = 0;
        for (SideEvidence side : evidence.sides()) {
            Optional<SideDifference> difference = side.difference();
            if (difference.isEmpty()) {
                return Optional.empty();
            }
            compared +=
                    difference.get().ids().local().compared()
                            + difference.get().ids().remote().compared();
        }
        boolean undecided = !isDownload() && !evidence.changesIds();
        return compared == 0 || undecided || evidence.mapping().isPresent()
                ? Optional.empty()
                : Optional.of(notTranslated("", compared, false, sureness(evidence.changesIds())));
    }

    /** The cause that the mapping alone shows. */
    private Optional<Cause> mapped(ProjectIds ids) {
        String mapping = evidence.mapping().map(OpenMapping::name).orElse("");
        if (ids.old() == 0) {
            return twice(ids);
        }
        if (ids.young() == 0) {
            return Optional.of(
                    new Cause.Untranslated(
                            ids.project(),
                            ids.all(),
                            ids.all(),
                            mapping,
                            Optional.of(Confidence.HIGH)));
        }
        return Optional.of(
                new Cause.PartlyTranslated(
                        ids.project(),
                        ids.old(),
                        ids.all(),
                        ids.oldSide(
                                ids.local().old(),
                                ids.local().young(),
                                ids.remote().old(),
                                ids.remote().young()),
                        Optional.empty(),
                        Optional.of(Confidence.HIGH)));
    }

    /** Applied twice, a mapping gives two old IDs the same new one. */
    private Optional<Cause> twice(ProjectIds ids) {
        List<Finding> doubled = evidence.findings("duplicate-entry-id");
        boolean chained = ids.local().either() + ids.local().young() > 0;
        return doubled.isEmpty() || !chained
                ? Optional.empty()
                : Optional.of(
                        new Cause.TranslatedTwice(
                                ids.project(),
                                evidence.findings().count("duplicate-entry-id"),
                                ids.all(),
                                Optional.of(Confidence.MEDIUM)));
    }

    /**
     * The cause that the file alone shows: the copies on one side name comments that the other side
     * does not have.
     */
    Optional<Cause> dangling() {
        if (evidence.keepsIds() || evidence.sides().size() < 2) {
            return Optional.empty();
        }
        long lost = evidence.findings().count("copy-without-origin");
        for (int number = 0; number < 2 && lost > 0; number++) {
            SideEvidence side = evidence.sides().get(number);
            long copies =
                    side.side().side().connectors(progress).stream()
                            .map(ConnectorSummary::comments)
                            .mapToLong((each) -> each.copies())
                            .sum();
            boolean own =
                    evidence.findings("copy-without-origin").stream()
                            .allMatch((each) -> each.side().equals(side.project()));
            if (own && copies > 1 && lost * 10 >= copies * 9) {
                return Optional.of(
                        new Cause.PartlyTranslated(
                                side.partner(),
                                lost,
                                copies,
                                Optional.of(side.project()),
                                Optional.empty(),
                                Optional.of(Confidence.MEDIUM)));
            }
        }
        return Optional.empty();
    }
}
