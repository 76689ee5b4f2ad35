package dev.bbsh.check.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.check.Finding;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.lookup.Migration.MovedProject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The message about an item that has the same ID and name in both Jira sites, but differs. */
class SameIdAndNameTests {

    private static final String CONFIG =
            """
            {"firstConnector": {"project": {"key": "ORBIT"}, "priority": "1", "status": "5",
                "field": "customfield_1"},
             "secondConnector": {"project": {"key": "DEPOT"}}}
            """;

    private final TinyJira old = new TinyJira().project("500", "ORBIT");

    private final TinyJira cloud = new TinyJira().project("900", "ORBIT");

    @TempDir private Path folder;

    @Test
    void theMessageNamesWhatDiffers() {
        old.priority("1", "High", "#111111");
        cloud.priority("1", "High", "#222222");
        old.status("5", "Open", "new");
        cloud.status("5", "Open", "done");
        old.field("customfield_1", "Size", "float");
        cloud.field("customfield_1", "Size", "textfield");
        assertThat(messages())
                .containsExactlyInAnyOrder(
                        "priority 'High' (1): same ID and name in the new Jira, but a different"
                                + " priority (colour differs)",
                        "status 'Open' (5): same ID and name in the new Jira, but a different"
                                + " status (category differs)",
                        "field 'Size' (customfield_1): same ID and name in the new Jira, but a"
                                + " different field (type differs)");
    }

    private List<String> messages() {
        Migration migration =
                new Migration(
                        Optional.of(old.in(folder.resolve("old"))),
                        cloud.in(folder.resolve("cloud")),
                        Optional.empty(),
                        new MovedProject("ORBIT", "ORBIT", false),
                        Map.of());
        return MovedConfig.of(CONFIG, migration).findings().kept().stream()
                .filter((each) -> each.id().startsWith("changed-meaning:"))
                .map(Finding::message)
                .filter((text) -> text.contains("same ID"))
                .toList();
    }
}
