package dev.bbsh.query.filter;

import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Matches texts with Java's engine, but stops when the user cancels or a text takes too long. */
public final class InterruptibleMatcher {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Progress progress;
    private final long limit;

    public InterruptibleMatcher(Progress progress) {
        this(progress, LIMIT);
    }

    InterruptibleMatcher(Progress progress, Duration limit) {
        this.progress = progress;
        this.limit = limit.toNanos();
    }

    /**
     * True when the pattern matches the whole text.
     *
     * @throws BbshException when it takes too long, or recurses too deeply
     */
    public boolean matches(Pattern pattern, String text) {
        return run(pattern, text, true);
    }

    /**
     * True when the pattern matches somewhere in the text.
     *
     * @throws BbshException when it takes too long, or recurses too deeply
     */
    public boolean finds(Pattern pattern, String text) {
        return run(pattern, text, false);
    }

    private boolean run(Pattern pattern, String text, boolean whole) {
        Matcher matcher = pattern.matcher(new Watched(text, pattern));
        try {
            return whole ? matcher.matches() : matcher.find();
        } catch (StackOverflowError tooDeep) {
            throw refusal(pattern, "is too complex for a text of " + text.length() + " characters");
        }
    }

    private static BbshException refusal(Pattern pattern, String why) {
        return new BbshException(
                "the pattern /" + pattern.pattern() + "/ " + why,
                "type a pattern without nested repetitions");
    }

    /** A text that checks the clock at every thousandth character read. */
    private final class Watched implements CharSequence {

        private static final int EVERY = 1_024;

        private final String text;
        private final Pattern pattern;
        private int reads;
        private long started;

        private Watched(String text, Pattern pattern) {
            this.text = text;
            this.pattern = pattern;
        }

        @Override
        public char charAt(int index) {
            if ((++reads & (EVERY - 1)) == 0) {
                check();
            }
            return text.charAt(index);
        }

        private void check() {
            progress.advance(0);
            long now = System.nanoTime();
            if (started == 0) {
                started = now;
            } else if (now - started > limit) {
                throw refusal(
                        pattern,
                        "takes more than "
                                + limit / 1_000_000
                                + " ms on a text of "
                                + text.length()
                                + " characters");
            }
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
