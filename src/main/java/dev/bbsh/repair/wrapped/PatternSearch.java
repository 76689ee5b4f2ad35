package dev.bbsh.repair.wrapped;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Searches a long text for a pattern whose matches begin with one of a few ASCII texts. The pattern
 * is tried only where one of them is: a pattern that is tried at each character takes seconds for a
 * large file.
 */
public final class PatternSearch {

    private final String text;
    private final Matcher matcher;
    private final List<String> beginnings;
    private final BitSet first = new BitSet(128);

    /**
     * A search in a text.
     *
     * @param beginnings the texts with which a match can begin
     */
    public PatternSearch(Pattern pattern, List<String> beginnings, String text) {
        this.text = text;
        this.beginnings = List.copyOf(beginnings);
        beginnings.forEach((each) -> first.set(each.charAt(0)));
        matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** True when there is a match at this offset or behind it, which {@link #match} then gives. */
    public boolean find(int from) {
        for (int at = from; at < text.length(); at++) {
            if (first.get(text.charAt(at))
                    && canBegin(at)
                    && matcher.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private boolean canBegin(int at) {
        for (String each : beginnings) {
            if (text.startsWith(each, at)) {
                return true;
            }
        }
        return false;
    }

    /** The match that was found last. */
    public Matcher match() {
        return matcher;
    }

    /** The number of matches, one behind the other. */
    public int count() {
        int number = 0;
        int at = 0;
        while (find(at)) {
            number++;
            at = matcher.end();
        }
        return number;
    }
}
