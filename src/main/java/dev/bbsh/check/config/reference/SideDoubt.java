package dev.bbsh.check.config.reference;

import dev.bbsh.json.Place;

/**
 * The reason why a reference's side is not certain.
 *
 * @param name of the member that gave rise to it; empty if none did
 * @param depth of the place at which it arose: a pair has its elements there
 */
public record SideDoubt(Cause cause, String name, int depth) {

    /** The causes of doubt. */
    public enum Cause {
        /** It is outside both connectors, and no name indicates a side. */
        OUTSIDE,
        /** A name that often says a side, but not in every config. */
        COMMON_WORD,
        /** A name that may or may not say a side. */
        UNKNOWN_NAME,
        /** It is one of a pair: the order proves nothing. */
        PAIR,
        /** It is in one of two parts of the same form: the order proves nothing. */
        PART,
        /** The query that contains it names the project of the other side. */
        OTHER_PROJECT,
        /** The same row names another item of its kind. */
        SAME_KIND,
        /** A word in its row may say the side. */
        ROW_WORD
    }

    /** A doubt that arises at a place. */
    public static SideDoubt of(Cause cause, NamePath at) {
        String name =
                at.place().last().orElse(null) instanceof Place.Step.Name(String text, int _)
                        ? text
                        : "";
        return new SideDoubt(cause, name, at.place().depth());
    }

    /** The cause in words, to follow "because". */
    public String text() {
        return switch (cause) {
            case OUTSIDE -> "it is outside both connectors, and no name indicates a side";
            case COMMON_WORD -> "'" + name + "' can mean either side";
            case UNKNOWN_NAME -> "bbsh doesn't know whether '" + name + "' means a side";
            case PAIR -> "two IDs are paired, and it's unclear which one is whose";
            case PART -> "it is in one of two parts, and it's unclear which one is whose";
            case OTHER_PROJECT -> "the query names the project of the other side";
            case SAME_KIND -> "the same row has another ID of this kind";
            case ROW_WORD -> "'" + name + "' may say which side a row is on";
        };
    }
}
