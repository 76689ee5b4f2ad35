package dev.bbsh.shell.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.line.KeyNormalizer;
import dev.bbsh.shell.line.LineReading;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class InvocationTests {

    private static final Argument<List<String>> FILES =
            Argument.oneOrMore("files", ParameterType.FILE, "a file to open");

    private static final Option<Long> LIMIT =
            Option.number("limit", "no more than so many").map((number) -> number.orElse(50));

    private static final Option<Optional<String>> AS =
            Option.of("as", ParameterType.NEW_NAME, "the name of the new document");

    private static final Signature SIGNATURE =
            Declaration.command("open", "Open files")
                    .argument(FILES)
                    .options(AS, LIMIT)
                    .signature();

    @Test
    void aValueIsReadByItsKey() {
        Invocation in = invocation("a.json", "b.json", "--limit", "3");

        assertThat(in.get(FILES)).containsExactly("a.json", "b.json");
        assertThat(in.get(LIMIT)).isEqualTo(3);
        assertThat(in.has(LIMIT)).isTrue();
    }

    @Test
    void aValueThatIsLeftOutIsTheUsualOne() {
        Invocation in = invocation("a.json");

        assertThat(in.get(LIMIT)).isEqualTo(50);
        assertThat(in.get(AS)).isEmpty();
        assertThat(in.has(LIMIT)).isFalse();
    }

    @Test
    void aKeyThatIsNotDeclaredIsRefused() {
        Invocation in = invocation("a.json");
        Option<Boolean> undeclared = Option.flag("count", "how many");
        Option<Optional<String>> otherwiseDescribed =
                Option.of("as", ParameterType.NEW_NAME, "another description");

        assertThatIllegalStateException()
                .isThrownBy(() -> in.get(undeclared))
                .withMessage("open does not declare count");
        assertThatIllegalStateException().isThrownBy(() -> in.has(undeclared));
        assertThatIllegalStateException().isThrownBy(() -> in.get(otherwiseDescribed));
    }

    @Test
    void theLineIsWrittenWithOtherWordsForAKey() {
        Invocation in = invocation("a.json", "--limit", "3");

        assertThat(in.lineWith(AS, List.of("other"))).isEqualTo("open a.json --as other --limit 3");
        assertThat(in.lineWith(LIMIT, List.of())).isEqualTo("open a.json");
    }

    private static Invocation invocation(String... words) {
        Workspace workspace = Workspace.empty(Settings.DEFAULT);
        return new Invocation(
                SIGNATURE,
                LineReading.of(SIGNATURE, List.of(words))
                        .parse(new KeyNormalizer(workspace, Instant.EPOCH))
                        .arguments(),
                History.of(workspace),
                Progress.NONE,
                Instant.EPOCH);
    }
}
