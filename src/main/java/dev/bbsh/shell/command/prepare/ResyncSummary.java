package dev.bbsh.shell.command.prepare;

import dev.bbsh.check.fix.Confidence;
import dev.bbsh.migrate.prepare.IdKind;
import dev.bbsh.migrate.resync.ItemChange;
import dev.bbsh.migrate.resync.LostPair;
import dev.bbsh.migrate.resync.ResyncComparison;
import dev.bbsh.migrate.resync.ResyncItem;
import dev.bbsh.migrate.resync.ResyncTotals;
import dev.bbsh.operation.resync.CommentTexts;
import dev.bbsh.render.Cell;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.View;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers of a comparison after the resync, for people. */
final class ResyncSummary {

    /** The number of keys that are named. */
    private static final int KEYS = 3;

    /** The characters of the numbers. */
    private static final int NUMBERS = 24;

    private final ResyncComparison comparison;
    private final ResyncTotals totals;
    private final CommentTexts texts;
    private final TimeFormat times;
    private final List<View.Fact> facts = new ArrayList<>();

    ResyncSummary(ResyncComparison comparison, CommentTexts texts, TimeFormat times) {
        this.comparison = comparison;
        this.totals = comparison.totals();
        this.texts = texts;
        this.times = times;
    }

    /** The facts, in the order in which they are asked for. */
    View facts() {
        addPairs();
        addResync();
        addMessages();
        addNew();
        addMissing();
        addSentAgain();
        addKept();
        return new View.Facts(facts);
    }

    private void add(String title, String numbers, String words) {
        String gap = " ".repeat(Math.max(0, NUMBERS - numbers.length()));
        facts.add(View.Fact.of(title, Cell.of((numbers + gap + "  " + words).stripTrailing())));
    }

    private String name(boolean ofOne) {
        return comparison.sides().name(ofOne);
    }

    private void addPairs() {
        long lost = comparison.lostPairs();
        String there = Plurals.of(totals.there()) + " of " + Plurals.of(comparison.uploadedPairs());
        if (!comparison.hasBothSides()) {
            add("pairs", "can't be told", "with the download of " + name(true) + " only");
            add("", there, "uploaded pairs are in the data of " + name(true));
        }
        String keys = few(comparison.lost().map(LostPair::key), lost);
        boolean both = comparison.hasBothSides();
        if (both || lost > 0) {
            add(
                    both ? "pairs" : "",
                    both ? there + " are there" : "",
                    lost == 0
                            ? ""
                            : Plurals.of(lost) + (both ? " not paired: " : " are not: ") + keys);
        }
        if (comparison.uploadedAlone() > 0) {
            add(
                    "",
                    "",
                    Plurals.of(comparison.uploadedAlone(), "issue")
                            + " of the upload had no partner there");
        }
        if (totals.alone() > 0) {
            add(
                    "",
                    "",
                    Plurals.of(totals.alone(), "issue is", "issues are")
                            + " on one side only: "
                            + few(comparison.alone().map((each) -> each.key()), totals.alone()));
        }
    }

    private static String few(Stream<String> keys, long count) {
        return FirstFew.of(keys, count, KEYS).words();
    }

    private void addResync() {
        String since =
                comparison.terms().since().isPresent()
                        ? "since " + moment(comparison.terms().since().getAsLong())
                        : "since the times in the upload (no --since)";
        long open = totals.there() - totals.synced();
        String ways = comparison.hasBothSides() ? " both ways" : " as " + name(true) + " says";
        add(
                "resync",
                Plurals.of(totals.synced()) + " of " + Plurals.of(totals.there()) + ways,
                since);
        if (open > 0) {
            add(
                    "",
                    "",
                    Plurals.of(open)
                            + " not yet: "
                            + few(comparison.unsynced().map((each) -> each.key()), open));
        }
        if (totals.ignored() > 0) {
            add(
                    "",
                    "",
                    "in "
                            + Plurals.of(totals.ignored(), "pair")
                            + " a side ignores changes (chosen in the troubleshooting tab)");
        }
    }

    /** A day; its time, too, if it isn't the beginning of the day. */
    private String moment(long time) {
        String date = times.date(time);
        return date.contains(" 00:00:00") ? times.day(time) : date;
    }

    private void addMessages() {
        if (!comparison.hasBothSides()) {
            add("pending", "can't be told", "without the download of " + name(false));
            return;
        }
        long sum = totals.pending() + totals.pendingBack();
        List<String> directions = new ArrayList<>();
        for (boolean one : new boolean[] {true, false}) {
            long count = one ? totals.pending() : totals.pendingBack();
            if (count > 0) {
                String way = name(one) + " -> " + name(!one);
                directions.add(count == sum ? "all " + way : Plurals.of(count) + " " + way);
            }
        }
        add("pending", Plurals.of(sum, "message"), String.join(", ", directions));
        if (totals.overApplied() > 0) {
            add(
                    "",
                    "",
                    "in "
                            + Plurals.of(totals.overApplied(), "pair")
                            + " more messages were applied than sent");
        }
    }

