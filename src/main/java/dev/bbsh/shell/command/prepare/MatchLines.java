package dev.bbsh.shell.command.prepare;

import dev.bbsh.check.fix.Confidence;
import dev.bbsh.jira.catalog.CatalogGap;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.migrate.prepare.EntryMatching;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines about a mapping that was made by matching.
 *
 * @param name the name of the mapping
 * @param young the name of the catalog of the new Jira
 * @param lacking the known gaps of the catalogs
 */
record MatchLines(String name, EntryMatching matching, String young, List<NamedGap> lacking) {

    private static final int SHOWN = 5;

    private static final int HIGH = 100;

    private static final int MEDIUM = 70;

    MatchLines {
        lacking = List.copyOf(lacking);
    }

    /** A known gap of a catalog, under the catalog's name. */
    record NamedGap(String catalog, CatalogGap gap) {}

    /**
     * All lines.
     *
     * @param picked the number of doubtful items that were picked
     */
    List<TextLine> lines(long picked) {
        List<TextLine> lines = new ArrayList<>();
        lines.add(TextLine.of(Style.NAME, name).and("   " + headline()));
        if (!matching.ambiguous().isEmpty()) {
            String doubtful =
                    Plurals.of(matching.ambiguous().size(), "doubtful match", "doubtful matches");
            lines.add(
                    picked == 0
                            ? TextLine.of(doubtful + " left out")
                            : TextLine.of(Plurals.of(picked) + " picked of " + doubtful));
        }
        if (!matching.missing().isEmpty()) {
            Entity first = matching.missing().getFirst().old();
            lines.add(
                    warning(
                            Plurals.of(matching.missing().size())
                                    + " not found in "
                                    + young
                                    + ", first: "
                                    + said(first)));
        }
        undecided(lines);
        restricted(lines);
        gaps(lines);
        return lines;
    }

    /** A comment or an attachment: its ID, name, author and time. */
    static String said(Entity each) {
        return each.kind().word()
                + " "
                + each.id()
                + (each.name().isEmpty() ? "" : " " + each.name())
                + each.trait(Trait.AUTHOR).map((author) -> ", " + author).orElse("")
                + each.trait(Trait.CREATED).map((time) -> ", " + time).orElse("");
    }

    /** The first line. An incomplete mapping gets no confidence: it would be that of a part. */
    private String headline() {
        List<EntryMatching.EntryMatch> sure = matching.sure();
        String count = Plurals.of(sure.size(), "certain ID");
        if (!matching.undecided().isEmpty() || !lacking.isEmpty()) {
            return "incomplete ID mapping: "
                    + count
                    + ", "
                    + Plurals.of(matching.undecided().size())
                    + " undecided";
        }
        long lowest = sure.stream().mapToInt(EntryMatching.EntryMatch::confidence).min().orElse(0);
        return "ID mapping: "
                + count
                + (sure.isEmpty()
                        ? ""
                        : ", confidence "
                                + confidence(lowest).word()
                                + orHigher(lowest, sure.size()));
    }

    private static String orHigher(long lowest, int matches) {
        return matches > 1 && lowest < HIGH ? " or higher" : "";
    }

    /** The word for the score of the least certain match. */
    private static Confidence confidence(long lowest) {
        if (lowest >= HIGH) {
            return Confidence.HIGH;
        }
        return lowest >= MEDIUM ? Confidence.MEDIUM : Confidence.LOW;
    }

    private void undecided(List<TextLine> lines) {
        if (!matching.undecided().isEmpty()) {
            Entity first = matching.undecided().getFirst().old();
            lines.add(
                    warning(
                            Plurals.of(matching.undecided().size())
                                    + " undecided: the catalogs don't have everything in the"
                                    + " issue; first: "
                                    + said(first)
                                    + first.trait(Trait.ISSUE)
                                            .map((key) -> " of " + key)
                                            .orElse("")));
        }
    }

    private void restricted(List<TextLine> lines) {
        if (!matching.hidden().isEmpty()) {
            int issues = matching.hidden().size();
            lines.add(
                    warning(
                            Plurals.of(issues, "issue has", "issues have")
                                    + " restricted comments, and "
                                    + young
                                    + " shows fewer: collect its comments again with an account"
                                    + " that can see them; first: "
                                    + matching.hidden().getFirst()));
        }
    }

    private void gaps(List<TextLine> lines) {
        lacking.stream()
                .limit(SHOWN)
                .forEach(
                        (each) ->
                                lines.add(
                                        warning(each.catalog() + " is incomplete: " + each.gap())));
        if (lacking.size() > SHOWN) {
            lines.add(
                    TextLine.of(
                            Style.MUTED, "... " + FirstFew.more(lacking.size() - SHOWN, "gap")));
        }
    }

    private static TextLine warning(String text) {
        return TextLine.of(Style.WARNING, "warning: ").and(text);
    }
}
