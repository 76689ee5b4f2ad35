package dev.bbsh.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectAdviceTests {

    private final BbshException failure = new BbshException("too many", "help");

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
        assertThat(RedirectAdvice.on(failure, Line.of("undo > x"), (_) -> false)).isSameAs(failure);
    }

    @Test
    void keepsTheFailureOfALineThatCanBeRead() {
        assertThat(RedirectAdvice.on(failure, Line.of("expect count $ > 3"), (_) -> true))
                .isSameAs(failure);
        assertThat(on("query $[?@.a>1]")).isSameAs(failure);
        assertThat(on("put $.a '> b'")).isSameAs(failure);
    }

    private BbshException on(String line) {
        return RedirectAdvice.on(failure, Line.of(line), (each) -> each.text().contains("--to"));
    }
}
