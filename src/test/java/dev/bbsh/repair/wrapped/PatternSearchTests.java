package dev.bbsh.repair.wrapped;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

class PatternSearchTests {

    private static final Pattern WORD = Pattern.compile("(?<=(?:^|\n) {0,4})(ab+|xy)(?! )");

    private static PatternSearch in(String text) {
        return new PatternSearch(WORD, List.of("ab", "xy"), text);
    }

    @Test
    void findsWhatThePatternFinds() {
        PatternSearch search = in("abb ab\n xyab\n  abbb\nax abb");
        assertThat(search.find(0)).isTrue();
        assertThat(search.match().group()).isEqualTo("ab");
        assertThat(search.find(2)).isTrue();
        assertThat(search.match().group(1)).isEqualTo("xy");
        assertThat(search.match().start()).isEqualTo(8);
        assertThat(search.find(9)).isTrue();
        assertThat(search.match().group()).isEqualTo("abbb");
        assertThat(search.find(search.match().end())).isFalse();
    }

    @Test
    void looksAtWhatIsBeforeTheOffset() {
        assertThat(in("no ab").find(3)).isFalse();
        assertThat(in("\nab").find(1)).isTrue();
    }

    @Test
    void countsMatchesThatDoNotOverlap() {
        PatternSearch equal =
                new PatternSearch(Pattern.compile("=[0-9]*=?"), List.of("="), "=1==2==x=");
        assertThat(equal.count()).isEqualTo(4);
        assertThat(in("").count()).isZero();
    }
}
