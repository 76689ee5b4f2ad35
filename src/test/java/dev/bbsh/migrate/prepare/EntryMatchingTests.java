package dev.bbsh.migrate.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class EntryMatchingTests {

    @TempDir Path folder;

    @Test
    void commentsAreFoundByTimeBodyAndAuthor() throws IOException {
        EntryMatching matching =
                matched(
                        comments(comment(1, "10", "Hello *you*"), comment(2, "20", "Yes")),
                        comments(comment(92, "20", "Yes"), comment(91, "10", "Hello you")));
        assertThat(said(matching.sure())).containsExactly("1=[91] 100", "2=[92] 100");
        assertThat(matching.sure().getFirst().evidence()).containsExactly("time", "body", "author");
    }

    @Test
    void oneThatIsAsMuchLikeTwoIsDoubtful() throws IOException {
        EntryMatching matching =
                matched(
                        comments(comment(1, "10", "+1")),
                        comments(comment(91, "10", "+1"), comment(92, "10", "+1")));
        assertThat(matching.sure()).isEmpty();
        assertThat(said(matching.ambiguous())).containsExactly("1=[91, 92] 100");
    }

    @Test
    void oneOfTwoThatAreAlikeIsDoubtfulWhenTheOtherIsGone() throws IOException {
        EntryMatching matching =
                matched(
                        comments(comment(1, "10", "+1"), comment(2, "10", "+1")),
                        comments(comment(91, "10", "+1")));
        assertThat(matching.sure()).isEmpty();
        assertThat(matching.ambiguous()).hasSize(2);
    }

    @Test
    void asManyAlikeAreToldApartByTheirOrderAndLessSurely() throws IOException {
        EntryMatching matching =
                matched(
                        comments(comment(1, "10", "+1"), comment(2, "10", "+1")),
                        comments(comment(91, "10", "+1"), comment(92, "10", "+1")));
        assertThat(said(matching.sure())).containsExactly("1=[91] 90", "2=[92] 90");
        assertThat(matching.sure().getFirst().evidence()).contains("order");
    }

    @Test
    void theSameWordsAtAnotherTimeAreDoubtfulAndOtherWordsNothing() throws IOException {
        EntryMatching matching =
                matched(
                        comments(comment(1, "10", "Yes"), comment(2, "20", "No")),
                        comments(comment(91, "40", "Yes"), comment(92, "50", "Perhaps")));
        assertThat(said(matching.ambiguous())).containsExactly("1=[91] 60");
        assertThat(said(matching.missing())).containsExactly("2=[] 0");
    }

    @Test
    void whatAnotherOneBecameForSureIsNoCandidate() throws IOException {
        EntryMatching matching =
                matched(
                        comments(comment(1, "10", "Yes"), comment(2, "40", "Yes")),
                        comments(comment(91, "10", "Yes")));
        assertThat(said(matching.sure())).containsExactly("1=[91] 100");
        assertThat(said(matching.missing())).containsExactly("2=[] 0");
    }

    @Test
    void attachmentsAreFoundByNameSizeAndTimeInTheIssueWithItsNewKey() throws IOException {
        String old = issue("A-1", "'attachment': [" + file(1, "a.png", 12) + "]");
        String young =
                issue(
                        "AA-1",
                        "'attachment': ["
                                + file(8, "b.png", 12)
                                + ","
                                + file(9, "a.png", 12)
                                + "]");
        EntryMatching matching =
                EntryMatching.of(
                        catalog("old", old),
                        catalog("young", young),
                        KeyChange.of("A=AA")::renamed,
                        Progress.NONE);
        assertThat(said(matching.sure())).containsExactly("1=[9] 100");
    }

    /**
     * A ZIP of responses, as the customer's admin sends it after running the script of {@code
     * catalog request}.
     */
    @Test
    void theAnswersMayComeInAZip() throws IOException {
        String one = issue("A-1", "'comment': {'comments': [" + comment(1, "10", "Yes") + "]}");
        String two = issue("A-2", "'attachment': [" + file(2, "a.png", 12) + "]");
        String page =
                "{'startAt': 0, 'total': 2, 'maxResults': 50, 'issues': ["
                        + issue(
                                "A-1",
                                "'comment': {'comments': [" + comment(91, "10", "Yes") + "]}")
                        + ","
                        + issue("A-2", "'attachment': [" + file(92, "a.png", 12) + "]")
                        + "]}";
        EntryMatching matching =
                EntryMatching.of(
                        zipped("old", one, two),
                        zipped("young", page),
                        UnaryOperator.identity(),
                        Progress.NONE);
        assertThat(said(matching.sure())).containsExactlyInAnyOrder("1=[91] 100", "2=[92] 100");
        assertThat(matching.ambiguous()).isEmpty();
        assertThat(matching.missing()).isEmpty();
    }

    @Test
    void nothingIsDecidedWhereCommentsAreMissing() throws IOException {
        String all = comments(comment(1, "10", "Yes"), comment(2, "20", "No"));
        String some = partly(2, comment(91, "10", "Yes"));
        for (EntryMatching matching : List.of(matched(all, some), matched(some, all))) {
            assertThat(matching.sure()).isEmpty();
            assertThat(matching.missing()).isEmpty();
            assertThat(matching.undecided()).isNotEmpty();
        }
        assertThat(matched(partly(1, comment(1, "10", "Yes")), some.replace("2,", "1,")).sure())
                .hasSize(1);
    }

    @Test
    void anIssueOfWhichNothingWasSavedIsNotWithoutComments() throws IOException {
        EntryMatching matching =
                matched(
                        comments(comment(1, "10", "Yes")),
                        issue(
                                "A-2",
                                "'comment': {'comments': []}, 'attachment': ["
                                        + file(3, "a.png", 1)
                                        + "]"));
        assertThat(matching.missing()).isEmpty();
        assertThat(matching.undecided()).hasSize(1);
    }

    private static String partly(int total, String... comments) {
        return issue(
                "A-1",
                "'comment': {'total': "
                        + total
                        + ", 'comments': ["
                        + String.join(",", comments)
                        + "]}");
    }

    private Catalog zipped(String name, String... answers) throws IOException {
        Path file = folder.resolve(name + ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < answers.length; i++) {
                zip.putNextEntry(new ZipEntry("answers/issue-" + i + ".json"));
                zip.write(answers[i].replace('\'', '"').getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return CatalogFiles.read(List.of(Location.of(file.toString())), Progress.NONE).catalog();
    }

    private EntryMatching matched(String old, String young) throws IOException {
        return EntryMatching.of(
                catalog("old", old),
                catalog("young", young),
                UnaryOperator.identity(),
                Progress.NONE);
    }

    private Catalog catalog(String name, String json) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".json"), json.replace('\'', '"'));
        return CatalogFiles.read(List.of(Location.of(file.toString())), Progress.NONE).catalog();
    }

    private static String comments(String... comments) {
        return issue("A-1", "'comment': {'comments': [" + String.join(",", comments) + "]}");
    }

    private static String issue(String key, String fields) {
        return "{'id': '5', 'key': '" + key + "', 'fields': {" + fields + "}}";
    }

    private static String comment(int id, String second, String body) {
        return "{'id': '" + id + "', 'body': '" + body + "'," + made(second) + "}";
    }

    private static String file(int id, String name, int size) {
        return "{'id': '"
                + id
                + "', 'filename': '"
                + name
                + "', 'size': "
                + size
                + ","
                + made("10")
                + "}";
    }

    private static String made(String second) {
        return "'created': '2024-05-17T22:03:"
                + second
                + ".000+0000', 'author': {'displayName': 'Kim'}";
    }

    private static List<String> said(List<EntryMatching.EntryMatch> matches) {
        return matches.stream()
                .map(
                        (each) ->
                                each.old().id()
                                        + "="
                                        + each.candidates().stream().map(Entity::id).toList()
                                        + " "
                                        + each.confidence())
                .toList();
    }
}
