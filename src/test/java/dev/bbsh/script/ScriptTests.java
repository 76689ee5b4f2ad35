package dev.bbsh.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.script.word.SyntaxException;
import dev.bbsh.script.word.Variables;
import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class ScriptTests {

    @Test
    void aScriptIsItsStatementsWithTheirLines() {
        Script script =
                Script.parse(
                        """
                        # bbsh 1

                        load ${here}/a.json   # the first
                          # nothing
                        merge a b \\
                          --as c
                        documents
                        """);

        assertThat(script.statements()).extracting(Statement::line).containsExactly(3, 5, 7);
        Variables here = Variables.NONE.with("here", "/home/kim/a b");
        assertThat(script.statements().get(0).values(here))
                .containsExactly("load", "/home/kim/a b/a.json");
        assertThat(script.statements().get(1).values(here))
                .containsExactly("merge", "a", "b", "--as", "c");
    }

    @Test
    void lineEndsOfWindowsAndAByteOrderMarkAreNoPartOfTheText() {
        assertThat(Script.parse("\ufeff# bbsh 1\r\nload a\\\r\nb\r\n").statements())
                .singleElement()
                .extracting((statement) -> statement.values(Variables.NONE))
                .asString()
                .isEqualTo("[load, ab]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# bbsh 2", "#bbsh 10", "# bbsh 1.1"})
    void aNewerLanguageIsRefused(String first) {
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> Script.parse(first + "\ndocuments\n"))
                .withMessageContaining("version");
    }

    @Test
    void aCommentAboutTheProgramIsNoVersion() {
        assertThat(Script.parse("# bbsh script of acme\ninfo\n# bbsh 2\n").statements()).hasSize(1);
    }

    @Test
    void anOpenQuoteIsAnErrorAtItsLine() {
        assertThatExceptionOfType(SyntaxException.class)
                .isThrownBy(() -> Script.parse("info\nload \\\n 'a b\nload c'\n"))
                .withMessage("line 3, column 2: this quote is never closed");
    }

    @Test
    void anOpenBracketIsAnErrorAtItsLine() {
        assertThatExceptionOfType(SyntaxException.class)
                .isThrownBy(() -> Script.parse("query $.a[\n0]\n"))
                .withMessage("line 1, column 10: this bracket is never closed");
    }

    @Test
    void aLastLineThatGoesOnIsAnError() {
        assertThatExceptionOfType(SyntaxException.class)
                .isThrownBy(() -> Script.parse("info\nload a \\\n"))
                .withMessageContaining("line 2, column 8: ");
    }

    @Test
    void anUndefinedVariableIsAnErrorAtItsLine() {
        Statement merge = Script.parse("\nmerge --moving ${moving}\n").statements().getFirst();

        assertThatExceptionOfType(SyntaxException.class)
                .isThrownBy(() -> merge.values(Variables.NONE))
                .withMessage("line 2, column 16: variable 'moving' is not set");
    }

    @Test
    void anErrorOfAContinuedLineIsInTheLineWhereItStands() {
        Statement merge = Script.parse("info\nmerge a \\\n ${none}\n").statements().getLast();

        assertThatExceptionOfType(SyntaxException.class)
                .isThrownBy(() -> merge.values(Variables.NONE))
                .withMessage("line 3, column 2: variable 'none' is not set")
                .satisfies((e) -> assertThat(e.line()).isEqualTo(3));
    }

    @Test
    void variablesAreGivenAsNameAndValue() {
        assertThat(Variables.NONE.assign("moving=SP2=x").values())
                .isEqualTo(Map.of("moving", "SP2=x"));
        for (String wrong : new String[] {"moving", "=x", "a-b=c", "here=x"}) {
            assertThatExceptionOfType(BbshException.class)
                    .isThrownBy(() -> Variables.NONE.assign(wrong));
        }
    }
}
