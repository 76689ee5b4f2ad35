package dev.bbsh.repair.ambiguity;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;

import java.util.ArrayList;
import java.util.List;

/**
 * The fixes of a text, separated into ambiguous places and all others.
 *
 * @param places in order of place
 * @param plain all other fixes
 */
public record Ambiguities(List<Ambiguity> places, List<Correction> plain) {

    private static final int NEAR = 32;

    public Ambiguities {
        places = List.copyOf(places);
        plain = List.copyOf(plain);
    }

    /**
     * Separates fixes.
     *
     * @param fixes in order of place
     */
    public static Ambiguities of(byte[] text, List<Correction> fixes, ContextEvidence testimony) {
        FoldAmbiguities folds = new FoldAmbiguities(text, fixes, testimony);
        StringAmbiguities strings = new StringAmbiguities(text, testimony);
        List<Ambiguity> places = new ArrayList<>();
        List<Correction> plain = new ArrayList<>();
        for (int i = 0; i < fixes.size(); i++) {
            Correction fix = fixes.get(i);
            switch (fix.rule()) {
                case FOLD -> places.add(folds.of(i, fix));
                case CONTROL_CHARACTER -> places.add(strings.control(fix));
                case ESCAPE -> {
                    List<Correction> unknown = sameString(text, fixes, i);
                    places.add(strings.backslashes(unknown, around(fixes, i, unknown.size())));
                    i += unknown.size() - 1;
                }
                default -> plain.add(fix);
            }
        }
        return new Ambiguities(places, plain);
    }

    /** A range of fixes with some before and behind it. */
    private static List<Correction> around(List<Correction> fixes, int first, int size) {
        return fixes.subList(
                Math.max(0, first - NEAR), Math.min(fixes.size(), first + size + NEAR));
    }

    private static List<Correction> sameString(byte[] text, List<Correction> fixes, int first) {
        int last = first;
        while (last + 1 < fixes.size()
                && fixes.get(last + 1).rule() == RepairRule.ESCAPE
                && !quoteBetween(text, fixes.get(last), fixes.get(last + 1))) {
            last++;
        }
        return fixes.subList(first, last + 1);
    }

    /** True when a string ends between two fixes. */
    private static boolean quoteBetween(byte[] text, Correction fix, Correction next) {
        int at = fix.from() + 1;
        if (fix.text().isEmpty()) {
            at = fix.from() + 2;
        }
        while (at < next.from()) {
            if (text[at] == '"') {
                return true;
            }
            at += text[at] == '\\' ? 2 : 1;
        }
        return false;
    }
}
