package dev.bbsh.shell.command.sync;

import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Notes of a check about other open documents: the same side again, or no other side. */
public final class SideNotes {

    private SideNotes() {}

    /** Notes on the documents that hold the same side as the checked one. */
    public static List<String> copies(
            OpenDocument checked, Workspace workspace, Progress progress) {
        List<DocumentSide> mine = DocumentSide.of(checked);
        if (mine.isEmpty()) {
            return List.of();
        }
        TimeFormat times = new TimeFormat(Instant.EPOCH, workspace.settings().timezone());
        return DocumentSide.open(workspace).stream()
                .filter((other) -> SameSideComparison.holdSameSide(mine.getFirst(), other))
                .map((other) -> new SameSideComparison(mine.getFirst(), other, times, progress))
                .filter(SameSideComparison::isRelevant)
                .map((copies) -> copies.sentence() + "     (checked: " + checked.name() + ")")
                .toList();
    }

    /** These notes, and the reason why the other side was not checked with it. */
    public static List<String> alone(OpenDocument checked, Workspace workspace, Progress progress) {
        DocumentSide mine = DocumentSide.of(checked).getFirst();
        List<String> notes = new ArrayList<>(copies(checked, workspace, progress));
        List<DocumentSide> partners =
                DocumentSide.open(workspace).stream().filter(mine::mirrors).toList();
        List<DocumentSide> strangers = strangers(mine, workspace);
        if (partners.size() > 1) {
            notes.add(
                    String.format(
                            Locale.ROOT,
                            "not checked against the other side: %d documents contain it     (%s)",
                            partners.size(),
                            lines(checked, partners)));
        } else if (partners.isEmpty()
                && !strangers.isEmpty()
                && mine.side().partnerProject().isPresent()) {
            notes.add(
                    String.format(
                            Locale.ROOT,
                            "checked without the other side: %s is %s -> %s, %s",
                            checked.name(),
                            mine.displayName(),
                            mine.side().partnerProject().orElse("?"),
                            said(strangers)));
        }
        return notes;
    }

    /** The downloads of other syncs of which only one side is open. */
    private static List<DocumentSide> strangers(DocumentSide mine, Workspace workspace) {
        List<DocumentSide> open = DocumentSide.open(workspace);
        return open.stream()
                .filter((other) -> !other.others())
                .filter((other) -> !SameSideComparison.holdSameSide(mine, other))
                .filter((other) -> other.document().number() != mine.document().number())
                .filter((other) -> other.side().partnerProject().isPresent())
                .filter((other) -> open.stream().noneMatch(other::mirrors))
                .toList();
    }

    private static String lines(OpenDocument checked, List<DocumentSide> partners) {
        return partners.stream()
                .map((each) -> "check " + checked.name() + " --with " + each.document().name())
                .collect(Collectors.joining("   or   "));
    }

    private static String said(List<DocumentSide> strangers) {
        return strangers.stream()
                .limit(3)
                .map(
                        (each) ->
                                String.format(
                                        Locale.ROOT,
                                        "%s is %s -> %s",
                                        each.document().name(),
                                        each.displayName(),
                                        each.side().partnerProject().orElse("?")))
                .collect(Collectors.joining(", "));
    }
}
