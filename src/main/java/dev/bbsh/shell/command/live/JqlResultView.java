package dev.bbsh.shell.command.live;

import dev.bbsh.jira.live.jql.FoundIssue;
import dev.bbsh.jira.live.jql.IssueListing;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.operation.live.JqlResult;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;

import java.util.ArrayList;
import java.util.List;

/** The result of a query on a live site: lines to read, and an object that {@code check} reads. */
final class JqlResultView {

    private JqlResultView() {}

    /**
     * A result.
     *
     * @param table true when the data is a table of the issues, without anything else
     */
    static View of(JqlResult result, boolean table) {
        View data = table && result.listing().isPresent() ? issues(result) : facts(result);
        return new View.Noted(new View.Either(text(result), data), () -> notes(result, table));
    }

    /** The warnings beside a table, which can't hold them. */
    private static List<String> notes(JqlResult result, boolean table) {
        List<String> notes = new ArrayList<>();
        if (table) {
            result.warnings().forEach((each) -> notes.add("warning: " + each));
            if (isLimited(result)) {
                notes.add("warning: the list ends at its limit, and there are more issues");
            }
        }
        return notes;
    }

    private static View text(JqlResult result) {
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of(Style.NUMBER, result.count().words())
                        .and(" on ")
                        .and(Style.NAME, result.request().connection())
                        .and(", as " + result.user().words() + " sees it"));
        result.zone().ifPresent((zone) -> lines.add(zone(result, zone)));
        result.warnings()
                .forEach((each) -> lines.add(TextLine.of(Style.WARNING, "warning: ").and(each)));
        if (result.count().approximate()) {
            lines.add(exactly(result));
        }
        List<View.Section> sections = new ArrayList<>();
        sections.add(View.Section.of("", new View.Message(lines)));
        result.listing()
                .map(IssueListing::issues)
                .filter((all) -> !all.isEmpty())
                .ifPresent((all) -> sections.add(View.Section.of("", new View.Message(keys(all)))));
        if (isLimited(result)) {
            sections.add(View.Section.of("", View.message(more(result))));
        }
        return new View.Sections(sections);
    }

    private static TextLine zone(JqlResult result, String zone) {
        return TextLine.of(
                Style.MUTED,
                "times in the query are in the time zone of "
                        + result.user().words()
                        + ": "
                        + zone);
    }

    private static TextLine exactly(JqlResult result) {
        return TextLine.of(Style.MUTED, "Cloud estimates the number; exactly: ")
                .and(
                        Style.COMMAND,
                        "jql run "
                                + CommandLine.quote(result.request().query())
                                + " --on "
                                + CommandLine.quote(result.request().connection())
                                + " --keys");
    }

    private static List<TextLine> keys(List<FoundIssue> issues) {
        return issues.stream().map((each) -> TextLine.of(Style.NAME, each.key())).toList();
    }

    private static TextLine more(JqlResult result) {
        return TextLine.of(Style.MUTED, "first " + listed(result) + " shown")
                .and(Style.MUTED, "     (--keys, --limit N, --to FILE)");
    }

    private static int listed(JqlResult result) {
        return result.listing().map((all) -> all.issues().size()).orElse(0);
    }

    private static boolean isLimited(JqlResult result) {
        return result.listing().filter(IssueListing::limited).isPresent();
    }

    private static View facts(JqlResult result) {
        List<View.Fact> facts = new ArrayList<>();
        facts.add(fact("query", Cell.of(result.request().query())));
        facts.add(fact("connection", Cell.of(result.request().connection())));
        facts.add(fact("user", result.user().name().map(Cell::of).orElse(Cell.NONE)));
        facts.add(fact("zone", result.user().zone().map(Cell::of).orElse(Cell.NONE)));
        facts.add(fact("count", new Cell.Count(result.count().count())));
        facts.add(fact("approximate", new Cell.Flag(result.count().approximate())));
        result.listing().ifPresent((listing) -> addTo(facts, listing, result));
        return new View.Facts(facts);
    }

    /** Adds a listing in the form of a page of a search, so that its gaps are known. */
    private static void addTo(List<View.Fact> facts, IssueListing listing, JqlResult result) {
        listing.gap()
                .ifPresent(
                        (cause) -> {
                            if (cause instanceof Gap.Partial(long _, long total)) {
                                facts.add(fact("total", new Cell.Count(total)));
                            }
                            facts.add(
                                    fact("incomplete", Cell.of(new Gap("issues", cause).words())));
                        });
        if (!result.moved().isEmpty()) {
            facts.add(
                    fact(
                            "moved",
                            new Cell.Records(
                                    List.of("from", "to"),
                                    result.moved().entrySet().stream()
                                            .map((each) -> List.of(each.getKey(), each.getValue()))
                                            .toList())));
        }
        facts.add(fact("isLast", new Cell.Flag(result.isComplete())));
        facts.add(
                fact(
                        "issues",
                        new Cell.Records(
                                List.of("id", "key"),
                                listing.issues().stream()
                                        .map((each) -> List.of(each.id(), each.key()))
                                        .toList())));
    }

    private static View issues(JqlResult result) {
        return new View.Table(
                List.of(Column.of("key"), Column.of("id")),
                result.listing().orElseThrow().issues().stream()
                        .map((each) -> List.of(Cell.of(each.key()), Cell.of(each.id())))
                        .toList());
    }

    private static View.Fact fact(String name, Cell cell) {
        return new View.Fact(new Column(name, name, Column.Alignment.LEFT), cell);
    }
}