    private void addNew() {
        String noun = comparison.hasBothSides() ? "pair" : "issue";
        long pairs = totals.pairs(ItemChange.NEW);
        add(
                "new",
                Plurals.of(totals.newPairs(), noun),
                counts(ItemChange.NEW) + (pairs == 0 ? "" : " in " + Plurals.of(pairs, "pair")));
    }

    private void addMissing() {
        if (totals.items(ItemChange.MISSING) > 0) {
            add(
                    "missing",
                    counts(ItemChange.MISSING),
                    "of the upload: deleted since, or lost (can't be told)");
        }
    }

    private String counts(ItemChange change) {
        return Stream.of(IdKind.values())
                .filter((kind) -> kind == IdKind.COMMENT || totals.items(change, kind) > 0)
                .filter((kind) -> totals.items(change, kind) > 0 || totals.items(change) == 0)
                .map((kind) -> Plurals.of(totals.items(change, kind), kind.word()))
                .collect(Collectors.joining(", "));
    }

    private void addSentAgain() {
        if (totals.sentAgain() == 0) {
            boolean both = comparison.hasBothSides();
            add(
                    "duplicates",
                    both ? "0 found" : "0 found in " + name(true),
                    both ? "" : "what " + name(false) + " got again can't be told");
            return;
        }
        add("duplicates", Plurals.of(totals.sentAgain()) + " sent again", "BAC-1449");
        for (ItemChange rule : ResyncRows.SENT_AGAIN) {
            if (totals.items(rule) > 0) {
                String where = "in " + Plurals.of(totals.pairs(rule), "pair");
                add("", counts(rule), where + "     " + confidences(rule));
                add("", words(rule) + " (inferred)", "");
                add("", example(comparison.items(EnumSet.of(rule)).findFirst().orElseThrow()), "");
            }
        }
    }

    /** The confidence of a rule's items: contents of catalogs may raise it for some. */
    private String confidences(ItemChange rule) {
        if (texts.catalogs().isEmpty()) {
            ResyncItem first = comparison.items(EnumSet.of(rule)).findFirst().orElseThrow();
            return "confidence " + texts.confidence(first).word();
        }
        Map<Confidence, Long> counts = new EnumMap<>(Confidence.class);
        comparison
                .items(EnumSet.of(rule))
                .forEach((item) -> counts.merge(texts.confidence(item), 1L, Long::sum));
        return counts.size() == 1
                ? "confidence " + counts.keySet().iterator().next().word()
                : counts.entrySet().stream()
                        .map((each) -> each.getKey().word() + " " + Plurals.of(each.getValue()))
                        .collect(Collectors.joining(", ", "confidence ", ""));
    }

    private static String words(ItemChange rule) {
        return switch (rule) {
            case COPY_AS_ORIGINAL -> "copies in the upload, originals with a new copy now";
            case NEW_ID -> "originals with new IDs of uploaded ones, by the mapping";
            case SECOND_COPY -> "originals whose first copy was in the upload, with another now";
            case NEW, MISSING -> throw new IllegalArgumentException(rule.word());
        };
    }

    private String example(ResyncItem item) {
        String receiver = name(item.ofOne());
        String word = item.kind().word() + " ";
        String sent = word + item.sent().orElse("");
        String original = receiver + " " + item.original().orElse("");
        String was =
                switch (item.change()) {
                    case COPY_AS_ORIGINAL -> sent + " was the copy of " + original;
                    case NEW_ID -> sent + " is the same as " + original;
                    case SECOND_COPY -> sent + " was copied as " + original;
                    case NEW, MISSING -> "";
                };
        return item.key() + ": " + was + ", " + receiver + " now also has it as " + item.id();
    }

    private void addKept() {
        if (totals.there() > 0) {
            add(
                    "kept",
                    "first sync " + ofAll(totals.keptDates()),
                    "message numbers "
                            + ofAll(totals.keptNumbers())
                            + "     (compared; not documented)");
        }
    }

    private String ofAll(long count) {
        return Plurals.of(count) + " of " + Plurals.of(totals.there());
    }

    /** The numbers for other programs. */
    View data(boolean mayDelete, List<String> reasons) {
        return new View.Facts(
                List.of(
                        View.Fact.of("verdict", Cell.of(mayDelete ? "may be deleted" : "keep")),
                        View.Fact.of("reasons", Cell.of(reasons)),
                        View.Fact.of("uploaded pairs", Cell.of(comparison.uploadedPairs())),
                        View.Fact.of("paired", Cell.of(totals.there())),
                        View.Fact.of("not paired", Cell.of(comparison.lostPairs())),
                        View.Fact.of("resynced", Cell.of(totals.synced())),
                        View.Fact.of("pending", Cell.of(totals.pending())),
                        View.Fact.of("pending back", Cell.of(totals.pendingBack())),
                        View.Fact.of("one side", Cell.of(totals.alone())),
                        View.Fact.of("new pairs", Cell.of(totals.newPairs())),
                        View.Fact.of("new items", Cell.of(totals.items(ItemChange.NEW))),
                        View.Fact.of("missing items", Cell.of(totals.items(ItemChange.MISSING))),
                        View.Fact.of("sent again", Cell.of(totals.sentAgain()))));
    }
}
