package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.render.Palette;
import dev.bbsh.session.Settings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** How a line looks while it is typed. */
class HighlightingTests {

    @TempDir private Path own;

    private TypedSession session;

    @AfterEach
    void end() {
        session.close();
    }

    @Test
    void thePartsOfAPathHaveTheirColours() throws IOException {
        typed("query $.first[?@.key == 'SAM2' && length(@.more) > 47]", Palette.ANSI);
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
    void aMistakeInAPathIsUnderlinedFromWhereItStands() throws IOException {
        typed("query $.first[?@.key = 1] --count", Palette.ANSI);
        assertThat(session.isUnderlined("$.first[?@.key ")).isFalse();
        assertThat(session.isUnderlined("= 1]")).isTrue();
        assertThat(session.isUnderlined("1]")).isTrue();
        assertThat(session.isUnderlined("--count")).isFalse();
    }

    @Test
    void aPathInQuotesIsAPath() throws IOException {
        typed("query '$.first[?@.n == 12 and @.m]'", Palette.ANSI);
        assertThat(session.colour("12")).isNotEqualTo(session.colour("first"));
        assertThat(session.isUnderlined("and @.m]")).isTrue();
        assertThat(session.isUnderlined("12")).isFalse();
    }

    @Test
    void whatIsNotYetFinishedIsNoMistake() throws IOException {
        typed("query $.first[?@.key == 'SA", Palette.ANSI);
        assertThat(session.isUnderlined("'SA")).isFalse();
        session.type("\u0015que").untilLast("> que");
        assertThat(session.isUnderlined("que")).isFalse();
        session.type("\u0015query $.a --li").untilLast("--li");
        assertThat(session.isUnderlined("--li")).isFalse();
    }

    @Test
    void whatNoCommandKnowsIsUnderlined() throws IOException {
        typed("qury $.a --limt 3", Palette.ANSI);
        assertThat(session.isUnderlined("qury")).isTrue();
        session.type("\u0015query $.a --limt 3").untilLast("query $.a --limt 3");
        assertThat(session.isUnderlined("query $")).isFalse();
        assertThat(session.isUnderlined("--limt")).isTrue();
    }

    @Test
    void withoutColoursMistakesAreUnderlinedAsWell() throws IOException {
        typed("query $.first[?@.key = 1]", Palette.NONE);
        assertThat(session.colour("first")).isEqualTo(session.colour("= 1]"));
        assertThat(session.isUnderlined("= 1]")).isTrue();
    }

    private void typed(String line, Palette palette) throws IOException {
        session = new TypedSession(own, Settings.DEFAULT, palette).untilLast("bbsh>");
        session.type(line).untilLast("bbsh> " + line);
    }
}
