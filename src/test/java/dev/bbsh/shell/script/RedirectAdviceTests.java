package dev.bbsh.shell.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectAdviceTests {

    private static final BbshException FAILURE = new BbshException("too many", "help");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    query $.a[*] > out.txt     | query $.a[*] --to out.txt
                    query $.a[*] >out.txt      | query $.a[*] --to out.txt
                    query $.a[*] >> 'a b.txt'  | query $.a[*] --to 'a b.txt'
                    query $.a[*] >             | query $.a[*] --to FILE
                    """)
    void suggestsTheOptionThatWritesToAFile(String line, String meant) {
        BbshException advised = on(line);

        assertThat(advised.message()).isEqualTo("unexpected '>'");
        assertThat(advised.advice()).isEqualTo(meant);
    }

    @Test
    void suggestsNoLineThatCannotBeRead() {
        assertThat(RedirectAdvice.on(FAILURE, Line.of("undo > x"), (_) -> false)).isSameAs(FAILURE);
    }

    @Test
    void keepsTheFailureOfALineThatCanBeRead() {
        assertThat(RedirectAdvice.on(FAILURE, Line.of("expect count $ > 3"), (_) -> true))
                .isSameAs(FAILURE);
        assertThat(on("query $[?@.a>1]")).isSameAs(FAILURE);
        assertThat(on("put $.a '> b'")).isSameAs(FAILURE);
    }

    private static BbshException on(String line) {
        return RedirectAdvice.on(FAILURE, Line.of(line), (each) -> each.text().contains("--to"));
    }
}
