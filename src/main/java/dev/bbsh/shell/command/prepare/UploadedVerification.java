package dev.bbsh.shell.command.prepare;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.check.data.record.PlausibleTime;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.migrate.resync.ResyncComparison;
import dev.bbsh.migrate.resync.ResyncSides;
import dev.bbsh.migrate.resync.ResyncTerms;
import dev.bbsh.operation.prepare.MovingProject;
import dev.bbsh.operation.prepare.SideMappings;
import dev.bbsh.operation.resync.CommentTexts;
import dev.bbsh.operation.resync.ResyncDocuments;
import dev.bbsh.operation.resync.ResyncVerdict;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.View;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.SideMapping;
import dev.bbsh.shell.command.sync.IncompleteInput;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.TimeText;
import dev.bbsh.work.BbshException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A line {@code verify NEW --uploaded OUTPUT}: is the new sync in sync? */
final class UploadedVerification {

    private final Invocation in;
    private final ResyncDocuments documents;
    private final ResyncSides sides;
    private final List<String> gaps;

    UploadedVerification(Invocation in, ResyncDocuments documents) {
        this.in = in;
        this.documents = documents;
        this.sides = documents.sides(in.workspace());
        this.gaps =
                IncompleteInput.allowed(in, in.signature().line(in.arguments()), documents.all());
    }

    Answer answer() {
        MovingProject mover =
                MovingProject.of(
                        documents.uploaded(), in.get(MovedSideOptions.MOVING), in.workspace());
        SideMappings told =
                new SideMappings(
                        in.workspace(),
                        words(),
                        MovedSideOptions.named(in, ResyncOptions.MAPPINGS));
        if (!told.sides().isEmpty()) {
            return compare(told.pairs(), mover.known());
        }
        Optional<String> mapping = told.only(mover.projects());
        if (mapping.isEmpty()) {
            return compare(List.of(), mover.known());
        }
        Optional<String> moving = mover.project();
        if (moving.isEmpty()) {
            String line = in.signature().line(in.arguments());
            String option = mover.bothMove() ? " --side " : " --moving ";
            return MovedSideOptions.question(mover, (project) -> line + option + project);
        }
        return compare(List.of(new SideMapping(moving.get(), mapping.get())), mover.known());
    }

    private String words() {
        return "verify " + documents.now().name() + " --uploaded " + documents.uploaded().name();
    }

    private Answer compare(List<SideMapping> moved, Case known) {
        Optional<Instant> since = in.get(ResyncOptions.SINCE).map(this::since);
        ResyncTerms terms =
                new ResyncTerms(
                        since.map((time) -> OptionalLong.of(time.toEpochMilli()))
                                .orElseGet(OptionalLong::empty),
                        PlausibleTime.at(in.now().toEpochMilli())::includes,
                        mapping(sides.uploadedOne(), moved, known),
                        mapping(sides.uploadedOther(), moved, known));
        ResyncComparison comparison = ResyncComparison.of(sides, terms, in.progress());
        ResyncVerdict verdict =
                ResyncVerdict.of(
                        comparison,
                        new ResyncVerdict.Circumstances(gaps, areIdsKnown(moved, known)));
        Optional<Invocation> exact =
                since.map((time) -> TimeText.written(time, zone()))
                        .map((time) -> in.with(ResyncOptions.SINCE, List.of(time)));
        List<String> mappings = moved.stream().map(SideMapping::mapping).toList();
        VerifiedProof kept = new VerifiedProof(exact.orElse(in), documents.all(), mappings);
        Outcome shown = Outcome.data(view(comparison, verdict)).with(kept.resynced(verdict));
        Outcome outcome =
                exact.map((line) -> line.signature().line(line.arguments()))
                        .map(shown::recorded)
                        .orElse(shown);
        return verdict.mayDelete() ? outcome : outcome.unmet();
    }

    /** True when the IDs of the upload are certainly the current ones, or a mapping tells. */
    private boolean areIdsKnown(List<SideMapping> moved, Case known) {
        return !moved.isEmpty()
                || documents.uploaded().origin() instanceof DocumentOrigin.Prepared
                || known.movement().filter(Movement::isNone).isPresent()
                || known.method().filter(MigrationMethod.SITE_IMPORT::equals).isPresent();
    }

    private Optional<IdMapping> mapping(Side side, List<SideMapping> moved, Case known) {
        return moved.stream()
                .filter(
                        (each) ->
                                side.project()
                                        .filter(
                                                (key) ->
                                                        key.equals(each.project())
                                                                || key.equals(
                                                                        known.renamed(
                                                                                each.project()))
                                                                || known.renamed(key)
                                                                        .equals(each.project()))
                                        .isPresent())
                .map((each) -> in.workspace().jira().mapping(each.mapping()).content().mapping())
                .findFirst();
    }

    private ZoneId zone() {
        return in.workspace().settings().timezone();
    }

