package dev.bbsh.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.script.word.QuoteKind;
import dev.bbsh.script.word.SyntaxException;
import dev.bbsh.script.word.Variables;
import dev.bbsh.script.word.Word;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines at their edges: first and last characters, and what is said about a place in them. */
class LineReadingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "load 'a|column 6: this quote is never closed|add the missing '",
                "load \"a|column 6: this quote is never closed|add the missing \"",
                "query $.a[?@ == \"x|column 17: this quote is never closed|add the missing \"",
                "query $.a[0|column 10: this bracket is never closed|add the missing ]",
                "load ${HOME}/a|column 6: bbsh doesn't read the variables of your own shell|"
                        + "~     (your home folder)",
            })
    void aProblemIsSaidWithItsPlaceAndItsRemedy(String line, String problem, String advice) {
        assertThatExceptionOfType(SyntaxException.class)
                .isThrownBy(() -> CommandLine.of(line).values(Variables.NONE))
                .withMessage(problem)
                .satisfies((e) -> assertThat(e.advice()).isEqualTo(advice));
    }

    @Test
    void theColumnCountsFromTheLineOfTheProblem() {
        assertThatExceptionOfType(SyntaxException.class)
                .isThrownBy(() -> CommandLine.of("load '\nb").values(Variables.NONE))
                .withMessageStartingWith("column 6: ");
        assertThatExceptionOfType(SyntaxException.class)
                .isThrownBy(() -> CommandLine.of("query $.a[\n'b").values(Variables.NONE))
                .withMessageStartingWith("column 1: ");
    }

    @Test
    void aDollarAtTheEndIsThePathOfEverything() {
        assertThat(CommandLine.of("query $").words().getLast().kind()).isEqualTo(Word.Kind.PATH);
        assertThat(CommandLine.of("query $x").words().getLast().kind()).isEqualTo(Word.Kind.PLAIN);
    }

    @Test
    void aBackslashJoinsTheLinesOfAStringInAPath() {
        assertThat(CommandLine.of("query $['a\\\nb']").values(Variables.NONE))
                .containsExactly("query", "$['ab']");
    }

    @Test
    void quotesAreThoseThatNeedNoEscapes() {
        assertThat(CommandLine.quote("'a b'")).isEqualTo("\"'a b'\"");
        assertThat(CommandLine.quote("a 'b'")).isEqualTo("\"a 'b'\"");
        assertThat(CommandLine.quote("a \"b\"")).isEqualTo("'a \"b\"'");
        assertThat(CommandLine.quote("a\nb")).isEqualTo("$'a\\nb'");
    }

    @Test
    void aValueIsTypedInTheQuotesThatAreOpenUnlessItNeedsEscapes() {
        assertThat(CommandLine.quotesFor("a b", QuoteKind.DOUBLE)).isEqualTo(QuoteKind.DOUBLE);
        assertThat(CommandLine.quotesFor("a b", QuoteKind.BARE)).isEqualTo(QuoteKind.BARE);
        assertThat(CommandLine.quotesFor("a\u200bb", QuoteKind.DOUBLE))
                .isEqualTo(QuoteKind.ESCAPES);
    }

    @Test
    void aLineThatBeginsWithALineEndOrACommentFitsOnOne() {
        assertThat(CommandLine.of("\nload a\nb").onOneLine()).isEqualTo("load a b");
        assertThat(CommandLine.of("# why").onOneLine()).isEmpty();
        assertThat(CommandLine.of("  load a ").onOneLine()).isEqualTo("load a");
    }

    @Test
    void nothingIsCompletedInALineThatIsAComment() {
        assertThat(CommandLine.upTo("# a ", 4).words()).isEmpty();
    }

    @Test
    void aWordKnowsWhetherItHoldsAVariable() {
        assertThat(CommandLine.of("${a} x${a}y \"${a}\" '${a}' a $$").words())
                .extracting(Word::hasVariables)
                .containsExactly(true, true, true, false, false, false);
    }
}
