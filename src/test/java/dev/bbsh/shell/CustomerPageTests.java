package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.check.config.verdict.ConfigRules;
import dev.bbsh.check.fix.SuggestionRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The page of {@code findings --by tab} that goes to the customer. */
@Execution(ExecutionMode.CONCURRENT)
class CustomerPageTests {

    private static final Pattern OPEN = Pattern.compile("open, see the questions");

    private static final Pattern QUESTION = Pattern.compile("(?m)^[0-9]+\\. ");

    @Test
    @NeedsSharedData("configs")
    void thePageCanBeSentAsItIs(@TempDir Path folder) throws IOException {
        Path configs = SharedData.path("configs");
        screen(configs, "findings --by tab --to ${here}/choose.md", folder);
        String page = Files.readString(folder.resolve("choose.md"));
        assertThat(page)
                .contains(
                        "## Tab Workflow",
                        "| Status In Review | Code Review | sure: the migration report names it |",
                        "| Option Cost Center: CC-100 | CC-100 (2 have this name) | open, see the"
                                + " questions |",
                        "2. Fields \\> Option Severity: Cosmetic: The new Jira has no option with"
                                + " this name.",
                        "94 rows, 17 of them open")
                .doesNotContain("customfield", "acme-config", "old.", "findings", "bbsh", "USER_")
                .doesNotContain(ConfigRules.all().stream().map((each) -> each.id() + ":").toList())
                .doesNotContain(
                        List.of(SuggestionRule.values()).stream()
                                .map(SuggestionRule::word)
                                .toList());
        assertThat(OPEN.matcher(page).results()).hasSize(17);
        // One item is open on two tabs, and asked for once.
        assertThat(QUESTION.matcher(page).results()).hasSize(16);
    }

    @Test
    @NeedsSharedData("configs")
    void aTextFileHasTheSameRowsAndATableTheData(@TempDir Path folder) throws IOException {
        Path configs = SharedData.path("configs");
        screen(configs, "findings --by tab --to ${here}/choose.TXT", folder);
        String text = Files.readString(folder.resolve("choose.TXT"));
        assertThat(text).contains("Tab Workflow\n").contains("16. Advanced settings > Field Cost");
        Path again = folder.resolve("again");
        screen(configs, "findings --by tab --to ${here}/c.csv", again);
        String data = Files.readString(again.resolve("c.csv"));
        assertThat(data).startsWith("tab,row,choose,remark").doesNotContain("Questions");
    }

    @Test
    @NeedsSharedData("configs")
    void aPageIsNeverCut(@TempDir Path folder) {
        Path configs = SharedData.path("configs");
        assertThat(
                        screen(
                                configs,
                                "findings --by tab --limit 3 --to ${here}/choose.md",
                                folder.resolve("story")))
                .contains("error: --limit would leave out rows of the page for the customer");
        assertThat(folder.resolve("story/choose.md")).doesNotExist();
    }

    private static String screen(Path configs, String line, Path folder) {
        return Story.screenOf(
                """
                load %1$s/acme-config.json
                catalog load %1$s/source --as old
                catalog load %1$s/target --as new
                mapping load %1$s/id-mappings.csv --as ids
                check acme-config --target new --source old --mapping ids --moving SAM2
                %2$s
                """
                        .formatted(configs.toAbsolutePath(), line),
                folder);
    }
}
