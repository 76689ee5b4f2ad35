package dev.bbsh.operation.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.CheckRules;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.FindingNumbers;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import java.util.List;

/** Finds the finding or the rule that a word names. */
public final class FindingLookup {

    private static final int LOOKED_AT = 1_000;

    private FindingLookup() {}

    /**
     * The finding with an ID, or with a number of the last check.
     *
     * @throws BbshException when there is none
     */
    public static Finding finding(String word, CheckResult checked) {
        if (word.matches("[0-9]{1,9}")) {
            int size = checked.numbers().all().size();
            return open(
                    checked.numbers()
                            .find(Integer.parseInt(word))
                            .orElseThrow(
                                    () ->
                                            new BbshException(
                                                    "there is no finding "
                                                            + word
                                                            + "; the last check has "
                                                            + size,
                                                    "findings")));
        }
        return checked.findings()
                .find(word)
                .or(() -> checked.numbers().find(word).map(FindingLookup::open))
                .orElseThrow(() -> missing(word, checked.findings().kept()));
    }

    private static Finding open(FindingNumbers.Numbered each) {
        if (!each.isOpen()) {
            throw new BbshException(
                    "finding "
                            + each.number()
                            + " is already fixed: "
                            + each.finding().id()
                            + " is no longer found",
                    "findings     (those that are left)   or   undo");
        }
        return each.finding();
    }

    private static BbshException missing(String word, List<Finding> kept) {
        List<String> ids = kept.stream().limit(LOOKED_AT).map(Finding::id).toList();
        return new BbshException(
                "the last check has no finding '" + word + "'",
                "findings" + NearestNames.didYouMean(word, ids));
    }

    public static boolean isRule(String word) {
        return CheckRules.all().stream().anyMatch((rule) -> rule.id().equals(word));
    }

    /**
     * The ID of a rule.
     *
     * @throws BbshException when no rule has that ID
     */
    public static String rule(String word) {
        if (!isRule(word)) {
            List<String> ids = CheckRules.all().stream().map(Rule::id).toList();
            throw new BbshException(
                    "there is no rule '" + word + "'",
                    "findings --rule RULE" + NearestNames.didYouMean(word, ids));
        }
        return word;
    }
}
