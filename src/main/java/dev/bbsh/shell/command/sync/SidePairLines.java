package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.backbone.index.RenamedFields;
import dev.bbsh.backbone.overview.PairingSummary;
import dev.bbsh.backbone.overview.PairingSummary.Messages;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lines about how the open sides belong together, and about facts that the files do not
 * contain.
 */
public final class SidePairLines {

    private static final int NAMED = 3;

    private final Workspace workspace;
    private final Progress progress;
    private final boolean asks;
    private final List<TextLine> lines = new ArrayList<>();

    /** The projects of which was asked already which one moves. */
    private final Set<Set<String>> asked = new HashSet<>();

    private SidePairLines(Workspace workspace, Progress progress, boolean asks) {
        this.asks = asks;
        this.workspace = workspace;
        this.progress = progress;
    }

    /**
     * The lines about pairs of sides of which at least one is in a document that was just opened.
     */
    public static List<TextLine> of(Workspace workspace, Set<String> opened, Progress progress) {
        return new SidePairLines(workspace, progress, true).about(opened);
    }

    /** The lines about all pairs of open sides, without a question. */
    public static List<TextLine> facts(Workspace workspace, Progress progress) {
        Set<String> all = Set.copyOf(workspace.documents().names());
        return new SidePairLines(workspace, progress, false).about(all);
    }

    private List<TextLine> about(Set<String> opened) {
        List<DocumentSide> sides =
                workspace.documents().all().stream()
                        .flatMap((open) -> DocumentSide.of(open).stream())
                        .toList();
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                if (isNews(sides.get(i), sides.get(j), sides, opened)) {
                    compare(sides.get(i), sides.get(j));
                }
            }
        }
        copies(sides, opened);
        lines.addAll(new DifferentSyncLines(workspace, opened).lines(sides, asks));
        return lines;
    }

    /**
     * True for a pair to report: a new document is compared with the other new ones, or else with
     * all.
     */
    private static boolean isNews(
            DocumentSide one, DocumentSide other, List<DocumentSide> all, Set<String> opened) {
        if (concerns(one, opened) && concerns(other, opened)) {
            return true;
        }
        DocumentSide fresh = concerns(one, opened) ? one : other;
        return concerns(fresh, opened)
                && all.stream().filter((each) -> concerns(each, opened)).noneMatch(fresh::mirrors);
    }

    private static boolean concerns(DocumentSide side, Set<String> opened) {
        return opened.contains(side.document().name());
    }

    private void compare(DocumentSide one, DocumentSide other) {
        boolean twice =
                SameSideComparison.holdSameSide(one, other)
                        && SameSideComparison.isSameText(one, other);
        if (one.mirrors(other) && !twice) {
            pair(one, other);
        }
    }

    /** Adds a line for each new document that holds the same side as an earlier one. */
    private void copies(List<DocumentSide> sides, Set<String> opened) {
        TimeFormat times = new TimeFormat(Instant.EPOCH, workspace.settings().timezone());
        for (DocumentSide side : sides) {
            List<DocumentSide> earlier =
                    sides.stream()
                            .filter((each) -> each.document().number() < side.document().number())
                            .filter((each) -> SameSideComparison.holdSameSide(each, side))
                            .toList();
            if (concerns(side, opened) && !earlier.isEmpty()) {
                DocumentSide last =
                        earlier.stream()
                                .filter((each) -> SameSideComparison.isSameText(each, side))
                                .findFirst()
                                .orElse(earlier.getLast());
                SameSideComparison copies = new SameSideComparison(last, side, times, progress);
                if (copies.isRelevant()) {
                    lines.add(TextLine.of(Style.WARNING, "warning: ").and(copies.sentence()));
                }
            }
        }
    }

    private void pair(DocumentSide one, DocumentSide other) {
        PairingSummary together =
                PairingSummary.of(Pairing.of(one.side(), other.side(), progress), progress);
        if (together.pairs() == 0 && one.side().size() > 0 && other.side().size() > 0) {
            strangers(one, other);
            return;
        }
        List<String> facts = new ArrayList<>();
        facts.add(Plurals.of(together.pairs(), "matched pair"));
        alone(together).forEach(facts::add);
        messages(together.there(), one.displayName(), other.displayName()).forEach(facts::add);
        messages(together.back(), other.displayName(), one.displayName()).forEach(facts::add);
        if (together.there().open() + together.back().open() > 0) {
            facts.add(facts.removeLast() + ": issues --pending");
        }
        TextLine line =
                TextLine.of(Style.NAME, label(one, other)).and("   " + String.join(", ", facts));
        lines.add(
                one.others()
                        ? line
                        : line.and("; looks like a sync by email or file (S5, inferred)"));
        boolean open = asks && facts(one).movement().isEmpty() && !one.others();
        if (open && asked.add(Set.of(one.displayName(), other.displayName()))) {
            lines.add(question(one.displayName(), other.displayName()));
        }
    }

    /**
     * Warns about two sides without pairs, unless key fields were renamed, which is reported
     * before.
     */
    private void strangers(DocumentSide one, DocumentSide other) {
        boolean renamed =
                Stream.of(one, other)
                        .map((side) -> IssueRecords.of(side.side(), progress))
                        .flatMap((records) -> RenamedFields.of(records, progress).stream())
                        .anyMatch(RenamedFields::preventsPairing);
        if (!renamed) {
            lines.add(
                    TextLine.of(Style.WARNING, "warning: ")
                            .and(
                                    String.format(
                                            Locale.ROOT,
                                            "%s: no issue of one side is paired with",
                                            label(one, other)))
                            .and(" an issue of the other: different syncs, or incomplete files"));
        }
    }

    private Case facts(DocumentSide side) {
        return workspace.facts(side.document());
    }

    private String label(DocumentSide one, DocumentSide other) {
        List<OpenDocument> open = workspace.documents().all();
        if (one.others()) {
            return one.document().name();
        }
        return open.size() == 2
                ? "together"
                : one.document().name() + " and " + other.document().name();
    }

    private static Stream<String> alone(PairingSummary together) {
        FirstFew one = together.unmatched();
        FirstFew other = together.othersUnmatched();
        long count = one.count() + other.count();
        if (count == 0) {
            return Stream.of("no unmatched issues");
        }
        Stream<String> keys = Stream.concat(one.first().stream(), other.first().stream());
        return Stream.of(
                Plurals.of(count, "unmatched issue")
                        + " ("
                        + FirstFew.of(keys, count, NAMED).words()
                        + all(count)
                        + ")");
    }

    private static String all(long count) {
        return count > NAMED ? ": issues --unmatched" : "";
    }

    private static Stream<String> messages(Messages messages, String from, String to) {
        String direction = " " + from + " -> " + to;
        return Stream.concat(
                unlessNone(messages.open(), "message", " sent but not applied" + direction),
                unlessNone(
                        messages.restored(),
                        "issue",
                        " with more messages applied than sent" + direction));
    }

    private static Stream<String> unlessNone(long count, String noun, String words) {
        return count == 0 ? Stream.of() : Stream.of(Plurals.of(count, noun) + words);
    }

    private static TextLine question(String one, String other) {
        return TextLine.of("The files don't say which project is moving to Cloud.   ")
                .and(Style.COMMAND, "case --moving " + one)
                .and("   or   ")
                .and(Style.COMMAND, "case --moving " + other)
                .and("   then   ")
                .and(Style.COMMAND, "guide");
    }
}
