package dev.bbsh.operation.diagnosis;

import dev.bbsh.backbone.index.ConnectorSummary;
import dev.bbsh.check.Finding;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.operation.diagnosis.evidence.Evidence;
import dev.bbsh.operation.diagnosis.evidence.IdCounts;
import dev.bbsh.operation.diagnosis.evidence.SideDifference;
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
        if (evidence.keepsIds()) {
            return causes;
        }
        List<Integer> movers = evidence.movers();
        for (int number : movers) {
            causes.addAll(of(number));
        }
        if (movers.isEmpty()) {
            untouched().ifPresent(causes::add);
        }
        return causes;
    }

    /** The IDs of one project, on its side and as the other one records them. */
    private record Ids(String project, IdCounts local, IdCounts remote, Optional<String> partner) {

        long compared() {
            return local.compared() + remote.compared();
        }

        long changed() {
            return local.changed() + remote.changed();
        }

        long same() {
            return local.same() + remote.same();
        }

        long kept() {
            return local.kept() + remote.kept();
        }

        long twice() {
            return local.twice() + remote.twice();
        }

        long wrong() {
            return local.wrong() + remote.wrong();
        }

        long old() {
            return local.old() + remote.old();
        }

        long young() {
            return local.young() + remote.young();
        }

        long all() {
            return local.all() + remote.all();
        }

        /** The side on which all IDs are old, when the other side has only new ones. */
        Optional<String> oldSide(long localOld, long localNew, long remoteOld, long remoteNew) {
            if (localOld > 0 && localNew == 0 && remoteOld == 0) {
                return Optional.of(project);
            }
            return remoteOld > 0 && remoteNew == 0 && localOld == 0 ? partner : Optional.empty();
        }
    }

    private List<Cause> of(int number) {
        Evidence.SideEvidence side = evidence.sides().get(number);
        Ids ids =
                new Ids(
                        side.project(),
                        evidence.local(number),
                        evidence.remote(number),
                        evidence.other(number).map(Evidence.SideEvidence::project));
        if (side.difference().isPresent()) {
            return compared(ids);
        }
        if (evidence.mapping().isPresent()) {
            return mapped(ids).stream().toList();
        }
        return List.of();
    }

    private List<Cause> compared(Ids ids) {
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
            if (!isDownload() && !evidence.changesIds()) {
                return causes;
            }
            causes.add(notTranslated(ids.project(), ids.compared(), source(), sureness()));
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

    private Optional<Confidence> sureness() {
        return Optional.of(evidence.changesIds() ? Confidence.HIGH : Confidence.MEDIUM);
    }

    private String source() {
        return evidence.files().earlier().isEmpty()
                ? ""
                : evidence.files().earlier().getFirst().name();
    }

    /** The cause when no ID has changed: the file is the download, or was made without new IDs. */
    private Cause notTranslated(
            String project, long ids, String source, Optional<Confidence> confidence) {
        return isDownload()
                ? new Cause.Download(project, ids, source, confidence)
                : new Cause.Untranslated(project, ids, source, confidence);
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
        for (Evidence.SideEvidence side : evidence.sides()) {
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
                : Optional.of(notTranslated("", compared, source(), sureness()));
    }

    /** The cause that the mapping alone shows. */
    private Optional<Cause> mapped(Ids ids) {
        String mapping = evidence.mapping().map(OpenMapping::name).orElse("");
        if (ids.old() == 0) {
            return twice(ids);
        }
        if (ids.young() == 0) {
            return Optional.of(
                    new Cause.Untranslated(
                            ids.project(), ids.all(), mapping, Optional.of(Confidence.HIGH)));
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
                        Optional.of(Confidence.HIGH)));
    }

    /** Applied twice, a mapping gives two old IDs the same new one. */
    private Optional<Cause> twice(Ids ids) {
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
            Evidence.SideEvidence side = evidence.sides().get(number);
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
                                Optional.of(Confidence.MEDIUM)));
            }
        }
        return Optional.empty();
    }
}
