package dev.bbsh.shell.command.difference;

import dev.bbsh.backbone.difference.ChangeKind;
import dev.bbsh.backbone.difference.ChangeTotals;
import dev.bbsh.backbone.difference.ChangedEntry;
import dev.bbsh.backbone.difference.DataDifference;
import dev.bbsh.backbone.rows.RowRecords;
import dev.bbsh.operation.issue.ComparedData;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.View;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The summary of a difference between two versions of synced issue data. */
record DifferenceSummary(
        ComparedData documents,
        DataDifference difference,
        ChangeTotals totals,
        TimeFormat times,
        Pending pending) {

    /** The characters of the words beside the numbers. */
    private static final int WIDTH = 64;

    /** The characters of the numbers. */
    private static final int NUMBERS = 18;

    /** The messages pending in both directions. */
    record Pending(long before, long after) {}

    /** The sentences above the numbers. */
    List<TextLine> sentences() {
        List<TextLine> lines = new ArrayList<>();
        String before = documents.before().name();
        String after = documents.after().name();
        lines.add(TextLine.of(newer(before, after) + "  " + sync()));
        if (isBackwards()) {
            lines.add(
                    TextLine.of("Shown are the changes from " + before + " to " + after + ".  ")
                            .and(Style.MUTED, "The other way round: ")
                            .and(Style.COMMAND, "diff " + after + " " + before));
        }
        documents
                .onlyIn()
                .forEach(
                        (lone) ->
                                lines.add(
                                        TextLine.of(
                                                "Not compared: "
                                                        + lone.side()
                                                                .project()
                                                                .orElse(lone.side().name().key())
                                                        + ", which only "
                                                        + lone.document().name()
                                                        + " has.")));
        if (documents.isSwapped()) {
            lines.add(TextLine.of("firstConnector and secondConnector have changed places."));
        }
        return lines;
    }

    boolean isBackwards() {
        OptionalLong before = difference.newestBefore();
        OptionalLong after = difference.newestAfter();
        return before.isPresent() && after.isPresent() && before.getAsLong() > after.getAsLong();
    }

    /** The times at which the data ends, such as {@code 2026-11-03 -> 2026-11-20}. */
    Optional<String> ends() {
        OptionalLong older = difference.newestBefore();
        OptionalLong newer = difference.newestAfter();
        if (older.isEmpty() || newer.isEmpty() || older.equals(newer)) {
            return Optional.empty();
        }
        String from = times.day(older.getAsLong());
        String to = times.day(newer.getAsLong());
        return Optional.of(
                from.equals(to)
                        ? times.date(older.getAsLong()) + " -> " + times.date(newer.getAsLong())
                        : from + " -> " + to);
    }

    private String newer(String before, String after) {
        OptionalLong older = difference.newestBefore();
        OptionalLong newer = difference.newestAfter();
        if (older.isEmpty() || newer.isEmpty()) {
            return "The files don't tell which is newer: "
                    + (older.isEmpty() ? before : after)
                    + " has no sync times.";
        }
        String from = times.day(older.getAsLong());
        String to = times.day(newer.getAsLong());
        if (older.getAsLong() == newer.getAsLong()) {
            return "The data of both ends " + times.date(newer.getAsLong()) + ".";
        }
        boolean sameDay = from.equals(to);
        return (isBackwards() ? before : after)
                + " is newer (data ends "
                + (sameDay ? times.date(older.getAsLong()) : from)
                + " -> "
                + (sameDay ? times.date(newer.getAsLong()) : to)
                + ").";
    }

    private String sync() {
        Optional<String> one = documents.one().after().project();
        Optional<String> partner =
                documents
                        .other()
                        .map((side) -> side.after().project())
                        .orElseGet(() -> documents.one().after().partnerProject());
        Optional<String> was = documents.one().before().project();
        Optional<String> partnerWas =
                documents
                        .other()
                        .map((side) -> side.before().project())
                        .orElseGet(() -> documents.one().before().partnerProject());
        String now = one.orElse("?") + " and " + partner.orElse("?");
        if (one.isEmpty() || was.isEmpty()) {
            return (one.isEmpty() ? documents.after() : documents.before()).name()
                    + " doesn't tell its project.";
        }
        return one.equals(was) && partner.equals(partnerWas)
                ? "Same projects: " + now + "."
                : "Other projects: "
                        + was.orElse("?")
                        + " and "
                        + partnerWas.orElse("?")
                        + " -> "
                        + now
                        + ".";
    }

    /** The numbers, for people. */
    View numbers() {
        boolean both = difference.after().hasBothSides();
        String noun = both ? "pair" : "issue";
        List<View.Fact> facts = new ArrayList<>();
        facts.add(
                fact(
                        noun + "s",
                        both
                                ? numbers(difference.before().pairs(), difference.after().pairs())
                                : numbers(difference.before().size(), difference.after().size()),
                        Plurals.of(totals.added())
                                + " added, "
                                + Plurals.of(totals.removed())
                                + " removed"));
        long unmatched = unmatched(difference.before());
        if (unmatched + unmatched(difference.after()) > 0) {
            facts.add(fact("unmatched", numbers(unmatched, unmatched(difference.after())), ""));
        }
        String changed = "changed";
        String count = Plurals.of(totals.changed());
        for (String kinds : lines(kinds(noun))) {
            facts.add(fact(changed, count, kinds));
            changed = "";
            count = "";
        }
        if (both) {
            facts.add(fact("pending", numbers(pending.before(), pending.after()), messages()));
        }
        facts.add(fact("equal", Plurals.of(totals.equal()), "format and order don't count"));
        return new View.Facts(facts);
    }

    private static long unmatched(RowRecords rows) {
        return rows.hasBothSides() ? rows.size() - rows.pairs() : 0;
    }

    private static String numbers(long before, long after) {
        return Plurals.of(before) + " -> " + Plurals.of(after);
    }

    private String messages() {
        return "messages: " + more(totals.sent()) + " sent, " + more(totals.applied()) + " applied";
    }

    private static String more(long count) {
        return Plurals.of(Math.abs(count)) + (count < 0 ? " fewer" : " more");
    }

    /** Words in lines that fit beside the numbers; at least one line. */
    private static List<String> lines(List<String> words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            if (line.length() + word.length() > WIDTH) {
                lines.add(line + ",");
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : ", ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static View.Fact fact(String title, String numbers, String words) {
        String gap = " ".repeat(Math.max(0, NUMBERS - numbers.length()));
        return View.Fact.of(title, Cell.of((numbers + gap + "  " + words).stripTrailing()));
    }

    private List<String> kinds(String noun) {
        List<String> kinds = new ArrayList<>();
        for (ChangedEntry.Kind kind : ChangedEntry.Kind.values()) {
            add(kinds, totals.comments(kind), "comment", word(kind));
        }
        for (ChangedEntry.Kind kind : ChangedEntry.Kind.values()) {
            add(kinds, totals.attachments(kind), "file", word(kind));
        }
        add(kinds, totals.pairs(ChangeKind.KEYS), noun, "with another key");
        add(kinds, totals.pairs(ChangeKind.RECORDS), noun, "with a record added or removed");
        add(kinds, totals.pairs(ChangeKind.IGNORED), noun, "ignored or not any more");
        add(kinds, totals.pairs(ChangeKind.OTHER), noun, "with other fields");
        add(kinds, totals.pairsOnly(ChangeKind.MESSAGES), noun, "with messages only");
        add(kinds, totals.pairs(ChangeKind.CONNECTOR), noun, "with another connectorKey or id");
        return kinds;
    }

    private static void add(List<String> kinds, long count, String noun, String what) {
        if (count > 0) {
            kinds.add(Plurals.of(count, noun) + " " + what);
        }
    }

    private static String word(ChangedEntry.Kind kind) {
        return switch (kind) {
            case ADDED -> "added";
            case REMOVED -> "removed";
            case RENUMBERED -> "with other IDs";
            case LINKED -> "linked differently";
        };
    }

    /** The numbers, for other programs. */
    View data() {
        List<View.Fact> facts = new ArrayList<>();
        facts.add(View.Fact.of("before", Cell.of(difference.before().size())));
        facts.add(View.Fact.of("after", Cell.of(difference.after().size())));
        facts.add(View.Fact.of("added", Cell.of(totals.added())));
        facts.add(View.Fact.of("removed", Cell.of(totals.removed())));
        facts.add(View.Fact.of("changed", Cell.of(totals.changed())));
        facts.add(View.Fact.of("equal", Cell.of(totals.equal())));
        facts.add(count("comments added", totals.comments(ChangedEntry.Kind.ADDED)));
        facts.add(count("comments removed", totals.comments(ChangedEntry.Kind.REMOVED)));
        facts.add(count("attachments added", totals.attachments(ChangedEntry.Kind.ADDED)));
        facts.add(count("attachments removed", totals.attachments(ChangedEntry.Kind.REMOVED)));
        facts.add(count("messages only", totals.pairsOnly(ChangeKind.MESSAGES)));
        boolean both = difference.after().hasBothSides();
        facts.add(View.Fact.of("pending before", both ? Cell.of(pending.before()) : Cell.NONE));
        facts.add(View.Fact.of("pending after", both ? Cell.of(pending.after()) : Cell.NONE));
        facts.add(time("data ends before", difference.newestBefore()));
        facts.add(time("data ends after", difference.newestAfter()));
        return new View.Facts(facts);
    }

    private static View.Fact count(String title, long count) {
        return View.Fact.of(title, Cell.of(count));
    }

    private static View.Fact time(String title, OptionalLong time) {
        return View.Fact.of(title, time.isPresent() ? Cell.time(time.getAsLong()) : Cell.NONE);
    }
}
