package dev.bbsh.shell.command.pair;

import dev.bbsh.text.EnumWords;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of the table of issue pairs. */
enum IssueColumn {
    KEY,
    PARTNER,
    /** The key that the only record of an issue names as its partner. */
    EXPECTS,
    /** All comments, own and copied. */
    COMMENTS,
    OWN,
    COPIED,
    ATTACHMENTS,
    FIRST_SYNC,
    LAST_SYNC,
    PENDING,
    PENDING_BACK,
    PENDING_AFTER,
    PENDING_UNTIL,
    IGNORED,
    NOTE;

    /** The columns in which a list can be sorted. */
    private static final Set<IssueColumn> SORTABLE =
            EnumSet.of(
                    KEY,
                    PARTNER,
                    COMMENTS,
                    OWN,
                    COPIED,
                    ATTACHMENTS,
                    FIRST_SYNC,
                    LAST_SYNC,
                    PENDING,
                    PENDING_BACK);

    private static final EnumWords<IssueColumn> WORDS = EnumWords.of(IssueColumn.class);

    private static final String ALL = "all";

    /** The words for some columns. */
    static List<String> words() {
        return Stream.concat(Stream.of(ALL), WORDS.all().stream()).toList();
    }

    /** The words for an order; with a dash in front it is turned. */
    static List<String> orders() {
        return SORTABLE.stream().map(EnumWords::word).toList();
    }

    /**
     * The column of an order.
     *
     * @throws BbshException when a list can't be sorted by it
     */
    static IssueColumn ofOrder(String word) {
        String column = isTurned(word) ? word.substring(1) : word;
        return WORDS.findInAnyCase(column)
                .filter(SORTABLE::contains)
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "issues can't be sorted by '" + column + "'",
                                        "issues --sort comments     (or "
                                                + String.join(", ", orders())
                                                + ")"));
    }

    /** True when an order is turned. */
    static boolean isTurned(String word) {
        return word.startsWith("-");
    }

    /**
     * The columns of a text with commas.
     *
     * @throws BbshException when one of them is unknown
     */
    static List<IssueColumn> of(String text) {
        return text.equals(ALL)
                ? List.of(values())
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .map(IssueColumn::one)
                        .toList();
    }

    private static IssueColumn one(String word) {
        return WORDS.findInAnyCase(word)
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "'" + word + "' is not a column of issues",
                                        "issues --columns all"
                                                + NearestNames.didYouMean(word, WORDS.all())));
    }
}
