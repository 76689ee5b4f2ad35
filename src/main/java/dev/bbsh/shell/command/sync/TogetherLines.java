package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Counted;
import dev.bbsh.backbone.data.Pairing;
import dev.bbsh.backbone.overview.KeySample;
import dev.bbsh.backbone.overview.Together;
import dev.bbsh.backbone.overview.Together.Messages;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.session.Workspace;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says how the sides that are open belong together, and what no file says. */
public final class TogetherLines {

    private static final int NAMED = 3;

    private final Workspace workspace;
    private final Progress progress;
    private final boolean asks;
    private final List<TextLine> lines = new ArrayList<>();

    private TogetherLines(Workspace workspace, Progress progress, boolean asks) {
        this.asks = asks;
        this.workspace = workspace;
        this.progress = progress;
    }

    /** About the pairs of sides of which at least one is in a document that was just opened. */
    public static List<TextLine> of(Workspace workspace, Set<String> opened, Progress progress) {
        return new TogetherLines(workspace, progress, true).about(opened);
    }

    /** About all pairs of sides that are open, without a question. */
    public static List<TextLine> facts(Workspace workspace, Progress progress) {
        Set<String> all = Set.copyOf(workspace.documents().names());
        return new TogetherLines(workspace, progress, false).about(all);
    }

    private List<TextLine> about(Set<String> opened) {
        List<SideOf> sides =
                workspace.documents().all().stream()
                        .flatMap((open) -> SideOf.of(open).stream())
                        .toList();
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                boolean asked = concerns(sides.get(i), opened) || concerns(sides.get(j), opened);
                if (asked && sides.get(i).mirrors(sides.get(j))) {
                    pair(sides.get(i), sides.get(j));
                }
            }
        }
        return lines;
    }

    private static boolean concerns(SideOf side, Set<String> opened) {
        return opened.contains(side.document().name());
    }

    private void pair(SideOf one, SideOf other) {
        Together together = Together.of(Pairing.of(one.side(), other.side(), progress), progress);
        List<String> facts = new ArrayList<>();
        facts.add(Counted.of(together.pairs(), "pair"));
        alone(together).forEach(facts::add);
        messages(together.there(), one.called(), other.called()).forEach(facts::add);
        messages(together.back(), other.called(), one.called()).forEach(facts::add);
        TextLine line =
                TextLine.of(Style.NAME, label(one, other)).and("   " + String.join(", ", facts));
        lines.add(
                one.others()
                        ? line
                        : line.and("; looks like a sync by email or file (S5, inferred)"));
        if (asks && facts(one).movement().isEmpty() && !one.others()) {
            lines.add(question(one.called(), other.called()));
        }
    }

    private Case facts(SideOf side) {
        return workspace.facts(side.document());
    }

    private String label(SideOf one, SideOf other) {
        List<OpenDocument> open = workspace.documents().all();
        if (one.others()) {
            return one.document().name();
        }
        return open.size() == 2
                ? "together"
                : one.document().name() + " and " + other.document().name();
    }

    private static Stream<String> alone(Together together) {
        KeySample one = together.alone();
        KeySample other = together.othersAlone();
        long count = one.count() + other.count();
        if (count == 0) {
            return Stream.of("none without partner");
        }
        List<String> keys = Stream.concat(one.first().stream(), other.first().stream()).toList();
        return Stream.of(Counted.of(count) + " without partner (" + some(keys, count) + ")");
    }

    /** Such as {@code SAM2-881, SAM2-882, ...}. */
    static String some(List<String> keys, long count) {
        String first = String.join(", ", keys.stream().limit(NAMED).toList());
        return count > NAMED ? first + ", ..." : first;
    }

    private static Stream<String> messages(Messages messages, String from, String to) {
        String direction = " " + from + " -> " + to;
        Stream<String> open =
                messages.open() == 0
                        ? Stream.of()
                        : Stream.of(Counted.of(messages.open(), "message") + " open" + direction);
        Stream<String> restored =
                messages.restored() == 0
                        ? Stream.of()
                        : Stream.of(
                                Counted.of(messages.restored(), "issue")
                                        + " ahead of what was sent"
                                        + direction);
        return Stream.concat(open, restored);
    }

    private static TextLine question(String one, String other) {
        return TextLine.of("not in the files: which project moves to Cloud?   ")
                .and(Style.COMMAND, "case --moving " + one)
                .and("   or   ")
                .and(Style.COMMAND, "case --moving " + other)
                .and("   then   ")
                .and(Style.COMMAND, "guide");
    }
}
