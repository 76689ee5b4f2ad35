package dev.bbsh.query.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.query.path.IRegexp;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.regex.Pattern;

class InterruptibleMatcherTests {

    @Test
    void aPatternThatTakesTooLongIsRefused() {
        InterruptibleMatcher matcher =
                new InterruptibleMatcher(Progress.NONE, Duration.ofMillis(20));
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(
                        () -> matcher.matches(Pattern.compile("(.*a){25}"), "a".repeat(40) + "b"))
                .withMessage(
                        "the pattern /(.*a){25}/ takes more than 20 ms on a text of 41 characters");
    }

    @Test
    void aPatternThatGoesTooDeepIsRefused() {
        InterruptibleMatcher matcher = new InterruptibleMatcher(Progress.NONE);
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(
                        () -> matcher.matches(Pattern.compile("(a|b)*"), "ab".repeat(1_000_000)))
                .withMessageContaining("is too complex");
    }

    @Test
    void readsWhatTheStandardAllows() {
        assertThat(matches("SAM-[0-9]+", "SAM-12")).isTrue();
        assertThat(matches("[^a-c]{2,3}", "xyz")).isTrue();
        assertThat(matches("[-a]", "-")).isTrue();
        assertThat(matches("[a-]", "-")).isTrue();
        assertThat(matches("a|bc|", "")).isTrue();
        assertThat(matches("(a|b)*\\.c", "abba.c")).isTrue();
        assertThat(matches("\\p{Lu}.", "\u00c4\u2028")).isTrue();
        assertThat(matches(".", "\n")).isFalse();
        assertThat(matches("[&&[#]", "&")).isFalse();
        assertThat(matches("x #&&~", "x #&&~")).isTrue();
    }

    @Test
    void refusesWhatOnlyOtherEnginesKnow() {
        for (String other :
                new String[] {
                    "\\d",
                    "a**",
                    "a*+",
                    "a*?",
                    "(?i)a",
                    "[a",
                    "a)",
                    "(a",
                    "a{,2}",
                    "\\p{IsLatin}",
                    "[[:alpha:]]",
                    "a{99999999999}",
                    "\\b",
                    "[]",
                    "a\\"
                }) {
            assertThat(IRegexp.compile(other)).as(other).isEmpty();
        }
    }

    private static boolean matches(String pattern, String text) {
        return IRegexp.compile(pattern).map((java) -> java.matcher(text).matches()).orElse(false);
    }
}
