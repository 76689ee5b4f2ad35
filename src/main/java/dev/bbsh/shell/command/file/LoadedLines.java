package dev.bbsh.shell.command.file;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.RenamedFields;
import dev.bbsh.backbone.overview.DuplicateConnector;
import dev.bbsh.backbone.overview.MissingSide;
import dev.bbsh.file.PackedPath;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.json.analysis.DuplicateMemberNames;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.repair.result.Repair;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines about a file that was loaded, besides the one about its kind. */
final class LoadedLines {

    private LoadedLines() {}

    /** The warnings that come before all else: the document is not what it looks like. */
    static List<TextLine> first(OpenDocument open) {
        List<TextLine> lines = new ArrayList<>(incomplete(open));
        for (DuplicateConnector twice : DuplicateConnector.in(open.content().root())) {
            lines.add(
                    TextLine.of(
                            Style.WARNING,
                            open.name() + ": " + twice.title() + "; " + meant(twice)));
            twice.contents().forEach((each) -> lines.add(TextLine.of("  " + each)));
            lines.add(
                    TextLine.of(
                            Style.MUTED,
                            "  An import uses only the last one (inferred). Next: check, then"
                                    + " fix."));
        }
        for (MissingSide missing : MissingSide.in(open.analysis())) {
            lines.add(TextLine.of(Style.WARNING, open.name() + ": " + missing.sentence()));
            lines.add(
                    TextLine.of(
                            Style.MUTED,
                            "  Best: stop the sync on both sides and download again."));
        }
        return lines;
    }

    private static List<TextLine> incomplete(OpenDocument open) {
        return open.incomplete().stream()
                .map(
                        (missing) ->
                                TextLine.of(
                                        Style.WARNING, open.name() + " is incomplete: " + missing))
                .toList();
    }

    /** The name that a repeated connector was probably meant to have. */
    static String meant(DuplicateConnector twice) {
        return "one of them should probably be " + twice.name().other().key();
    }

    static List<TextLine> of(OpenDocument open, Progress progress) {
        List<TextLine> lines = new ArrayList<>(renamed(open, progress));
        lines.addAll(FileTypeHint.lines(open, progress));
        repeatedName(open, progress).ifPresent((name) -> lines.add(repeated(open, name)));
        if (open.origin() instanceof DocumentOrigin.Loaded loaded
                && loaded.content() != FileContent.TEXT) {
            lines.add(unpacked(open, loaded.content()));
        }
        if (!open.origin().repairs().isEmpty()) {
            lines.addAll(repaired(open));
        }
        return lines;
    }

    private static TextLine repeated(OpenDocument open, String name) {
        return TextLine.of(open.name() + ": duplicate names in one object, such as '" + name + "'")
                .and(Style.MUTED, kept(open));
    }

    private static TextLine unpacked(OpenDocument open, FileContent content) {
        Optional<PackedPath> inside =
                open.origin() instanceof DocumentOrigin.Loaded loaded
                        ? PackedPath.of(loaded.file())
                        : Optional.empty();
        String was =
                inside.map((path) -> " is from " + path.container().name())
                        .orElse(" was " + content.description());
        return TextLine.of(open.name() + was).and(Style.MUTED, "     (it is saved as plain UTF-8)");
    }

    /** The repairs, with the advice to download again where more than a wrapping was removed. */
    private static List<TextLine> repaired(OpenDocument open) {
        List<Repair> repairs = open.origin().repairs();
        List<TextLine> lines = new ArrayList<>();
        lines.add(TextLine.of(Style.WARNING, open.name() + ": " + RepairLines.summary(repairs)));
        lines.addAll(RepairLines.of(repairs));
        if (!wasOnlyWrapped(open)) {
            lines.add(
                    TextLine.of(
                            Style.MUTED,
                            "  If the old sync still exists, stop both sides and download"
                                    + " again instead."));
        }
        return lines;
    }

    /** Documented fields that have another name in this file. */
    private static List<TextLine> renamed(OpenDocument open, Progress progress) {
        List<TextLine> lines = new ArrayList<>();
        for (DocumentSide side : DocumentSide.of(open)) {
            IssueRecords records = IssueRecords.of(side.side(), progress);
            for (RenamedFields each : RenamedFields.of(records, progress)) {
                lines.add(
                        TextLine.of(Style.ERROR, open.name() + ": ")
                                .and(each.sentence(side.displayName())));
            }
        }
        return lines;
    }

    /** True when only a wrapping was removed, which says nothing about the document itself. */
    private static boolean wasOnlyWrapped(OpenDocument open) {
        return open.incomplete().isEmpty()
                && open.origin().repairs().stream().allMatch(Repair::isOfAll);
    }

    private static String kept(OpenDocument open) {
        return FileKind.of(open.content().root()).holdsIssues()
                ? "     (all are kept; check lists them)"
                : "     (all are kept)";
    }

    private static Optional<String> repeatedName(OpenDocument open, Progress progress) {
        return DuplicateConnector.in(open.content().root()).isEmpty()
                ? DuplicateMemberNames.example(open.content().root(), progress)
                : Optional.empty();
    }
}
