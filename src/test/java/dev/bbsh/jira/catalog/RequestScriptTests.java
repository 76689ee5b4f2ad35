package dev.bbsh.jira.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The script as an administrator runs it: bash, curl, and a Jira that we play. */
class RequestScriptTests {

    private static final String TOKEN = "s3cret-T0ken";

    private static final Set<EntityKind> ALL = EnumSet.allOf(EntityKind.class);

    @TempDir Path folder;

    private PlayedJira jira = new PlayedJira(TOKEN);

    @BeforeEach
    void needsTools() {
        for (String tool : List.of("bash", "curl", "zip")) {
            boolean there =
                    Stream.of("/usr/bin/", "/bin/", "/usr/local/bin/")
                            .anyMatch((place) -> Files.exists(Path.of(place + tool)));
            assumeThat(there).as(tool).isTrue();
        }
    }

    @AfterEach
    void stop() {
        jira.close();
    }

    @Test
    void whatCloudAnswersIsLoadedAsItIs() throws Exception {
        Ran ran = run(JiraInstance.NEW, ALL, "kim@example.com\n" + TOKEN + "\n");
        assertThat(ran.status()).as(ran.said()).isZero();
        CatalogFiles.LoadedCatalog loaded = loaded("jira-new.zip");
        Catalog catalog = loaded.catalog();
        assertThat(catalog.server().isCloud()).isTrue();
        assertThat(catalog.all(EntityKind.PRIORITY)).hasSize(5);
        assertThat(catalog.all(EntityKind.USER)).hasSize(201);
        assertThat(catalog.all(EntityKind.OPTION)).hasSize(3);
        assertThat(catalog.projectsOf("10401")).containsExactly("10020");
        assertThat(catalog.all(EntityKind.COMMENT)).hasSize(5);
        assertThat(catalog.all(EntityKind.ATTACHMENT)).hasSize(1);
        assertThat(catalog.knows(EntityKind.COMPONENT)).isTrue();
        assertThat(loaded.remarks()).extracting(CatalogFiles.Remark::text).isEmpty();
        assertThat(ran.said())
                .contains("request failed: resolution/search?startAt=0&maxResults=100 (404)")
                .contains("send this back: jira-new.zip");
    }

    @Test
    void whatAServerAnswersIsLoadedAsItIs() throws Exception {
        Ran ran = run(JiraInstance.OLD, ALL, "\n" + TOKEN + "\n");
        assertThat(ran.status()).as(ran.said()).isZero();
        Catalog catalog = loaded("jira-old.zip").catalog();
        assertThat(catalog.all(EntityKind.OPTION)).hasSize(2);
        assertThat(catalog.all(EntityKind.USER)).hasSize(201);
        assertThat(catalog.all(EntityKind.COMMENT)).hasSize(5);
        assertThat(jira.authorizations()).containsOnly("Bearer " + TOKEN);
    }

