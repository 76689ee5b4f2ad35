package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.jira.peer.JiraPeer;
import dev.bbsh.jira.peer.PeerSite;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A known secret is searched for in every file and output of a session, and not found. */
@Execution(ExecutionMode.CONCURRENT)
class SecretSearchTests {

    private static final String SECRET = "Zq7xSecretVx3";

    private static final String USER = "mia@example.com";

    @TempDir private Path folder;

    @Test
    void aSessionWithAPromptKeepsItNowhere() throws IOException {
        String screen =
                Story.screenOf(
                        """
                        # peer acme cloud
                        # peer acme accept %1$s %2$s
                        record ${here}/recording.bbsh
                        load ${here}/orbit.json
                        put $.version '"2"'
                        jira connect acme ${acme} --user %1$s
                        ? %2$s
                        jira test acme
                        ! peer acme fault html-login path=/rest/api/3/myself
                        jira test acme --output json --to ${here}/test.json
                        ! peer acme fault cut
                        jira test acme
                        documents --output json
                        log
                        history
                        report ${here}/report.md
                        record --stop
                        jira connect again ${acme} --user %1$s
                        ? %2$s
                        jira forget acme
                        settings
                        ! crash
                        recover
                        documents
                        """
                                .formatted(USER, SECRET),
                        folder.resolve("case"));

        assertThat(screen).contains("Mia Example", "recorded", "restored").doesNotContain(SECRET);
        assertThat(Files.readString(folder.resolve("case/recording.bbsh")))
                .contains("jira connect acme", "--token-env JIRA_TOKEN_ACME");
        assertNowhere(screen);
    }

    @Test
    void theKeysOfAPersonAreNotEchoedAndNotKept() throws IOException {
        try (JiraPeer peer = PeerSite.cloud(JiraPeer.http()).accept(USER, SECRET);
                TypedSession session = new TypedSession(folder).untilLast("bbsh>")) {
            session.type("jira connect acme " + peer.address() + " --user " + USER + "\r")
                    .untilLast("(hidden):")
                    .type(SECRET + "\r")
                    .until("next: jira test acme")
                    .type("jira test\r")
                    .until("Mia Example");
            session.type("jira connect acme " + peer.address() + " --user " + USER + "\r")
                    .until((screen) -> screen.split("hidden", -1).length == 3)
                    .type(SECRET + "\u0003")
                    .untilLast("bbsh>");
            session.type("\u001bOA").untilLast("--user " + USER).type("\u0015");
            assertThat(session.screen()).doesNotContain(SECRET);

            session.type("jira connect acme " + peer.address() + " --token " + SECRET + "\r")
                    .until("must not be on a line")
                    .type("clear\r\u001bOA\u001bOA")
                    .untilLast("--user " + USER)
                    .type("\u0015history\r")
                    .until("jira test");
            assertThat(session.screen()).doesNotContain(SECRET);
            assertNowhere(session.screen());
            assertThat(histories())
                    .hasSize(2)
                    .allSatisfy((each) -> assertThat(each).contains("jira test"));
        }
    }

    @Test
    void aProcessShowsItToNoOther() throws Exception {
        Path token = folder.resolve("token");
        Files.writeString(token, SECRET + "\n");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
        try (JiraPeer peer = PeerSite.cloud(JiraPeer.http()).accept(USER, SECRET)) {
            String connect = "jira connect a " + peer.address() + " --user " + USER;
            String screen =
                    PipeTests.screenOf(
                            "-c '"
                                    + connect
                                    + " --token-file "
                                    + token
                                    + "' -c 'jira test' -c 'history'; export TOKEN="
                                    + SECRET
                                    + "; \"$@\" -c '"
                                    + connect
                                    + " --token-env TOKEN' -c 'jira test' & sleep 0.3;"
                                    + " tr '\\0' ' ' < /proc/$!/cmdline; wait; echo",
                            folder.resolve("state"));
            Files.delete(token);

            assertThat(screen.split("Mia Example", -1)).hasSize(3);
            assertNowhere(screen);
        }
    }

