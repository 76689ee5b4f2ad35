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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The script as an administrator runs it: bash, curl, and a Jira that we play. */
@Execution(ExecutionMode.CONCURRENT)
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
        String script = new RequestText(request, "").script(ScriptLanguage.BASH);
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
        assertThat(new RequestText(request, "https://x.atlassian.net/").list().orElseThrow())
                .contains("https://x.atlassian.net/rest/api/3/serverInfo\tserverInfo.json\n")
                .contains("/rest/api/3/priority/search?maxResults=100\tpriority.json\n")
                .doesNotContain("status");
    }

    @Test
    void theListHasWholeUrlsOnly() {
        Set<EntityKind> options = Set.of(EntityKind.OPTION);
        List<String> projects = List.of("SAM");
        List<String> issues = List.of("SAM-1", "SAM-2");
        String cloud = list(JiraInstance.NEW, options, projects, issues);
        String created = "/issue/createmeta?expand=projects.issuetypes.fields&projectKeys=SAM";
        assertThat(cloud)
                .contains("https://x.net/rest/api/3/field\tfield.json\n")
                .contains(created + "\tproject/SAM/createmeta.json\n")
                .endsWith(
                        "/rest/api/3/search/jql?fields=comment,attachment&maxResults=50"
                                + "&jql=key+in+%28SAM-1%2CSAM-2%29\tsearch/SAM-1.json\n");
        String server = list(JiraInstance.OLD, options, projects, List.of());
        assertThat(server)
                .contains("https://x.net/rest/api/2/serverInfo\tserverInfo.json\n")
                .endsWith(created + "\tproject/SAM/createmeta.json\n")
                .doesNotContain("SAM-1");
        Set<EntityKind> others = Set.of(EntityKind.STATUS, EntityKind.VERSION, EntityKind.USER);
        assertThat(list(JiraInstance.OLD, others, projects, List.of()))
                .contains("/status\tstatus.json\n")
                .contains("/project/SAM/statuses\tproject/SAM/statuses.json\n")
                .contains("/project/SAM/versions\tproject/SAM/versions.json\n")
                .contains("/user/search?username=.&maxResults=1000\tusers.json\n")
                .doesNotContain("createmeta")
                .doesNotContain("field");
        assertThat(JiraInstance.words()).containsExactly("old", "new");
    }

    @Test
    void withoutTheSiteThereIsNoList() {
        CatalogRequest request =
                new CatalogRequest(
                        JiraInstance.NEW, Set.of(EntityKind.PRIORITY), List.of(), List.of(), false);
        assertThat(new RequestText(request, "").list()).isEmpty();
    }

    private static String list(
            JiraInstance instance,
            Set<EntityKind> kinds,
            List<String> projects,
            List<String> issues) {
        CatalogRequest request =
                new CatalogRequest(instance, kinds, projects, issues, !issues.isEmpty());
        return new RequestText(request, "https://x.net").list().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"NEW,3,search/jql", "OLD,2,search"})
    void commentsComeBySearchesAndAloneWhereASearchHasSome(
            JiraInstance instance, String version, String search) throws Exception {
        Ran ran =
                run(
                        instance,
                        Set.of(EntityKind.COMMENT),
                        List.of("SAM2-1", "SAM2-2"),
                        (instance == JiraInstance.NEW ? "kim@example.com" : "")
                                + "\n"
                                + TOKEN
                                + "\n");
        assertThat(ran.status()).as(ran.said()).isZero();
        String comments = version + "/issue/SAM2-1/comment";
        assertThat(jira.addresses())
                .containsExactly(
                        version + "/serverInfo",
                        version + "/" + search,
                        version + "/" + search,
                        comments,
                        comments,
                        comments);
        Catalog catalog = loaded("jira-" + instance.word() + ".zip").catalog();
        assertThat(catalog.all(EntityKind.COMMENT)).hasSize(6);
        assertThat(catalog.all(EntityKind.ATTACHMENT)).hasSize(2);
    }

    @Test
    void aSearchThatIsRefusedForAnUnknownKeyIsNotTheEnd() throws Exception {
        Ran ran =
                run(
                        JiraInstance.NEW,
                        Set.of(EntityKind.COMMENT),
                        List.of("SAM2-1", "SAM2-9"),
                        "kim@example.com\n" + TOKEN + "\n");
        assertThat(ran.status()).as(ran.said()).isZero();
        assertThat(ran.said())
                .contains("request failed: issue/SAM2-9?fields=comment,attachment (404)")
                .contains("requests failed: 1");
        assertThat(loaded("jira-new.zip").catalog().all(EntityKind.COMMENT)).hasSize(5);
    }

    @Test
    void windowsNeedsNothingButItsPowerShell() {
        CatalogRequest request =
                new CatalogRequest(
                        JiraInstance.NEW,
                        ALL,
                        List.of("SAM2", "B'"),
                        List.of("SAM2-1", "SAM2-2", "'@"),
                        true);
        String script = new RequestText(request, "").script(ScriptLanguage.POWERSHELL);
        assertThat(script)
                .contains("Get-One 'serverInfo' 'serverInfo'\r\n")
                .contains("[void] (Get-Pages 'priority/search' 'priority')\r\n")
                .contains("Get-Lists 'users/search' 'users'\r\n")
                .contains("Get-Options\r\n")
                .contains("Get-Contents @'\r\nSAM2-1\r\nSAM2-2\r\n'@\r\n")
                .contains("[Net.SecurityProtocolType]::Tls12")
                .contains("-AsSecureString")
                .doesNotContain("ConvertTo-Json")
                .doesNotContain("Compress-Archive")
                .doesNotContain("B'")
                .doesNotContainPattern("@[A-Z]+@")
                // Windows PowerShell reads a script without a byte order mark in the code page.
                .matches("\\p{ASCII}+");
        assertThat(script.replace("\r\n", "")).doesNotContain("\n");
    }

    /** The script for Windows as an administrator runs it, where there is a PowerShell. */
    @Test
    void powerShellAsksForTheSame() throws Exception {
        Optional<Path> powershell =
                Stream.of("/usr/bin/pwsh", "/usr/local/bin/pwsh", "/snap/bin/pwsh")
                        .map(Path::of)
                        .filter(Files::exists)
                        .findFirst();
        assumeThat(powershell).as("pwsh").isPresent();
        CatalogRequest request =
                new CatalogRequest(
                        JiraInstance.NEW, ALL, List.of("SAM2"), List.of("SAM2-1", "SAM2-2"), true);
        String text =
                new RequestText(request, jira.address())
                        .script(ScriptLanguage.POWERSHELL)
                        .replace("-AsSecureString", "| ConvertTo-SecureString -AsPlainText -Force");
        Path script = Files.writeString(folder.resolve("request.ps1"), text);
        Ran ran =
                ran(
                        List.of(powershell.get().toString(), "-NoProfile", "-File", "" + script),
                        "kim@example.com\n" + TOKEN + "\n");
        assertThat(ran.status()).as(ran.said()).isZero();
        Catalog catalog = loaded("jira-new.zip").catalog();
        assertThat(catalog.all(EntityKind.USER)).hasSize(201);
        assertThat(catalog.all(EntityKind.OPTION)).hasSize(3);
        assertThat(catalog.all(EntityKind.COMMENT)).hasSize(6);
    }

    private record Ran(int status, String said) {}

    private Ran run(JiraInstance instance, Set<EntityKind> kinds, String typed)
            throws IOException, InterruptedException {
        return run(instance, kinds, List.of("SAM2-1"), typed);
    }

    private Ran run(JiraInstance instance, Set<EntityKind> kinds, List<String> issues, String typed)
            throws IOException, InterruptedException {
        CatalogRequest request = new CatalogRequest(instance, kinds, List.of("SAM2"), issues, true);
        Path script = folder.resolve("request.sh");
        Files.writeString(
                script, new RequestText(request, jira.address()).script(ScriptLanguage.BASH));
        return ran(List.of("bash", script.toString()), typed);
    }

    private Ran ran(List<String> command, String typed) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process =
                new ProcessBuilder(command)
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
