package dev.bbsh.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.media.MediaRule;
import dev.bbsh.check.data.CheckRules;
import dev.bbsh.check.fix.SuggestionRule;
import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class TopicsTests {

    private static final Path DOCS = Path.of("src/docs");

    private static final Topics TOPICS = Topics.load();

    @Test
    void everyRuleHasAPageThatIsAsSureAsTheRule() {
        assertThat(CheckRules.all())
                .allSatisfy(
                        (rule) -> {
                            Topic topic = TOPICS.find(rule.id());
                            assertThat(topic.name()).isEqualTo(rule.id());
                            assertThat(topic.title()).isEqualTo(rule.title());
                            assertThat(firstText(topic)).startsWith("**" + certainty(rule) + ".**");
                        });
    }

    @Test
    void everyRuleThatSuggestsAnIdIsARowOfTheTable() {
        assertThat(TOPICS.suggestionRules().stream().map(Topic::name))
                .containsExactlyElementsOf(
                        Arrays.stream(SuggestionRule.values()).map(SuggestionRule::word).toList());
        assertThat(TOPICS.find("migrated-suffix").passages())
                .first()
                .isEqualTo(
                        new Topic.Passage.Text(
                                "**Inferred.** The name is the same but for the suffix"
                                        + " *(migrated)*, which the migration assistant adds when"
                                        + " a name is taken. The highest number, such as"
                                        + " *(migrated 2)*, is the newest."));
        assertThat(TOPICS.find("near-name").passages())
                .contains(new Topic.Passage.Text("**Confidence:** low."));
        assertThat(TOPICS.find("suggestions").passages())
                .hasSize(3)
                .element(1)
                .isInstanceOfSatisfying(
                        Topic.Passage.Points.class,
                        (rows) ->
                                assertThat(rows.points())
                                        .hasSameSizeAs(SuggestionRule.values())
                                        .contains(
                                                "mapping-conflict: The ID mapping has several new"
                                                        + " IDs for it. Confidence: medium."));
    }

    @Test
    void everyPageOfAFindingIsThatOfARule() throws IOException {
        assertThat(names("findings"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(CheckRules.all().stream(), mediaRules())
                                .map(Rule::id)
                                .distinct()
                                .toList());
    }

    /** One rule is that of a backup as well, and has the title that it has there. */
    @Test
    void everyRuleForMediaHasAPageThatIsAsSureAsTheRule() {
        assertThat(mediaRules())
                .allSatisfy(
                        (rule) -> {
                            Topic topic = TOPICS.find(rule.id());
                            assertThat(topic.name()).isEqualTo(rule.id());
                            assertThat(firstText(topic)).startsWith("**" + certainty(rule) + ".**");
                            assertThat(topic.passages())
                                    .contains(new Topic.Passage.Text("**What to do**"));
                            assertThat(topic.title().equals(rule.title()))
                                    .isEqualTo(!rule.id().equals("media-over-limit"));
                        });
    }

    private static Stream<Rule> mediaRules() {
        return Arrays.stream(MediaRule.values()).map(MediaRule::rule);
    }

    @Test
    void everyKeyOfTheDataHasAPage() {
        assertThat(Arrays.stream(IssueField.values()).map(IssueField::key))
                .allSatisfy((key) -> assertThat(TOPICS.find(key).name()).isEqualTo(key));
    }

    @Test
    void everyPageIsListedOnce() throws IOException {
        List<String> files =
                Stream.of("findings", "keys", "settings", "transfers", "errors", "words")
                        .flatMap((folder) -> names(folder).stream())
                        .toList();
        assertThat(TOPICS.all().stream().map(Topic::name))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void everyPageSaysHowSureItIsAndWhere() {
        assertThat(TOPICS.all())
                .allSatisfy(
                        (topic) -> {
                            assertThat(firstText(topic))
                                    .matches("(?s)\\*\\*(Documented|Inferred|Not documented)\\..*");
                            assertThat(topic.passages().getLast())
                                    .isInstanceOfSatisfying(
                                            Topic.Passage.Text.class,
                                            (last) ->
                                                    assertThat(last.text())
                                                            .startsWith("**Source:** "));
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    unpaired-issue:SAM2-881                          | unpaired-issue
                    LASTCHANGESEEN                                   | lastChangeSeen
                    Issue Does Not Exist                             | issue-does-not-exist
                    The team Orbiters does not exist                 | team-not-valid
                    "Component name C4 is not valid"                 | component-not-valid
                    You cannot edit the configuration of this project| no-project-administration
                    bac-1449                                         | copies-of-sync-user
                    preparation tool                                 | preparation-tool
                    yellow boxes                                     | yellow-warnings
                    yellow                                           | yellow-warnings
                    What are these yellow marks?                     | yellow-warnings
                    the tabs show warnings after the import          | yellow-warnings
                    Migrated-Suffix                                  | migrated-suffix
                    migrated suffix                                  | migrated-suffix
                    confidence                                       | confidence
                    inferred                                         | confidence
                    confidence medium                                | confidence
                    suggestion                                       | suggestions
                    """)
    void aTopicIsFound(String text, String name) {
        assertThat(TOPICS.find(text).name()).isEqualTo(name);
    }

    @Test
    void whatIsNotKnownGetsTheNearestTopics() {
        assertThatThrownBy(() -> TOPICS.find("unpared-isue"))
                .isInstanceOfSatisfying(
                        BbshException.class,
                        (error) -> assertThat(error.advice()).contains("explain unpaired-issue"));
    }

    private static String firstText(Topic topic) {
        return topic.passages().getFirst() instanceof Topic.Passage.Text(String text) ? text : "";
    }

    private static String certainty(Rule rule) {
        return rule.certainty() == Rule.Certainty.DOCUMENTED ? "Documented" : "Inferred";
    }

    private static List<String> names(String folder) {
        try (Stream<Path> files = Files.list(DOCS.resolve(folder))) {
            return files.map((file) -> file.getFileName().toString().replaceFirst("\\.md$", ""))
                    .toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
