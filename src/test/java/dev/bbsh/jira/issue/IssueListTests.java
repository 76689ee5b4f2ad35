package dev.bbsh.jira.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class IssueListTests {

    @TempDir private Path folder;

    @Test
    void readsTheColumnOfKeysWhateverStandsInTheOthers() throws IOException {
        IssueList list =
                read(
                        "\uFEFFSummary,Issue key,Description\n"
                                + "\"one, \"\"quoted\"\"\",SAM-1,\"two\nlines, SAM-9\"\r\n"
                                + "\n"
                                + "two,SAM-2,\n");
        assertThat(list.keys()).containsExactlyInAnyOrder("SAM-1", "SAM-2");
        assertThat(list.projects()).containsExactly("SAM");
    }

    @Test
    void readsSemicolonsAndTheNewerWord() throws IOException {
        assertThat(read("Work item key;Summary\nSAM-1;a, b\nSAM-2;c\n").keys())
                .containsExactlyInAnyOrder("SAM-1", "SAM-2");
    }

    @Test
    void readsKeysAlone() throws IOException {
        assertThat(read("SAM-1\nSAM-2\n").keys()).containsExactlyInAnyOrder("SAM-1", "SAM-2");
    }

    @Test
    void readsAPageOfASearchAndSaysWhatIsMissing() throws IOException {
        IssueList list =
                read(
                        "{\"total\": 5, \"issues\": [{\"id\": \"1\", \"key\": \"SAM-1\"}, {\"key\":"
                                + " \"SAM-2\"}]}");
        assertThat(list.keys()).containsExactlyInAnyOrder("SAM-1", "SAM-2");
        assertThat(list.gap("SAM").orElseThrow().gap().words()).isEqualTo("only 2 of 5 saved");
    }

    @Test
    void readsSeveralPages() throws IOException {
        IssueList list =
                read(
                        "[{\"total\": 2, \"issues\": [{\"key\": \"SAM-1\"}]}, {\"total\": 2,"
                                + " \"issues\": [{\"key\": \"SAM-2\"}]}]");
        assertThat(list.keys()).containsExactlyInAnyOrder("SAM-1", "SAM-2");
        assertThat(list.gaps()).isEmpty();
    }

    @Test
    void refusesWhatHasNoKeys() {
        assertThatThrownBy(() -> read("Summary,Status\na,b\n"))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("no issue keys found in");
        assertThatThrownBy(() -> read("{\"issues\": [")).isInstanceOf(BbshException.class);
    }

    @Test
    void findsTheColumnByItsValuesWhateverItsHeader() throws IOException {
        for (String text :
                List.of(
                        "Zusammenfassung;Vorgangsschl\u00FCssel\n\"a; b\";SAM-1\nc;SAM-2\n",
                        "R\u00E9sum\u00E9,Cl\u00E9,Parent\na,SAM-1,SAM-1\nb,SAM-2,SAM-1\n",
                        "\u8981\u7D04\t\u8AB2\u984C\u30AD\u30FC\na\tSAM-1\nb\tSAM-2\n",
                        "Export\n\nsummary,key,link\na,SAM-1,SAM-7\nb,SAM-2,SAM-8\n",
                        "sep=|\nx|SAM-1\ny|SAM-2\n",
                        "SAM-1,x\nSAM-2,y\n")) {
            IssueList list = read(text);
            assertThat(list.keys()).as(text).containsExactlyInAnyOrder("SAM-1", "SAM-2");
            assertThat(list.gaps()).as(text).isEmpty();
        }
    }

    @Test
    void prefersTheProjectsThatAreMeant() throws IOException {
        Path file = write("Partner,Vorgang\nDEPOT-3,SAM-1\nDEPOT-4,SAM-2\n");
        assertThat(IssueList.read(file.toString(), Set.of("SAM"), Progress.NONE).keys())
                .containsExactlyInAnyOrder("SAM-1", "SAM-2");
    }

    @Test
    void readsKeysOfATableInAnyEncoding() throws IOException {
        String text = "Vorgangsschl\u00FCssel,Autor\nSAM-1,M\u00FCller\n";
        for (Charset charset : List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
            Path file = folder.resolve("issues");
            Files.write(file, text.getBytes(charset));
            assertThat(IssueList.read(file.toString(), Set.of(), Progress.NONE).keys())
                    .containsExactly("SAM-1");
        }
    }

    @Test
    void aThousandRowsMayBeTheEndOfAnExport() throws IOException {
        assertThat(gap(rows(1_000))).isEqualTo(new Gap.AtLimit(1_000));
        assertThat(gap(rows(3_000))).isEqualTo(new Gap.AtLimit(3_000));
        assertThat(read(rows(999)).gaps()).isEmpty();
        assertThat(read(rows(1_001)).gaps()).isEmpty();
    }

    @Test
    void aShorterFileMayGoOnWhereAFullOneEnds() throws IOException {
        Path parts = Files.createDirectories(folder.resolve("parts"));
        Files.writeString(parts.resolve("1.csv"), rows(1_000));
        Files.writeString(parts.resolve("2.csv"), "Issue key\nOTHER-1\n");
        assertThat(IssueList.read(parts.toString(), Set.of(), Progress.NONE).gap("SAM"))
                .isPresent();
        Files.writeString(parts.resolve("3.csv"), "Issue key\nSAM-5000\n");
        IssueList list = IssueList.read(parts.toString(), Set.of(), Progress.NONE);
        assertThat(list.gap("SAM")).isEmpty();
        assertThat(list.keys()).hasSize(1_002);
    }

    @Test
    void aTableThatIsCutIsIncomplete() throws IOException {
        assertThat(gap("Issue key,Text\nSAM-1,\"a\nSAM-2,b\n")).isEqualTo(new Gap.Cut("issues", 2));
        assertThat(gap("Text,Issue key,Id\na,SAM-1,1\na,SA")).isEqualTo(new Gap.Cut("issues", 3));
    }

    @Test
    void answersOfTheSearchOfCloudSayWhetherTheyGoOn() throws IOException {
        String issues = "\"issues\": [{\"key\": \"SAM-1\"}]";
        assertThat(gap("{" + issues + ", \"isLast\": false}")).isEqualTo(new Gap.MoreFollow(1));
        assertThat(gap("{" + issues + ", \"nextPageToken\": \"x\"}"))
                .isEqualTo(new Gap.MoreFollow(1));
        assertThat(gap("{" + issues + ", \"nextPageToken\": \"x\", \"isLast\": true}"))
                .isEqualTo(new Gap.MoreFollow(1));
        for (String end : List.of("", ", \"isLast\": true", ", \"nextPageToken\": null")) {
            assertThat(read("{" + issues + end + "}").gaps()).as(end).isEmpty();
        }
        String last = "{\"issues\": [{\"key\": \"SAM-2\"}], \"isLast\": true}";
        assertThat(read("{" + issues + ", \"isLast\": false}\n" + last).gaps()).isEmpty();
    }

    @Test
    void searchesOfTwoProjectsDoNotCompleteEachOther() throws IOException {
        IssueList list =
                read(
                        "[{\"total\": 2, \"issues\": [{\"key\": \"SAM-1\"}]}, {\"total\": 2,"
                                + " \"issues\": [{\"key\": \"SP-1\"}, {\"key\": \"SP-2\"}]}]");
        assertThat(list.gap("SAM")).isPresent();
        assertThat(list.gap("SP")).isEmpty();
    }

    @Test
    void aFileThatCanNotBeReadMayHaveHeldAnyIssue() throws IOException {
        Path parts = Files.createDirectories(folder.resolve("parts"));
        Files.writeString(parts.resolve("1.csv"), "Issue key\nSAM-1\n");
        Files.writeString(parts.resolve("2.html"), "<!doctype html><html></html>");
        assertThat(IssueList.read(parts.toString(), Set.of(), Progress.NONE).gap("SAM"))
                .isPresent();
    }

    @Test
    void readsIssuesWhereverAToolHasPutThem() throws IOException {
        for (String text :
                List.of(
                        "{\"value\": [{\"key\": \"SAM-1\"}, {\"key\": \"SAM-2\"}], \"Count\": 2}",
                        "{\"values\": [{\"key\": \"SAM-1\"}, {\"key\": \"SAM-2\"}]}",
                        "{\"key\": \"SAM-1\"}\n{\"key\": \"SAM-2\"}",
                        "{\"result\": {\"page\": {\"issues\": [{\"key\": \"SAM-1\"}, {\"key\":"
                                + " \"SAM-2\"}]}}}",
                        "[[{\"key\": \"SAM-1\"}], {\"issues\": [{\"key\": \"SAM-2\"}]}]")) {
            IssueList list = read(text);
            assertThat(list.keys()).as(text).containsExactlyInAnyOrder("SAM-1", "SAM-2");
            assertThat(list.gaps()).as(text).isEmpty();
        }
    }

    @Test
    void anAnswerThatIsAnErrorIsNoListOfIssues() {
        for (String text :
                List.of(
                        "{\"errorMessages\": [\"no access\"]}",
                        "[{\"errorMessages\": [\"no access\"]}]")) {
            assertThatThrownBy(() -> read(text))
                    .isInstanceOf(BbshException.class)
                    .hasMessageContaining("is an error: no access");
        }
    }

    @Test
    void aListOfAsManyIssuesAsAPageHoldsMayGoOn() throws IOException {
        StringBuilder fifty = new StringBuilder("[{\"key\": \"SAM-1\"}");
        for (int i = 2; i <= 50; i++) {
            fifty.append(", {\"key\": \"SAM-").append(i).append("\"}");
        }
        assertThat(gap(fifty + "]")).isEqualTo(new Gap.AtLimit(50));
        assertThat(gap("{\"value\": " + fifty + "]}")).isEqualTo(new Gap.AtLimit(50));
        assertThat(read(fifty + ", {\"key\": \"SAM-51\"}]").gaps()).isEmpty();
    }

    @Test
    void theColumnOfTheNameIsTakenEvenIfOthersHaveMoreKeys() throws IOException {
        assertThat(read("KEY,Linked\nSAM-1,SAM-8\nSAM-1,SAM-9\n").keys()).containsExactly("SAM-1");
        assertThat(read("Linked,Key\nSAM-8,SAM-1\nSAM-9,SAM-1\n").keys()).containsExactly("SAM-1");
        assertThat(read("a,b\nSAM-1,SAM-2\nSAM-1,SAM-3\n").keys())
                .containsExactlyInAnyOrder("SAM-2", "SAM-3");
        assertThat(read("a,b\nSAM-1,SAM-8\nkey,SAM-9\n").keys())
                .as("a name below the first key is none")
                .containsExactlyInAnyOrder("SAM-8", "SAM-9");
    }

    @Test
    void aLineThatBreaksTheRulesOfQuotesIsMissing() throws IOException {
        assertThat(gap("Issue key,Text\nSAM-1,\"a\"b\nSAM-2,c\nSAM-3,\"d\"e\n"))
                .isEqualTo(new Gap.Cut("issues", 2));
        assertThat(read("Text,Issue key\na,SAM-1\nb,SAM-2").gaps()).isEmpty();
        assertThat(read("Text,Issue key,Id\na,SAM-1,1\nb,SAM-2\n").gaps()).isEmpty();
    }

    @Test
    void whyAFileCanNotBeReadIsSaidWhenNoKeyIsFound() {
        assertThatThrownBy(() -> read("<!doctype html><html></html>"))
                .hasMessageContaining("no issue keys found in")
                .hasMessageContaining(": issues is an HTML page");
        assertThatThrownBy(() -> read("serverId,cloudId\n1,2\n"))
                .hasMessageContaining("mapping load reads it");
    }

    @Test
    void keysWhoseLettersAreLostAreMissing() throws IOException {
        Path file = folder.resolve("issues");
        Files.write(
                file, "Issue key\nSAM-1\n\u00C4B-2\n".getBytes(Charset.forName("windows-1252")));
        IssueList list = IssueList.read(file.toString(), Set.of(), Progress.NONE);
        assertThat(list.keys()).contains("SAM-1");
        assertThat(list.has("SAM-1")).isTrue();
        assertThat(list.has("SAM-2")).isFalse();
    }

    private static String rows(int count) {
        StringBuilder text = new StringBuilder("Issue key\n");
        for (int i = 1; i <= count; i++) {
            text.append("SAM-").append(i).append('\n');
        }
        return text.toString();
    }

    private Gap.Cause gap(String text) throws IOException {
        return read(text).gap("SAM").orElseThrow().gap().cause();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("issues"), text);
    }

    private IssueList read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("issues"), text);
        return IssueList.read(file.toString(), Set.of(), Progress.NONE);
    }
}
