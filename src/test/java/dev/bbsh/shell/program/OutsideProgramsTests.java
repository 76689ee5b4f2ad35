package dev.bbsh.shell.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.script.CommandLine;
import dev.bbsh.shell.line.OutputSigns;

import org.junit.jupiter.api.Test;

import java.util.Map;

class OutsideProgramsTests {

    private static OutputSigns signs(String line) {
        return OutputSigns.of(CommandLine.of(line));
    }

    @Test
    void aSignIsAWordOfItsOwn() {
        assertThat(signs("query $ > a.json").rests()).isEqualTo(Map.of(2, "a.json"));
        assertThat(signs("query $ | jq '.[0] | .id' # all").rests())
                .isEqualTo(Map.of(2, "jq '.[0] | .id'"));
        assertThat(signs("query $.a[?@.b > 1 || @.c | d]").rests()).isEmpty();
        assertThat(signs("query $ '>' \">>\" \\| a>b").rests()).isEmpty();
        assertThat(signs("> a").rests()).isEmpty();
    }

    @Test
    void aLineThatBeginsWithAnExclamationMarkCallsAProgram() {
        assertThat(OutsidePrograms.isCall(" !ls -l")).isTrue();
        assertThat(OutsidePrograms.isCall("query $[?!@.a]")).isFalse();
    }
}