    @Test
    void nobodyElseSeesTheToken() throws Exception {
        Ran ran = run(JiraInstance.NEW, ALL, "kim@example.com\n" + TOKEN + "\n");
        assertThat(ran.said()).doesNotContain(TOKEN);
        assertThat(jira.commandLines()).isNotEmpty().noneMatch((line) -> line.contains(TOKEN));
        assertThat(jira.commandLines()).noneMatch((line) -> line.contains("a2ltQGV4YW1wbGUu"));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(TOKEN)
                        .doesNotContain("Authorization: Basic a2lt");
            }
        }
    }

    @Test
    void aWrongTokenStopsItAtOnce() throws Exception {
        Ran ran = run(JiraInstance.NEW, ALL, "kim@example.com\nwrong\n");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.said()).contains("stopped: Jira doesn't accept the user name or the token");
        assertThat(jira.authorizations()).hasSize(1);
        assertThat(folder.resolve("jira-new.zip")).doesNotExist();
    }

    @Test
    void anInterruptedRunGoesOnWhereItWas() throws Exception {
        run(JiraInstance.OLD, Set.of(EntityKind.FIELD, EntityKind.STATUS), "\n" + TOKEN + "\n");
        int before = jira.authorizations().size();
        Ran again = run(JiraInstance.OLD, Set.of(EntityKind.FIELD), "\n" + TOKEN + "\n");
        assertThat(again.status()).as(again.said()).isZero();
        assertThat(jira.authorizations()).hasSize(before);
    }

    @Test
    void nothingIsAskedWithoutAnAnswer() throws Exception {
        Ran ran = run(JiraInstance.NEW, ALL, "");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.said()).contains("stopped: no input");
        assertThat(jira.authorizations()).isEmpty();
    }

    @Test
    void onlyWhatLooksLikeAKeyComesIntoTheScript() {
        CatalogRequest request =
                new CatalogRequest(
                        JiraInstance.NEW,
                        Set.of(EntityKind.COMPONENT),
                        List.of("A", "$(rm -rf ~)", "B'", "A_1"),
                        List.of("A-1", "KEYS", "A-1\nrm", "'A-2"),
                        true);
        String script = new RequestText(request, "").script();
        assertThat(script)
                .contains("one 'project/A/components' 'project/A/components' || true\n")
                .contains("one 'project/A_1/components'")
                .contains("contents <<'KEYS' || true\nA-1\nKEYS\n")
                .doesNotContain("rm -rf ~")
                .doesNotContain("B'")
                .doesNotContain("A-2")
                .doesNotContainPattern("@[A-Z]+@");
        assertThat(RequestText.isSite("https://x.atlassian.net/jira")).isTrue();
        assertThat(RequestText.isSite("https://x'; rm")).isFalse();
        assertThat(RequestText.isSite("ftp://x")).isFalse();
    }

    @Test
    void theListNamesEachAddressAndItsFile() {
        CatalogRequest request =
                new CatalogRequest(
                        JiraInstance.NEW, Set.of(EntityKind.PRIORITY), List.of(), List.of(), false);
        assertThat(new RequestText(request, "https://x.atlassian.net/").list())
                .contains("https://x.atlassian.net/rest/api/3/serverInfo\tserverInfo.json\n")
                .contains("https://x.atlassian.net/rest/api/3/priority/search\tpriority.json\n")
                .doesNotContain("status");
    }

    @Test
    void theListNamesOptionsAndIssuesAsEachJiraAnswersThem() {
        Set<EntityKind> options = Set.of(EntityKind.OPTION);
        List<String> projects = List.of("SAM");
        List<String> issues = List.of("SAM-1", "SAM-2");
        String cloud =
                new RequestText(
                                new CatalogRequest(
                                        JiraInstance.NEW, options, projects, issues, true),
                                "https://x.net")
                        .list();
        assertThat(cloud)
                .contains("https://x.net/rest/api/3/field\tfield.json\n")
                .contains(
                        "/rest/api/3/field/customfield_NNNNN/context/CCCCC/option"
                                + "\tfield/customfield_NNNNN/context/CCCCC/option.json\n")
                .contains("/issue/SAM-1?fields=comment,attachment\tissue/SAM-1.json\n")
                .endsWith("/issue/SAM-2?fields=comment,attachment\tissue/SAM-2.json\n")
                .doesNotContain("createmeta");
        String server =
                new RequestText(
                                new CatalogRequest(
                                        JiraInstance.OLD, options, projects, issues, false),
                                "")
                        .list();
        assertThat(server)
                .contains("https://JIRA/rest/api/2/serverInfo\tserverInfo.json\n")
                .endsWith(
                        "createmeta?expand=projects.issuetypes.fields&projectKeys=SAM"
                                + "\tproject/SAM/createmeta.json\n")
                .doesNotContain("NNNNN")
                .doesNotContain("SAM-1");
        String plain =
                new RequestText(
                                new CatalogRequest(
                                        JiraInstance.OLD,
                                        Set.of(EntityKind.STATUS, EntityKind.VERSION),
                                        projects,
                                        List.of(),
                                        true),
                                "")
                        .list();
        assertThat(plain)
                .contains("/status\tstatus.json\n")
                .contains("/project/SAM/statuses\tproject/SAM/statuses.json\n")
                .contains("/project/SAM/versions\tproject/SAM/versions.json\n")
                .doesNotContain("createmeta")
                .doesNotContain("field");
        assertThat(JiraInstance.words()).containsExactly("old", "new");
    }

    private record Ran(int status, String said) {}

    private Ran run(JiraInstance instance, Set<EntityKind> kinds, String typed)
            throws IOException, InterruptedException {
        CatalogRequest request =
                new CatalogRequest(instance, kinds, List.of("SAM2"), List.of("SAM2-1"), true);
        Path script = folder.resolve("request.sh");
        Files.writeString(script, new RequestText(request, jira.address()).script());
        Path said = folder.resolve("said");
        Process process =
                new ProcessBuilder("bash", script.toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        try (var in = process.getOutputStream()) {
            in.write(typed.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), Files.readString(said));
    }

    private CatalogFiles.LoadedCatalog loaded(String zip) {
        return CatalogFiles.read(Arrays.asList(new Location(folder.resolve(zip))), Progress.NONE);
    }
}