    @Test
    void aCaseAndItsPackHaveNone() throws IOException {
        String screen =
                Story.screenOf(
                        """
                        # peer acme cloud
                        # peer acme accept %1$s %2$s
                        case open ${here}/acme
                        load ${here}/orbit.json ${here}/depot.json
                        jira connect acme ${acme} --user %1$s
                        ? %2$s
                        jira test acme
                        jira connect other ${acme} --user %1$s --token %2$s
                        case --moving ORBIT --method jcma
                        case note "the token: %2$s"
                        case note "password is %2$s"
                        case note https://mia:%2$s@jira.example.com
                        guide done stop --note "api token = %2$s"
                        set token=%2$s
                        catalog fetch acme --as new
                        merge --as merged
                        save merged ${here}/upload.json
                        case show --output json
                        case pack ${here}/acme.zip
                        case close
                        case open ${here}/acme.zip
                        """
                                .formatted(USER, SECRET),
                        folder.resolve("case"));

        assertThat(screen).contains("Mia Example", "packed acme", "merge orbit depot");
        Path zip = folder.resolve("case/acme.zip");
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            assertThat(packed.stream().toList()).hasSizeGreaterThanOrEqualTo(4);
            for (ZipEntry each : packed.stream().toList()) {
                try (InputStream in = packed.getInputStream(each)) {
                    Files.write(
                            folder.resolve(each.getName().replace('/', '-')), in.readAllBytes());
                }
            }
        }
        assertThat(Files.readString(folder.resolve("bbsh.case"))).contains("case --moving ORBIT");
        // The lines of the story are on the screen, but not in what it shows.
        assertNowhere(screen.replaceAll("(?m)^> .*", ""));
    }

    @Test
    void theLinesTypedWithACaseAreItsOwnAndHaveNone() throws IOException {
        try (TypedSession session = new TypedSession(folder.resolve("own"))) {
            Path acme = folder.resolve("acme");
            session.untilLast("bbsh>").type("documents\r").untilLast("bbsh>");
            session.type("case open " + acme + "\r").until("next: guide").untilLast("bbsh>");
            session.type("case note hello\r").until("noted in acme").untilLast("bbsh>");
            session.type("case note \"token: " + SECRET + "\"\r")
                    .until("seems to hold a token")
                    .untilLast("bbsh>");
            session.type("jira connect a https://a.example.com --token " + SECRET + "\r")
                    .until("must not be on a line")
                    .untilLast("bbsh>");
            assertThat(Files.readString(acme.resolve("bbsh.case.history")))
                    .contains("case note hello")
                    .doesNotContain("documents");
            session.type("case pack " + acme + ".zip\r").until("packed acme with 0 files");
            try (ZipFile packed = new ZipFile(acme + ".zip")) {
                assertThat(packed.stream().map(ZipEntry::getName)).containsExactly("bbsh.case");
            }
            session.type("case close\r").until("closed case").untilLast("bbsh>");
            session.type("\u001bOA").untilLast("/acme");
            assertNowhere(session.screen().replace(SECRET, ""));
        }
    }

    private void assertNowhere(String screen) throws IOException {
        byte[] pair = (USER + ":" + SECRET).getBytes(StandardCharsets.UTF_8);
        List<String> forms =
                List.of(
                        SECRET,
                        Base64.getEncoder().encodeToString(pair),
                        Base64.getEncoder()
                                .encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)));
        assertThat(screen).doesNotContain(forms);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).allSatisfy((file) -> assertThat(text(file)).doesNotContain(forms));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of typed lines, of one folder each. */
    private List<String> histories() throws IOException {
        List<String> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "history*")) {
            for (Path each : files) {
                all.add(Files.readString(each));
            }
        }
        return all;
    }
}
