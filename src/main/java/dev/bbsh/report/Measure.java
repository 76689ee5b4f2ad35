package dev.bbsh.report;

import dev.bbsh.text.EnumWords;

import java.util.List;

/**
 * A value of a case that may be another one in the next report.
 *
 * @param key names it among those of its group, and stays the same from report to report
 * @param title the words for it
 * @param value as it is shown
 */
public record Measure(Group group, String key, String title, String value) {

    /** A rule with more findings than this has no measures of single findings. */
    public static final int SINGLE = 100;

    /** The kinds of measures, in the order in which they are compared. */
    public enum Group {
        FACTS("Facts"),
        FILES("Files"),
        NUMBERS("Numbers"),
        FINDINGS("Number of findings"),
        FOUND("Single findings"),
        CHANGES("Changes"),
        PROOFS("Verifications"),
        QUESTIONS("Questions"),
        STEPS("Steps");

        private static final EnumWords<Group> WORDS = EnumWords.of(Group.class);

        private final String title;

        Group(String title) {
            this.title = title;
        }

        /** The title of a table of such measures. */
        public String title() {
            return title;
        }

        /** The word for it in a file. */
        public String word() {
            return EnumWords.word(this);
        }

        /** The words of all. */
        public static List<String> words() {
            return WORDS.all();
        }

        /** The group with this word, which must be one of {@link #words}. */
        public static Group of(String word) {
            return WORDS.value(word);
        }
    }
}
