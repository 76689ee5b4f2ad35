package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Cases;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.session.SyncProjects;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The lines of {@code load} about recorded facts: those that apply to the new documents, and those
 * that do not.
 */
public final class CaseLines {

    private CaseLines() {}

    /**
     * A line for each new sync.
     *
     * @param before the workspace before the documents were opened
     */
    public static List<TextLine> of(Workspace before, Workspace now, List<OpenDocument> opened) {
        List<TextLine> lines = new ArrayList<>();
        List<ProjectPair> told = new ArrayList<>();
        for (OpenDocument open : opened) {
            Optional<ProjectPair> pair = SyncProjects.of(open);
            if (pair.isPresent()
                    && told.stream()
                            .noneMatch((one) -> now.cases().areOfOneSync(one, pair.get()))) {
                told.add(pair.get());
                line(before, now.cases(), pair.get()).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private static Optional<TextLine> line(Workspace before, Cases now, ProjectPair pair) {
        Case own = now.own(pair);
        boolean first = before.syncs().all().isEmpty();
        if (own.isKnown()) {
            return before.cases().own(pair).isKnown()
                    ? Optional.empty()
                    : Optional.of(applied(now.of(pair), pair));
        }
        List<Case> others = now.others(own);
        if (others.isEmpty()) {
            return first && now.method().isPresent()
                    ? Optional.of(applied(now.of(pair), pair))
                    : Optional.empty();
        }
        return Optional.of(
                TextLine.of(Style.WARNING, "another sync: ")
                        .and(
                                String.format(
                                        Locale.ROOT,
                                        "%s. %s don't apply to it",
                                        pair,
                                        facts(others)))
                        .and(common(now))
                        .and(renamed(others, pair)));
    }

    private static TextLine applied(Case known, ProjectPair pair) {
        return TextLine.of("the facts recorded earlier apply to " + pair + ": ").and(known.words());
    }

    /** The facts that apply to every sync of the customer. */
    private static String common(Cases now) {
        return now.method().map((each) -> "; the method (" + each.word() + ") does").orElse("");
    }

    private static String facts(List<Case> others) {
        Case first = others.getFirst();
        return "The facts "
                + first.projects()
                        .map((each) -> String.format(Locale.ROOT, " for %s", each))
                        .orElse("recorded earlier")
                        .strip()
                + " ("
                + first.words()
                + ")"
                + (others.size() > 1 ? " and those for other syncs" : "");
    }

    /**
     * A hint at a changed key: with one project in common, it may be the same sync, whose other
     * project got a new key.
     */
    private static String renamed(List<Case> others, ProjectPair pair) {
        return others.stream()
                .flatMap((each) -> each.projects().stream())
                .filter((other) -> pair.has(other.one()) != pair.has(other.other()))
                .map((other) -> change(other, pair))
                .findFirst()
                .map((change) -> "     (if the key changed:   case --key " + change + ")")
                .orElse("");
    }

    private static String change(ProjectPair other, ProjectPair pair) {
        String old = pair.has(other.one()) ? other.other() : other.one();
        String same = other.partnerOf(old);
        return old + "=" + pair.partnerOf(same);
    }
}