    private Instant since(String text) {
        TimeText time =
                TimeText.of(text, zone())
                        .orElseThrow(
                                () ->
                                        new BbshException(
                                                "'" + text + "' is not a date",
                                                words()
                                                        + " --since 2026-11-20   or   "
                                                        + words()
                                                        + " --since 7d"));
        OptionalLong newest =
                Stream.concat(Stream.of(sides.one()), sides.other().stream())
                        .flatMap((side) -> side.connectors(in.progress()).stream())
                        .flatMapToLong((each) -> each.lastSync().stream())
                        .max();
        Instant from = time.from(Instant.ofEpochMilli(newest.orElse(in.now().toEpochMilli())));
        if (from.isAfter(in.now())) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            "--since %s is in the future: give the day on which the resync began",
                            text),
                    words() + " --since 7d");
        }
        return from;
    }

    private View view(ResyncComparison comparison, ResyncVerdict verdict) {
        CommentTexts texts =
                new CommentTexts(
                        in.get(ResyncOptions.TEXTS).stream()
                                .map(in.workspace().jira()::catalog)
                                .map((open) -> open.content().catalog())
                                .toList(),
                        comparison.hasBothSides());
        ResyncSummary summary =
                new ResyncSummary(comparison, texts, new TimeFormat(in.now(), zone()));
        Optional<ResyncList> only = in.get(ResyncOptions.ONLY).map(ResyncList::of);
        ResyncRows rows = new ResyncRows(comparison, texts, in.progress());
        if (only.isPresent()) {
            return new View.Either(rows.screen(only.get()), rows.table(only));
        }
        List<String> reasons =
                Stream.concat(verdict.faults().stream(), verdict.doubts().stream()).toList();
        View data =
                in.get(ResyncOptions.COUNT)
                        ? summary.data(verdict.mayDelete(), reasons)
                        : rows.table(only);
        return new View.Either(text(comparison, summary, verdict), data);
    }

    private View text(ResyncComparison comparison, ResyncSummary summary, ResyncVerdict verdict) {
        return new View.Sections(
                List.of(
                        View.Section.of("", new View.Message(headline(comparison))),
                        View.Section.of("", summary.facts()),
                        View.Section.of("", new View.Message(end(comparison, verdict)))));
    }

    private List<TextLine> headline(ResyncComparison comparison) {
        List<TextLine> lines = new ArrayList<>();
        String with = documents.with().map((other) -> " and " + other.name()).orElse("");
        lines.add(
                TextLine.of(
                        "After the resync: "
                                + documents.now().name()
                                + with
                                + " (new sync) against "
                                + documents.uploaded().name()
                                + " (uploaded)."));
        OptionalLong newest = comparison.totals().newest();
        if (ResyncVerdict.isOlder(comparison.totals())) {
            lines.add(
                    TextLine.of(
                                    Style.WARNING,
                                    documents.now().name()
                                            + " is older than "
                                            + documents.uploaded().name()
                                            + ". Are they in the wrong order?     ")
                            .and(
                                    Style.COMMAND,
                                    "verify "
                                            + documents.uploaded().name()
                                            + " --uploaded "
                                            + documents.now().name()));
        } else if (newest.isPresent() && newest.equals(comparison.totals().newestUploaded())) {
            lines.add(
                    TextLine.of(
                            Style.WARNING,
                            documents.now().name()
                                    + " has no newer message than "
                                    + documents.uploaded().name()
                                    + ": is it the download of the new sync?"));
        }
        return lines;
    }

    private List<TextLine> end(ResyncComparison comparison, ResyncVerdict verdict) {
        List<TextLine> lines = new ArrayList<>();
        if (comparison.totals().sentAgain() > 0) {
            String line =
                    in.with(Signature.OUTPUT, List.of())
                            .with(Signature.TO, List.of())
                            .lineWith(ResyncOptions.ONLY, List.of("sent-again"));
            lines.add(
                    TextLine.of("To delete by hand: ")
                            .and(Style.COMMAND, line + " --to duplicates.csv"));
        }
        if (!comparison.hasBothSides()) {
            lines.add(
                    TextLine.of(
                            "Only the download of "
                                    + sides.oneName()
                                    + " is given. With that of "
                                    + sides.otherName()
                                    + " (--with NAME) pairs, pending messages and all duplicates"
                                    + " can be told."));
        }
        lines.add(
                TextLine.of(
                        Style.MUTED,
                        "Documented: delete the old sync once you have verified that everything"
                                + " works. The rest is inferred."));
        String doubts = String.join("; ", verdict.doubts());
        if (verdict.mayDelete()) {
            lines.add(TextLine.of(Style.ADDED, "In sync. The old sync may be deleted."));
        } else if (verdict.faults().isEmpty()) {
            lines.add(
                    TextLine.of(
                            Style.WARNING,
                            "Not certain that it is in sync. Keep the old sync.  ("
                                    + doubts
                                    + ")"));
        } else {
            if (!doubts.isEmpty()) {
                lines.add(TextLine.of("Not certain either: " + doubts + "."));
            }
            lines.add(TextLine.of(Style.WARNING, "Not in sync yet. Keep the old sync."));
        }
        return lines;
    }
}
