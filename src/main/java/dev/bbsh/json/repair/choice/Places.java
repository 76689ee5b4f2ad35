package dev.bbsh.json.repair.choice;

import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.repair.token.Rule;

import java.util.ArrayList;
import java.util.List;

/**
 * The fixes of a text, separated into ambiguous places and all others.
 *
 * @param places in order of place
 * @param plain all other fixes
 */
public record Places(List<Place> places, List<Fix> plain) {

    private static final int NEAR = 32;

    public Places {
        places = List.copyOf(places);
        plain = List.copyOf(plain);
    }

    /**
     * Separates fixes.
     *
     * @param fixes in order of place
     */
    public static Places of(byte[] text, List<Fix> fixes, Testimony testimony) {
        FoldPlaces folds = new FoldPlaces(text, fixes, testimony);
        StringPlaces strings = new StringPlaces(text, testimony);
        List<Place> places = new ArrayList<>();
        List<Fix> plain = new ArrayList<>();
        for (int i = 0; i < fixes.size(); i++) {
            Fix fix = fixes.get(i);
            switch (fix.rule()) {
                case FOLD -> places.add(folds.of(i, fix));
                case CONTROL_CHARACTER -> places.add(strings.control(fix));
                case ESCAPE -> {
                    List<Fix> unknown = sameString(text, fixes, i);
                    places.add(strings.backslashes(unknown, around(fixes, i, unknown.size())));
                    i += unknown.size() - 1;
                }
                default -> plain.add(fix);
            }
        }
        return new Places(places, plain);
    }

    /** A range of fixes with some before and behind it. */
    private static List<Fix> around(List<Fix> fixes, int first, int size) {
        return fixes.subList(
                Math.max(0, first - NEAR), Math.min(fixes.size(), first + size + NEAR));
    }

    private static List<Fix> sameString(byte[] text, List<Fix> fixes, int first) {
        int last = first;
        while (last + 1 < fixes.size()
                && fixes.get(last + 1).rule() == Rule.ESCAPE
                && !quoteBetween(text, fixes.get(last), fixes.get(last + 1))) {
            last++;
        }
        return fixes.subList(first, last + 1);
    }

    /** True when a string ends between two fixes. */
    private static boolean quoteBetween(byte[] text, Fix fix, Fix next) {
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
