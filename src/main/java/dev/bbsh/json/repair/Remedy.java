package dev.bbsh.json.repair;

import java.util.List;

/** What can be done about a damaged text. */
public sealed interface Remedy {

    /**
     * There is one way to mend it. All bytes outside the replacements stay.
     *
     * @param name names the repairs and their places, as that of a {@link Candidate}
     * @param repairs in order of place; none when the text was JSON
     * @param replacements the same, in order of place, none overlapping
     */
    record Mended(String name, List<Repair> repairs, List<Replacement> replacements)
            implements Remedy {

        public Mended {
            repairs = List.copyOf(repairs);
            replacements = List.copyOf(replacements);
        }

        /** The text once mended. */
        public byte[] applyTo(byte[] text) {
            return Replacements.apply(replacements, text);
        }
    }

    /**
     * A person has to say what the text was.
     *
     * @param question why, in one sentence
     * @param candidates the ways to mend it, likeliest first; one when it is certain how but not
     *     whether something is missing
     */
    record Ask(String question, List<Candidate> candidates) implements Remedy {

        public Ask {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * It is not mended.
     *
     * @param reason what is wrong with it, and where
     * @param advice what to do instead
     */
    record Refused(String reason, String advice) implements Remedy {}
}
