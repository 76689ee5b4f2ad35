package dev.bbsh.check.config.rule;

import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.text.EnumWords;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The meanings that rules can give to a value. */
public sealed interface ValueMeaning {

    /** It names an item. */
    record Names(ReferenceKind kind) implements ValueMeaning {}

    /** The other meanings of a value. */
    enum Other implements ValueMeaning {
        /** It is known to name nothing. */
        NONE,
        /** It names an item of the kind that the container names. */
        SAME,
        /** The name of the item that the container names, or a label next to its ID. */
        LABEL,
        /** A possible value of the field to which it belongs. */
        VALUE,
        /** A JQL query. */
        JQL,
        /** No rule knows its meaning. */
        UNKNOWN;

        private static final EnumWords<Other> WORDS = EnumWords.of(Other.class);
    }

    /** The words for all meanings, as they are typed. */
    static List<String> words() {
        return Stream.of(ReferenceKind.words(), Other.WORDS.all()).flatMap(List::stream).toList();
    }

    /**
     * Parses a meaning.
     *
     * @throws BbshException when the word is not a meaning
     */
    static ValueMeaning of(String word) {
        Optional<Other> other = Other.WORDS.find(word);
        if (other.isPresent()) {
            return other.get();
        }
        if (ReferenceKind.words().contains(word)) {
            return new Names(ReferenceKind.of(word));
        }
        List<String> near = NearestNames.to(word, words());
        throw new BbshException(
                "'" + word + "' is not a kind of reference",
                String.join("   ", near.isEmpty() ? words() : near));
    }
}
