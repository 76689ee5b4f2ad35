package dev.bbsh.shell.command.prepare;

import dev.bbsh.migrate.resync.ItemChange;
import dev.bbsh.migrate.resync.LostPair;
import dev.bbsh.migrate.resync.ResyncComparison;
import dev.bbsh.migrate.resync.ResyncItem;
import dev.bbsh.operation.resync.CommentTexts;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of a comparison after the resync, read while they are shown. */
record ResyncRows(ResyncComparison comparison, CommentTexts texts, Progress progress) {

    /** The changes of items that were sent again. */
    static final Set<ItemChange> SENT_AGAIN =
            EnumSet.of(ItemChange.COPY_AS_ORIGINAL, ItemChange.NEW_ID, ItemChange.SECOND_COPY);

    private static final List<String> NAMES =
            List.of(
                    "what",
                    "key",
                    "partner",
                    "side",
                    "item",
                    "id",
                    "copy of",
                    "repeats",
                    "rule",
                    "confidence",
                    "detail");

    /** The columns of pairs on the screen. */
    private static final int[] PAIR_COLUMNS = {1, 2, 10};

    /** The columns of comments and attachments on the screen. */
    private static final int[] ITEM_COLUMNS = {1, 2, 3, 4, 5, 7, 8, 9};

    /** The rows of one list, or of all. */
    View.Table table(Optional<ResyncList> only) {
        return new View.Table(
                NAMES.stream().map(Column::of).toList(),
                () ->
                        only.map(Stream::of)
                                .orElseGet(() -> Arrays.stream(ResyncList.values()))
                                .flatMap(this::rows)
                                .peek((_) -> progress.advance(0))
                                .iterator(),
                "no rows");
    }

    /** The rows of one list with the columns that it has, for people. */
    View.Table screen(ResyncList list) {
        int[] shown = list.hasItems() ? ITEM_COLUMNS : PAIR_COLUMNS;
        return new View.Table(
                IntStream.of(shown).mapToObj((column) -> title(list, column)).toList(),
                () ->
                        rows(list)
                                .peek((_) -> progress.advance(0))
                                .map((row) -> IntStream.of(shown).mapToObj(row::get).toList())
                                .iterator(),
                "no rows");
    }

    private Column title(ResyncList list, int column) {
        String name = NAMES.get(column);
        return switch (name) {
            case "key" -> Column.of(side(true)).named(name);
            case "partner" -> Column.of(side(false)).named(name);
            case "side" -> Column.of(list == ResyncList.SENT_AGAIN ? "delete in" : name);
            default -> Column.of(name);
        };
    }

    private Stream<List<Cell>> rows(ResyncList list) {
        return switch (list) {
            case NOT_PAIRED -> comparison.lost().map((pair) -> lost(pair, list));
            case NOT_RESYNCED -> comparison.unsynced().map((pair) -> pair(pair, list, ""));
            case PENDING -> comparison.unbalanced().map(this::pending);
            case ONE_SIDE ->
                    comparison
                            .alone()
                            .map(
                                    (pair) ->
                                            pair(
                                                    pair,
                                                    list,
                                                    "only "
                                                            + side(pair.one().isPresent())
                                                            + " has it"));
            case NEW_PAIR -> comparison.added().map((pair) -> pair(pair, list, ""));
            case NEW -> items(list, EnumSet.of(ItemChange.NEW));
            case MISSING -> items(list, EnumSet.of(ItemChange.MISSING));
            case SENT_AGAIN -> items(list, SENT_AGAIN);
        };
    }

    private Stream<List<Cell>> items(ResyncList list, Set<ItemChange> changes) {
        return comparison.items(changes).map((item) -> item(item, list));
    }

    private String side(boolean ofOne) {
        return comparison.sides().name(ofOne);
    }

    private List<Cell> lost(LostPair pair, ResyncList list) {
        return row(list, pair.key(), pair.partner(), detail(pair));
    }

    /** The reason why an uploaded pair is not paired, as far as the files tell. */
    String detail(LostPair pair) {
        if (pair.pairedNow().isPresent()) {
            return "paired with " + pair.pairedNow().get() + " now";
        }
        if (pair.onOther().isEmpty()) {
            return side(true) + " doesn't have it";
        }
        if (pair.onOne() == pair.onOther().get()) {
            return pair.onOne() ? "the keys don't match each other" : "neither side has it";
        }
        return "only " + side(pair.onOne()) + " has it";
    }

    private List<Cell> pair(ResyncComparison.CurrentPair pair, ResyncList list, String detail) {
        return row(list, pair.key(), pair.partner(), detail);
    }

    private List<Cell> pending(ResyncComparison.CurrentPair pair) {
        String forth = direction(pair.pending(), true);
        String back = direction(pair.pendingBack(), false);
        String both = forth + (forth.isEmpty() || back.isEmpty() ? "" : ", ") + back;
        return pair(
                pair,
                ResyncList.PENDING,
                both.isEmpty() ? "message numbers are missing or don't fit" : both);
    }

    private String direction(long count, boolean fromOne) {
        return count == 0
                ? ""
                : Plurals.of(count, "message") + " " + side(fromOne) + " -> " + side(!fromOne);
    }

    private static List<Cell> row(ResyncList list, String key, String partner, String detail) {
        return List.of(
                Cell.of(list.word()),
                cell(key),
                cell(partner),
                Cell.NONE,
                Cell.NONE,
                Cell.NONE,
                Cell.NONE,
                Cell.NONE,
                Cell.NONE,
                Cell.NONE,
                cell(detail));
    }

    private List<Cell> item(ResyncItem item, ResyncList list) {
        boolean again = item.change().isSentAgain();
        return List.of(
                Cell.of(list.word()),
                cell(item.key()),
                cell(item.partner()),
                cell(side(item.ofOne())),
                Cell.of(item.kind().word()),
                cell(item.id()),
                cell(item.sent().orElse("")),
                cell(item.original().orElse("")),
                again ? Cell.of(item.change().word()) : Cell.NONE,
                again ? Cell.of(texts.confidence(item).word()) : Cell.NONE,
                again ? Cell.of("delete by hand in " + item.ownKey()) : Cell.NONE);
    }

    private static Cell cell(String text) {
        return text.isEmpty() ? Cell.NONE : Cell.of(text);
    }
}
