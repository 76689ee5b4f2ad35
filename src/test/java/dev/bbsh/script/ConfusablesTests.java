package dev.bbsh.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.bbsh.script.word.Confusable;
import dev.bbsh.script.word.SyntaxException;
import dev.bbsh.script.word.Variables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

@Execution(ExecutionMode.CONCURRENT)
class ConfusablesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "query $..id \u2013limit 1|query $..id --limit 1|an en dash (U+2013)",
                "query $..id \u2014limit=1|query $..id --limit=1|an em dash (U+2014)",
                "query $..id \u2010\u2010limit 1|query $..id --limit 1|a hyphen (U+2010)",
                "query $..id -\u2013-limit 1|query $..id --limit 1|an en dash (U+2013)",
                "query $..id \u200b\u2013limit 1|query $..id --limit 1|a zero width space (U+200B)",
                "query $..id \u2212limit 1|query $..id --limit 1|a minus sign (U+2212)",
                "find ORBIT\u201112|find ORBIT-12|a non-breaking hyphen (U+2011)",
                "issue orbit_x\u201312|issue orbit_x-12|an en dash (U+2013)",
                "find ORBIT-12\u200b|find ORBIT-12|a zero width space (U+200B)",
                "find \ufeffORBIT-12|find ORBIT-12|a zero width no-break space (U+FEFF)",
                "find OR\u00adBIT-12|find ORBIT-12|a soft hyphen (U+00AD)",
                "find \u202aORBIT-12\u202c|find ORBIT-12|a left-to-right embedding (U+202A)",
                "load \u201ca b.json\u201d|load \"a b.json\"|a left double quotation mark (U+201C)",
                "load \u2018a.json\u2019|load 'a.json'|a left single quotation mark (U+2018)",
                "load \u00aba.json\u00bb|load \"a.json\"|a left-pointing double angle quotation"
                        + " mark (U+00AB)",
                "query $.first\u200bConnector|query $.firstConnector|a zero width space (U+200B)",
            })
    void whatIsNeverMeantIsNamedWithTheLineToType(String typed, String meant, String name) {
        assertThatThrownBy(() -> CommandLine.of(typed).values(Variables.NONE))
                .isInstanceOfSatisfying(
                        SyntaxException.class,
                        (refused) -> {
                            assertThat(refused.message()).contains(" has " + name + ", ");
                            assertThat(refused.advice()).startsWith(meant + "     (");
                        });
        assertThat(CommandLine.of(meant).values(Variables.NONE)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "put $.a '\u201cX\u201d \u2013 \u200b'",
                "put $.a \"\u2013limit\"",
                "put $.a[?@.b == '\u2011\u200b'] x",
                "put $['\u200b'] x",
                "query $[?@.a =~ /\u2013+/]",
                "put $.a Team\u2013A",
                "put $.a O\u2019Brien",
                "load Report\\ \\\u2013\\ final.json",
                "load \u0646\u0627\u0645\u0647\u200c\u0647\u0627.json",
                "find $'ORBIT-12\\u200b'",
            })
    void whatMayBeMeantIsTaken(String typed) {
        assertThat(CommandLine.of(typed).values(Variables.NONE)).hasSizeGreaterThan(1);
    }

    @Test
    void blanksOfDocumentsSeparateWordsOutsideQuotes() {
        assertThat(
                        CommandLine.of("query\u00a0$.a[?@ == '\u00a0x']\u2007--limit\u202f1\u3000")
                                .values(Variables.NONE))
                .containsExactly("query", "$.a[?@ == '\u00a0x']", "--limit", "1");
    }

    @Test
    void variablesHoldWhatTheyHold() {
        Variables variables = Variables.NONE.with("key", "\u2013x\u200b");
        assertThat(CommandLine.of("find ${key}").values(variables))
                .containsExactly("find", "\u2013x\u200b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "load C:\\Users\\kim\\a.json|C:\\Users\\kim\\a.json",
                "load d:\\x|d:\\x",
                "load C:\\My\\ Files\\a.json|C:\\My Files\\a.json",
            })
    void aPathOfWindowsKeepsItsBackslashes(String typed, String file) {
        assertThat(CommandLine.of(typed).values(Variables.NONE)).containsExactly("load", file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "load \\\\server\\share\\a.json|load a.json|load '\\\\server\\share\\a.json'",
                "load exports\\a.json|load exports/a.json|load 'exports\\a.json'",
            })
    void aBackslashThatWouldVanishIsNamed(String typed, String there, String quoted) {
        assertThatThrownBy(() -> CommandLine.of(typed).values(Variables.NONE))
                .isInstanceOfSatisfying(
                        SyntaxException.class,
                        (refused) ->
                                assertThat(refused.advice().lines())
                                        .satisfiesExactly(
                                                (first) ->
                                                        assertThat(first)
                                                                .startsWith(there + "     ("),
                                                (second) ->
                                                        assertThat(second)
                                                                .startsWith(quoted + "     (")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2013", "\u201c", "\u200b", "\\a", "\u00a0", "-", "`"})
    void manyOfThemTakeNoTime(String one) {
        for (String word : List.of(one.repeat(300_000) + "x", "x" + one.repeat(300_000))) {
            CommandLine words = CommandLine.of("find " + word);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> {
                        assertThat(words.words()).isNotEmpty();
                        Confusables.in(words).corrected();
                        Confusables.in(words).refusal();
                        BackslashCheck.in(words);
                    });
        }
    }

    @Test
    void theLinesOfATextAreCommands() {
        assertThat(
                        CommandSplitter.of(
                                "load a\n\n# c\nquery $.a[\n0] \\\n--count\nput $.x 'a\nb'\n"))
                .containsExactly("load a", "query $.a[\n0] \\\n--count", "put $.x 'a\nb'");
        assertThat(CommandSplitter.of("load a")).containsExactly("load a");
        assertThat(CommandSplitter.of("load 'a\nb")).containsExactly("load 'a\nb");
        assertThat(CommandSplitter.of("'\n" + "x\n".repeat(50_000))).hasSize(1);
    }

    @Test
    void theCommandsOfATextMayBeginWithAnEmptyLineAndBeLong() {
        assertThat(CommandSplitter.of("\nload a")).containsExactly("load a");
        String long1 = "put $.x 'a" + "\n".repeat(999) + "b'";
        assertThat(CommandSplitter.of(long1 + "\nload b")).containsExactly(long1, "load b");
        assertThat(CommandSplitter.of(long1.replace("b'", "\nb'") + "\nload b")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\u00a0|BLANK|a no-break space (U+00A0)",
                "\u2011|HYPHEN|a non-breaking hyphen (U+2011)",
                "\u00b4|SINGLE_QUOTE|an acute accent (U+00B4)",
                "`|SINGLE_QUOTE|a grave accent (U+0060)",
                "\u00bb|DOUBLE_QUOTE|a right-pointing double angle quotation mark (U+00BB)",
                "\u007f|INVISIBLE|a delete (U+007F)",
                "\u001b|INVISIBLE|an escape (U+001B)",
                "\udb40\udc41|INVISIBLE|a tag latin capital letter a (U+E0041)",
            })
    void aCharacterIsTakenForOneOfTheKeyboard(String one, Confusable.Kind kind, String name) {
        assertThat(Confusable.of(one.codePointAt(0)))
                .hasValueSatisfying((found) -> assertThat(found.kind()).isEqualTo(kind));
        assertThat(Confusables.names("a" + one + one)).isEqualTo(name);
        assertThat(Confusables.plain("a" + one + "b")).isEqualTo("a" + kind.meant() + "b");
    }

    @Test
    void charactersOfTheKeyboardAreTakenForNoOthers() {
        for (char c = ' '; c < 0x7f; c++) {
            assertThat(Confusable.of(c).isPresent()).as("%s", c).isEqualTo(c == '`');
        }
        assertThat(Confusables.names("\ta-b 'c'\r\n\"\u00fc\" \u4f60")).isEmpty();
        assertThat(Confusables.names("\u2013\u00a0\u2013"))
                .isEqualTo("an en dash (U+2013) and a no-break space (U+00A0)");
        assertThat(Confusables.names("a\u2028\u2029"))
                .isEqualTo("a line separator (U+2028) and a paragraph separator (U+2029)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "find 'ORBIT\u201112'|find 'ORBIT-12'|a non-breaking hyphen (U+2011)",
                "find \"ORBIT\u2013\"12|find \"ORBIT-\"12|an en dash (U+2013)",
                "put $.a A\u2013B|put $.a A-B|an en dash (U+2013)",
                "query $.a\u2013b|query $.a-b|an en dash (U+2013)",
                "query $[?@.a =~ /\u2013+/]\u2013b|query $[?@.a =~ /\u2013+/]-b|an en dash"
                        + " (U+2013)",
            })
    void whatMayBeMeantIsToldWhenTheLineFails(String typed, String meant, String names) {
        Confusables found = Confusables.in(CommandLine.of(typed));

        assertThat(found.isEmpty()).isFalse();
        assertThat(found).hasToString(names);
        assertThat(found.corrected()).contains(meant);
    }

    @Test
    void whatCanNotBeReadEitherIsNotSuggested() {
        Confusables found = Confusables.in(CommandLine.of("put $.a O\u2019Brien\u2013A"));

        assertThat(found)
                .hasToString("a right single quotation mark (U+2019) and an en dash (U+2013)");
        assertThat(found.corrected()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "put $.a 'x \u2013 y'",
                "query $[?@.a =~ /\u2013+/]",
                "load Report\\ \\\u2013\\ final.json",
                "load \u0646\u0627\u0645\u0647\u200c\u0647\u0627.json",
                "load \ud83d\udc68\u200d\ud83d\udc69.json",
            })
    void whatIsMeantIsNotTold(String typed) {
        assertThat(Confusables.in(CommandLine.of(typed)).isEmpty()).isTrue();
        assertThat(CommandLine.of(typed).values(Variables.NONE)).hasSizeGreaterThan(1);
    }

    @Test
    void aRegexIsOneOnlyInAPath() {
        assertThat(Confusables.in(CommandLine.of("put $.a =~/\u2013/")).isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "find a\u200db",
                "find \u0646\u200cx",
                "find x\u200c\u0646",
                "find \u0646\u200c",
                "\u200c\u0646 x",
                "find \u0646\u200b\u0646",
            })
    void aJoinerStandsOnlyBetweenLettersThatNeedIt(String typed) {
        assertThatThrownBy(() -> CommandLine.of(typed).values(Variables.NONE))
                .hasMessageContaining("which is invisible");
    }

    @Test
    void aDashAloneOrAtAnOpenEndIsText() {
        assertThat(CommandLine.of("put $.a \u2013").values(Variables.NONE))
                .containsExactly("put", "$.a", "\u2013");
        assertThat(CommandLine.of("put $.a \u2013\u2013 x").values(Variables.NONE)).hasSize(4);
        assertThat(Confusables.in(CommandLine.of("load a\u2013\\")))
                .hasToString("an en dash (U+2013)");
    }

    @Test
    void aRefusalSaysWhatIsWrongAndWhatToType() {
        assertThatThrownBy(() -> CommandLine.of("query $..id \u2013limit 1").values(Variables.NONE))
                .hasMessage(
                        "column 13: '\u2013limit' has an en dash (U+2013), not the keyboard's -");
        assertThatThrownBy(() -> CommandLine.of("find ORBIT-12\u200b").values(Variables.NONE))
                .hasMessage(
                        "column 14: 'ORBIT-12\u200b' has a zero width space (U+200B),"
                                + " which is invisible");
        assertThatThrownBy(() -> CommandLine.of("load \u2019\u2013limit").values(Variables.NONE))
                .isInstanceOfSatisfying(
                        SyntaxException.class,
                        (refused) ->
                                assertThat(refused.advice())
                                        .isEqualTo(
                                                "type it again     (to keep the character, put"
                                                        + " quotes around it)"));
    }

    @Test
    void aBackslashIsDroppedAtTheBeginningOfALineButNotFromAPath() {
        assertThatThrownBy(() -> CommandLine.of("\\load a").values(Variables.NONE))
                .hasMessageStartingWith("column 1: outside quotes \\ escapes the next character");
        assertThat(CommandLine.of("query $.a\\b").values(Variables.NONE))
                .containsExactly("query", "$.a\\b");
    }
}
