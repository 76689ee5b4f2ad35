package dev.bbsh.shell.contract;

import static dev.bbsh.shell.contract.Declaration.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;

import org.junit.jupiter.api.Test;

import java.util.List;

class ArgumentsTests {

    private static final KeyNormalizer NOTHING_OPEN =
            new KeyNormalizer(Workspace.empty(Settings.DEFAULT));

    private static final Signature QUERY =
            command("query", "Look into a document")
                    .argument(ParameterType.PATH)
                    .option("limit", ParameterType.NUMBER, "no more than so many")
                    .option("to", ParameterType.VALUE, "a value")
                    .flag("count", "how many")
                    .does((_) -> Outcome.silent())
                    .signature();

    private static final Signature SAVE =
            command("save", "Write a document")
                    .optional("document", ParameterType.DOCUMENT, "a document")
                    .argument("file", ParameterType.TARGET, "a file")
                    .does((_) -> Outcome.silent())
                    .signature();

    @Test
    void anOptionTakesTheNextWordOrWhatFollowsItsEqualsSign() {
        assertThat(query("$", "--limit", "3").given("limit")).contains("3");
        assertThat(query("--limit=3", "$").given("limit")).contains("3");
        assertThat(query("$", "--to=").given("to")).contains("");
        assertThat(query("$", "--to=a=b").given("to")).contains("a=b");
    }

    @Test
    void aFlagNeverSwallowsTheNextWord() {
        assertThat(query("--count", "$").given("path")).contains("$");
    }

    @Test
    void aValueMayBeginWithADash() {
        assertThat(query("$", "--to", "-5").given("to")).contains("-5");
        assertThat(query("$", "--to", "--count").given("to")).contains("--count");
        assertThat(query("-5").given("path")).contains("-5");
    }

    @Test
    void twoDashesEndTheOptions() {
        assertThat(query("--", "--count").given("path")).contains("--count");
    }

    @Test
    void anOptionThatDoesNotExistIsAnError() {
        assertThatThrownBy(() -> query("$", "--limt", "3"))
                .hasMessage("query has no option --limt")
                .extracting("advice")
                .isEqualTo("help query     (did you mean --limit?)");
    }

    @Test
    void aFlagTakesNoValueAndNothingIsGivenTwice() {
        assertThatThrownBy(() -> query("$", "--count=yes")).hasMessage("--count takes no value");
        assertThatThrownBy(() -> query("$", "--limit", "1", "--limit", "2"))
                .hasMessage("--limit was given more than once");
    }

    @Test
    void anArgumentThatMayBeLeftOutIsLeftOutWhenTheWordsDoNotSuffice() {
        assertThat(save("a.json").given("file")).contains("a.json");
        assertThat(save("a.json").given("document")).isEmpty();
        assertThat(save("a", "a.json").given("document")).contains("a");
        assertThatThrownBy(() -> save()).hasMessage("save needs a file");
    }

    private static Arguments query(String... words) {
        return Arguments.parse(QUERY, List.of(words), NOTHING_OPEN);
    }

    private static Arguments save(String... words) {
        return Arguments.parse(SAVE, List.of(words), NOTHING_OPEN);
    }
}
