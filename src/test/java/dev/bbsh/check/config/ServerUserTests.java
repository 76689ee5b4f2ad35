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

/** The message about a server user in a config. */
class ServerUserTests {

    private static final String CONFIG =
            """
            {"firstConnector": {"project": {"key": "ORBIT"}, "syncUser": "kay",
                "notifications": {"user": "lee"}},
             "secondConnector": {"project": {"key": "DEPOT"}}}
            """;

    private final TinyJira old = new TinyJira().project("500", "ORBIT");

    private final TinyJira cloud = new TinyJira().project("900", "ORBIT");

    @TempDir private Path folder;

    @Test
    void onlyACertainAccountIsNamed() {
        old.user("kay", "Kay", "kay@example.org");
        old.user("lee", "Lee", "lee@example.org");
        cloud.account("70:1", "Kay", "kay@example.org");
        assertThat(messages())
                .containsExactlyInAnyOrder(
                        "server user 'Kay' (kay) matches Cloud account 'Kay' (70:1)",
                        "'Lee' (lee) is a server username; Cloud uses account IDs");
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
                .filter((each) -> each.id().startsWith("by-username-mapping:"))
                .map(Finding::message)
                .toList();
    }
}
