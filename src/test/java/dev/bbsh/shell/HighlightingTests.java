package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.render.Palette;
import dev.bbsh.session.Settings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** The colours of a line while it is typed. */
class HighlightingTests {

    @TempDir private Path own;

    private TypedSession session;

    @BeforeEach
    void start() throws IOException {
        session =
                new TypedSession(own, Settings.DEFAULT, Palette.ANY_BACKGROUND).untilLast("bbsh>");
    }

    @AfterEach
    void end() {
        session.close();
    }

    @Test
    void thePartsOfAPathHaveTheirColours() {
        typed("query $.first[?@.key == 'SAM2' && length(@.more) > 47]");
        long name = session.colour("first");
        assertThat(session.colour("key")).isEqualTo(name);
        assertThat(session.colour("'SAM2'")).isNotEqualTo(name);
        assertThat(session.colour("==")).isNotEqualTo(name).isEqualTo(session.colour("&&"));
        assertThat(session.colour("length")).isNotEqualTo(name).isNotEqualTo(session.colour("=="));
        assertThat(session.colour("47")).isNotEqualTo(name);
        for (String part : new String[] {"query", "$.first", "'SAM2'", "&&", "47"}) {
            assertThat(session.isUnderlined(part)).as(part).isFalse();
        }
    }

    @Test
    void aMistakeInAPathIsUnderlinedFromWhereItStands() {
        typed("query $.first[?@.key = 1] --count");
        assertThat(session.isUnderlined("$.first[?@.key ")).isFalse();
        assertThat(session.isUnderlined("= 1]")).isTrue();
        assertThat(session.isUnderlined("1]")).isTrue();
        assertThat(session.isUnderlined("--count")).isFalse();
    }

    @Test
    void aPathInQuotesIsAPath() {
        typed("query '$.first[?@.n == 12 and @.m]'");
        assertThat(session.colour("12")).isNotEqualTo(session.colour("first"));
        assertThat(session.isUnderlined("and @.m]")).isTrue();
        assertThat(session.isUnderlined("12")).isFalse();
    }

    @Test
    void whatIsNotYetFinishedIsNoMistake() {
        typed("query $.first[?@.key == 'SA");
        assertThat(session.isUnderlined("'SA")).isFalse();
        session.type("\u0015quer").untilLast("> query");
        assertThat(session.isUnderlined("quer")).isFalse();
        session.type("\u0015query $.a --li").untilLast("--li");
        assertThat(session.isUnderlined("--li")).isFalse();
    }

    @Test
    void whatNoCommandKnowsIsUnderlined() {
        typed("qury $.a --limt 3");
        assertThat(session.isUnderlined("qury")).isTrue();
        session.type("\u0015query $.a --limt 3").untilLast("query $.a --limt 3");
        assertThat(session.isUnderlined("query $")).isFalse();
        assertThat(session.isUnderlined("--limt")).isTrue();
    }

    @Test
    void theOptionsOfACommandOfTwoWordsAreItsOwn() {
        typed("catalog load a.json --as b");
        assertThat(session.isUnderlined("--as")).isFalse();
        session.type("\u0015catalog load a --count").untilLast("catalog load a --count");
        assertThat(session.isUnderlined("catalog")).isFalse();
        assertThat(session.isUnderlined("--count")).isTrue();
    }

    @Test
    void withoutColoursMistakesAreUnderlinedAsWell() throws IOException {
        session.close();
        session = new TypedSession(own, Settings.DEFAULT, Palette.NONE).untilLast("bbsh>");
        typed("query $.first[?@.key = 1]");
        assertThat(session.colour("first")).isEqualTo(session.colour("= 1]"));
        assertThat(session.isUnderlined("= 1]")).isTrue();
    }

    private void typed(String line) {
        session.type(line).untilLast("bbsh> " + line);
    }
}
