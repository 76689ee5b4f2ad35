package dev.bbsh.check.backup.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** After a new rule: {@code ./mvnw test -Dtest=MediaRuleTests -Ddocs.write=true}. */
class MediaRuleTests {

    private static final Path PAGE = Path.of("src/docs/media.md");

    private static final String BEGIN = "<!-- rules of MediaRule, written by MediaRuleTests -->\n";

    private static final String END = "<!-- end of rules";

    @Test
    void theManualListsEveryRule() throws IOException {
        String text = Files.readString(PAGE);
        String rows =
                Arrays.stream(MediaRule.values())
                        .map(
                                (each) ->
                                        "| `%s` | %s | %s | %s |\n"
                                                .formatted(
                                                        each.rule().id(),
                                                        each.rule().title(),
                                                        each.rule().severity().word(),
                                                        each.rule().certainty().word()))
                        .collect(Collectors.joining());
        String wanted =
                text.substring(0, text.indexOf(BEGIN))
                        + BEGIN
                        + "| rule | finds | severity | certainty |\n| --- | --- | --- | --- |\n"
                        + rows
                        + text.substring(text.indexOf(END));
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, wanted);
        }
        assertThat(text).isEqualTo(wanted);
    }

    @Test
    void rulesAreSortedWorstFirst() {
        assertThat(MediaRule.values()).extracting((each) -> each.rule().severity()).isSorted();
    }
}
