package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ProgramArgumentsTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "-c 'load a.json', -c \"load a.json\"",
                "-c 'load a.json' -c 'info', -c \"load a.json\"",
                "-c 'query $ --count, -c \"query $ --count\""
            })
    void aCommandThatCmdHasSplitExplainsItself(String typed, String advice) {
        assertThatThrownBy(() -> ProgramArguments.parse(List.of(typed.split(" ", -1))))
                .isInstanceOfSatisfying(
                        BbshException.class,
                        (wrong) -> {
                            assertThat(wrong).hasMessageContaining("cmd.exe");
                            assertThat(wrong.advice()).isEqualTo("bbsh " + advice);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"'load' a.json", "load 'a b.json'", "'info'"})
    void aCommandWithQuotesOfItsOwnIsTaken(String command) {
        assertThat(ProgramArguments.parse(List.of("-c", command)).commands())
                .containsExactly(command);
    }

    @Test
    void aFileMayBeginWithAQuote() {
        assertThat(ProgramArguments.parse(List.of("'a.json")).files()).containsExactly("'a.json");
    }
}
