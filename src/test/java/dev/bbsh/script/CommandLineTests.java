package dev.bbsh.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.script.CommandLine.State;
import dev.bbsh.script.word.QuoteKind;
import dev.bbsh.script.word.SyntaxException;
import dev.bbsh.script.word.Variables;
import dev.bbsh.script.word.Word;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class CommandLineTests {

    private static final Variables VARIABLES =
            new Variables(Map.of("a", "A B", "it", "it's", "q", "say \"x\" \\"));

    @Test
    void wordsFollowTheRulesOfTheShell() {
        assertThat(values("load a\\ b.json 'c d' \"e \\\" f\" g'h i'\"j k\"l ''"))
                .containsExactly("load", "a b.json", "c d", "e \" f", "gh ij kl", "");
    }

    @Test
    void aBackslashInDoubleQuotesEscapesOnlyQuoteAndItself() {
        assertThat(values("\"a\\b\\\\c\\\"d\"")).containsExactly("a\\b\\c\"d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "$.store.book[?(@.title == 'A b')].price",
                "$.a[?(@.b == \"z w\")]",
                "$.a\\.b",
                "$['it\\'s', \"x ] y\" , 1 ]",
                "$[?@.a =~ /[^]]' \\/ x/ ]",
                "$.a[?@.b == '#']",
                "$.a[?@['x]y'] > 1 && @.z[0] == 'k']",
                "$..*"
            })
    void aPathIsTakenAsItStands(String path) {
        CommandLine words = CommandLine.of("query " + path + " --count");

        assertThat(words.values(Variables.NONE)).containsExactly("query", path, "--count");
        assertThat(words.words().get(1).kind()).isEqualTo(Word.Kind.PATH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'$.a b'", "${a}", "$a", "a$.b", "--path=$.a", "\\$.a"})
    void onlyABareDollarBeginsAPath(String word) {
        assertThat(CommandLine.of(word).words())
                .singleElement()
                .extracting(Word::kind)
                .isEqualTo(Word.Kind.PLAIN);
    }

    @Test
    void aCommentBeginsAtTheStartOfAWord() {
        CommandLine words = CommandLine.of("fix a:b#2 $.a[?@.b=='#'] # the rest 'of it");

        assertThat(words.values(Variables.NONE)).containsExactly("fix", "a:b#2", "$.a[?@.b=='#']");
        assertThat(words.commentAt()).isEqualTo(25);
        assertThat(words.state()).isEqualTo(State.COMPLETE);
        assertThat(values("   # nothing")).isEmpty();
    }

    @Test
    void variablesAreExpandedAfterSplitting() {
        assertThat(values("${a} x${a}y \"<${a}>\" '${a}' $${a} \\${a} \"$${a}\""))
                .containsExactly("A B", "xA By", "<A B>", "${a}", "${a}", "${a}", "${a}");
    }

    @Test
    void anUndefinedVariableHasItsDefault() {
        assertThat(values("${none:-SAM2} \"${none:-a b}\" ${none:-} ${a:-unused}"))
                .containsExactly("SAM2", "a b", "", "A B");
    }

    @Test
    void aVariableInAStringOfAPathIsEscapedForItsQuotes() {
        assertThat(values("$['${it}'] $[\"${it}\"] $[\"${q}\"] $['$${it}'] $[?@.a=='${none:-x}']"))
                .containsExactly(
                        "$['it\\'s']",
                        "$[\"it's\"]",
                        "$[\"say \\\"x\\\" \\\\\"]",
                        "$['${it}']",
                        "$[?@.a=='x']");
    }

    @Test
    void aVariableOutsideTheStringsOfAPathIsNoVariable() {
        assertThat(values("$.x[${a}]")).containsExactly("$.x[${a}]");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "load 'a b|6|quote",
                "load \"a b|6|quote",
                "query $.a[0|10|bracket",
                "query $.a['b]|11|quote",
                "load \\|6|nothing follows",
                "load ${x|6|variable",
                "load ${x:-a b}|6|variable",
                "load äö ${none}|9|variable 'none' is not set",
                "put $'\\q'|7|escape",
            })
    void whatCanNotBeReadIsSaidWithItsColumn(String line, int column, String problem) {
        assertThatExceptionOfType(SyntaxException.class)
                .isThrownBy(() -> CommandLine.of(line).values(Variables.NONE))
                .withMessageContaining("column " + column + ": ")
                .withMessageContaining(problem)
                .satisfies((e) -> assertThat(e.column()).isEqualTo(column))
                .satisfies((e) -> assertThat(e.advice()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "load a|COMPLETE",
                "load 'a|OPEN_QUOTE",
                "load 'a\\|OPEN_QUOTE",
                "load \"a\\|CONTINUED",
                "load a\\|CONTINUED",
                "load a\\\\|COMPLETE",
                "load \\|CONTINUED",
                "query $.a[|OPEN_BRACKET",
                "query $.a[?@ == 'x|OPEN_QUOTE",
                "query $.a[?@ == \\|CONTINUED",
                "load # 'a\\|COMPLETE",
            })
    void theEndOfALineSaysWhetherItGoesOn(String line, State state) {
        assertThat(CommandLine.of(line).state()).isEqualTo(state);
    }

    @Test
    void aBackslashBeforeALineEndJoinsTheLines() {
        assertThat(values("load \\\n a\\\nb \"c\\\nd\" $.e[?@.f \\\n== 1]"))
                .containsExactly("load", "ab", "cd", "$.e[?@.f == 1]");
    }

    @Test
    void partsCoverTheirWord() {
        String line = "put a'b c'\"d${x:-e f}g\"\\ h";
        Word word = CommandLine.of(line).words().get(1);

        assertThat(word.parts().stream().map((part) -> line.substring(part.start(), part.end())))
                .containsExactly("a", "'b c'", "\"d", "${x:-e f}", "g\"", "\\ h");
        assertThat(word.text()).isEqualTo("ab cd${x:-e f}g h");
    }

    @Test
    void completionSeesTheWordAtTheCursor() {
        assertThat(CommandLine.upTo("load ab cd", 7).words()).extracting(Word::text).endsWith("ab");
        assertThat(CommandLine.upTo("load ab cd", 8).words())
                .extracting(Word::text)
                .containsExactly("load", "ab", "");
        assertThat(CommandLine.upTo("load \"dir w", 11).words().getLast().lastQuote())
                .isEqualTo(QuoteKind.DOUBLE);
        assertThat(CommandLine.upTo("", 0).words()).hasSize(1);
        assertThat(CommandLine.upTo("load # a ", 9).words()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a b",
                "it's",
                "it's ${x}",
                "${x}",
                "$${x}",
                "$.a",
                "$",
                "#a",
                "a#2",
                "\\",
                "\"",
                "it's \"\\\" $${a}",
                "a\nb",
                "\t",
                "\u202eabc",
                "'\u001b\\n",
                "\ud83d\ude00",
                "\ud800",
                "-5",
                "--as",
                "ü.json",
                "$'x'",
                "C:\\a b\\c"
            })
    void aQuotedValueReadsBackAsOneWord(String value) {
        String line = "put " + CommandLine.quote(value) + " x";

        assertThat(CommandLine.of(line).values(Variables.NONE)).containsExactly("put", value, "x");
        assertThat(line).doesNotContain("\n").doesNotContain("\u202e").doesNotContain("\u001b");
    }

    @Test
    void aCompletedValueKeepsTheQuotesThatAreOpen() {
        for (QuoteKind quote : QuoteKind.values()) {
            for (String value : List.of("a b", "it's", "x\"y", "${z}", "\\", "$.a", "#")) {
                String word = CommandLine.quote(value, quote) + quote.closing();
                assertThat(values("put " + word)).as(word).containsExactly("put", value);
            }
        }
    }

    @Test
    void noLineBreaksTheReading() {
        Stream.of("\\", "'", "\"", "$", "{", "[", "/", "=~", "#", " ", "a", "\n", "}", ":-", "$'")
                .forEach(
                        (one) -> {
                            for (String two : List.of("$[", "'", "\"", "\\", "${", "$'", "$.a")) {
                                assertThat(CommandLine.of(two + one).words()).hasSizeLessThan(3);
                                assertThat(CommandLine.of(one + two + one).words())
                                        .hasSizeLessThan(4);
                            }
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load a # why",
                "put $.a 'two\nlines' \\\n x${it}'y z'\"\"",
                "query $.a[?@.b\n== '${it}']",
                "query $['$${it}',\n\"${none:-x}\"]",
                "put $.a ''",
                "put '$.a' \\\n\"${it} ${q}\"",
            })
    void aLineOfSeveralLinesFitsOnOne(String line) {
        String one = CommandLine.of(line).onOneLine();

        assertThat(one).doesNotContain("\n").doesNotContain("#");
        assertThat(values(one))
                .isEqualTo(values(line).stream().map(CommandLineTests::flat).toList());
        assertThat(CommandLine.of(one).words())
                .extracting(Word::kind)
                .isEqualTo(CommandLine.of(line).words().stream().map(Word::kind).toList());
    }

    /** Between the brackets of a path a line end is as good as a blank. */
    private static String flat(String value) {
        return value.startsWith("$") ? value.replace("\n", " ") : value;
    }

    private static List<String> values(String line) {
        return CommandLine.of(line).values(VARIABLES);
    }
}
