package dev.bbsh.check.config.reference;

import dev.bbsh.work.BbshException;
import dev.bbsh.work.Nearest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What rules can say of a value. */
sealed interface Meaning {

    /** It names something. */
    record Names(ReferenceKind kind) implements Meaning {}

    /** What else it can be. */
    enum Other implements Meaning {
        /** It is known to name nothing. */
        NONE,
        /** It names what the container names. */
        SAME,
        /** The name of what the container names, or a label beside its id. */
        LABEL,
        /** A value that the field can have to which it belongs. */
        VALUE,
        /** A query. */
        JQL,
        /** Nobody knows. */
        UNKNOWN
    }

    /** How all are typed. */
    static List<String> words() {
        List<String> words = new ArrayList<>(ReferenceKind.words());
        for (Other each : Other.values()) {
            words.add(each.name().toLowerCase(Locale.ROOT));
        }
        return List.copyOf(words);
    }

    /**
     * The meaning that is typed so.
     *
     * @throws BbshException when there is none
     */
    static Meaning of(String word) {
        for (Other each : Other.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        if (ReferenceKind.words().contains(word)) {
            return new Names(ReferenceKind.of(word));
        }
        List<String> near = Nearest.to(word, words());
        throw new BbshException(
                "'" + word + "' is no kind of reference",
                String.join("   ", near.isEmpty() ? words() : near));
    }
}
