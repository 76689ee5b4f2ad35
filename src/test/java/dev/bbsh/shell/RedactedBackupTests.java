package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A redacted site backup is one, with the same counts and findings, and none of its secrets. */
@NeedsSharedData("backup")
@Execution(ExecutionMode.CONCURRENT)
class RedactedBackupTests {

    private static final Pattern SECRETS =
            Pattern.compile(
                    "(?:credential|password|emailAddress|lowerEmailAddress|userName|displayName"
                            + "|lowerUserName|servername|serverId|SID|licen[cs]e)=\"([^\"]{4,})\"");

    /** Words of every new Jira, and short numbers. */
    private static final Pattern STAYING =
            Pattern.compile("(?:admin|user|example|com|administrators?|[^a-z]|\\b\\d{1,4}\\b)+");

    @TempDir private Path folder;

    private int runs;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jrjc/jira-dump.xml",
                "jrjc/jira-dump-creating-issue-tests.xml",
                "jrjc/cloud/jira-dump.xml",
                "jrjc/cloud/jira-dump-with-filters.xml",
                "suiteutils/test1.xml",
                "slack/sample-project-two-users-b",
                "zips/real-jira-7.3.9.zip",
                "zips/composed-jrjc7-ok.zip"
            })
    void aRedactedBackupHasTheSameCountsAndFindings(String name) throws IOException {
        Path original = SharedData.path("backup").resolve(name).toAbsolutePath();
        Path share = folder.resolve("share");
        String said =
                Story.screenOf(
                        "redact '" + original + "' --to '" + share + "' --seed test\n",
                        folder.resolve("redact"));
        assertThat(said).contains("no replaced word is left").doesNotContain("error:");
        Path copy = only(share);
        assertThat(counts(copy)).isEqualTo(counts(original)).contains("users");
        requireNoSecret(original, copy);
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    /** The numbers of the screen, without names, IDs and places. */
    private String counts(Path backup) {
        runs++;
        String screen =
                Story.screenOf(
                        "backup load '"
                                + backup
                                + "' --as site\n"
                                + "backup show site\n"
                                + "check site\n",
                        folder.resolve("run" + runs));
        return screen.lines()
                .filter(
                        (line) ->
                                line.matches(
                                                ".*\\d"
                                                    + " (users|groups?|rows|errors?|warnings?|issues).*")
                                        || line.matches("(error|warning) +[a-z-]+ +\\d+ .*"))
                .map((line) -> line.replaceAll(" +", " "))
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static void requireNoSecret(Path original, Path copy) throws IOException {
        if (!Files.isRegularFile(original) || original.toString().endsWith(".zip")) {
            return;
        }
        String copied = Files.readString(copy).toLowerCase(Locale.ROOT);
        TreeSet<String> secrets = new TreeSet<>();
        Matcher matcher = SECRETS.matcher(Files.readString(original));
        while (matcher.find()) {
            secrets.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        assertThat(secrets).hasSizeGreaterThan(3);
        secrets.removeIf((each) -> STAYING.matcher(each).matches());
        assertThat(secrets.stream().filter((each) -> copied.contains("\"" + each + "\"")))
                .isEmpty();
    }
}
