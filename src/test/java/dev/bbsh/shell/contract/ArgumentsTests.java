package dev.bbsh.shell.contract;

import static dev.bbsh.shell.contract.Declaration.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.line.KeyNormalizer;
import dev.bbsh.shell.line.LineReading;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

class ArgumentsTests {

    private static final KeyNormalizer NOTHING_OPEN =
            new KeyNormalizer(Workspace.empty(Settings.DEFAULT), Instant.EPOCH);

    private static final Argument<String> PATH = Argument.required(ParameterType.PATH);

    private static final Option<OptionalLong> LIMIT = Option.number("limit", "maximum number");

    private static final Option<Optional<String>> TO =
            Option.of("to", ParameterType.VALUE, "a value");

    private static final Option<Boolean> COUNT = Option.flag("count", "the number");

    private static final Signature QUERY =
            command("query", "Look into a document")
                    .argument(PATH)
                    .options(LIMIT, TO, COUNT)
                    .signature();

    private static final Argument<Optional<String>> DOCUMENT = Argument.document();

    private static final Argument<String> FILE =
            Argument.required("file", ParameterType.TARGET, "a file");

    private static final Signature SAVE =
            command("save", "Write a document").argument(DOCUMENT).argument(FILE).signature();

    @Test
    void anOptionTakesTheNextWordOrWhatFollowsItsEqualsSign() {
        assertThat(query("$", "--limit", "3").get(LIMIT)).hasValue(3);
        assertThat(query("--limit=3", "$").get(LIMIT)).hasValue(3);
        assertThat(query("$", "--to=").get(TO)).contains("");
        assertThat(query("$", "--to=a=b").get(TO)).contains("a=b");
    }

    @Test
    void aFlagNeverSwallowsTheNextWord() {
        assertThat(query("--count", "$").get(PATH)).isEqualTo("$");
    }

    @Test
    void aValueMayBeginWithADash() {
        assertThat(query("$", "--to", "-5").get(TO)).contains("-5");
        assertThat(query("$", "--to", "--count").get(TO)).contains("--count");
        assertThat(query("-5").get(PATH)).isEqualTo("-5");
    }

    @Test
    void twoDashesEndTheOptions() {
        assertThat(query("--", "--count").get(PATH)).isEqualTo("--count");
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
        assertThat(save("a.json").get(FILE)).isEqualTo("a.json");
        assertThat(save("a.json").get(DOCUMENT)).isEmpty();
        assertThat(save("a", "a.json").get(DOCUMENT)).contains("a");
        assertThatThrownBy(() -> save()).hasMessage("save needs a file");
    }

    private static Arguments query(String... words) {
        return LineReading.of(QUERY, List.of(words)).parse(NOTHING_OPEN).arguments();
    }

    private static Arguments save(String... words) {
        return LineReading.of(SAVE, List.of(words)).parse(NOTHING_OPEN).arguments();
    }
}
