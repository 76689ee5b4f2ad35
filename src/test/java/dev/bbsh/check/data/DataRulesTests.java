package dev.bbsh.check.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.json.Document;
import dev.bbsh.json.edit.Change;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file for each rule shows what it finds, and three things hold for all of them. After a wanted
 * change: {@code ./mvnw test -Dtest=DataRulesTests -Drules.write=true}, then read what changed.
 */
class DataRulesTests {

    static List<RuleStory> stories() throws IOException {
        return RuleStory.all();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void findsWhatTheFileSays(RuleStory story) throws IOException {
        String found = RuleStory.text(story.check(story.data()));
        if (Boolean.getBoolean("rules.write")) {
            story.write(found);
        } else {
            assertThat(found).isEqualTo(story.expected());
        }
    }

    @Test
    void everyRuleHasItsFile() throws IOException {
        Set<String> files =
                RuleStory.all().stream().map(RuleStory::name).collect(Collectors.toSet());
        assertThat(DataRules.all())
                .extracting(Rule::id)
                .doesNotHaveDuplicates()
                .allSatisfy((id) -> assertThat(files).contains(id));
    }

    @Test
    void theFileNamedAfterARuleShowsIt() throws IOException {
        Set<String> rules = DataRules.all().stream().map(Rule::id).collect(Collectors.toSet());
        assertThat(RuleStory.all())
                .filteredOn((story) -> rules.contains(story.name()))
                .hasSameSizeAs(rules)
                .allSatisfy(
                        (story) ->
                                assertThat(story.check(story.data()).kept())
                                        .extracting((finding) -> finding.rule().id())
                                        .contains(story.name()));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aFixRemovesItsFindingAndAddsNoError(RuleStory story) {
        Document data = story.data();
        Findings before = story.check(data);
        for (Finding finding : before.kept()) {
            for (Fix fix : finding.fixes()) {
                Document fixed = Change.of("fix", fix.edits()).applyTo(data, Progress.NONE);
                Findings after = story.check(fixed);
                assertThat(after.count(finding.rule().id()))
                        .isLessThan(before.count(finding.rule().id()));
                assertThat(after.count(Severity.ERROR))
                        .isLessThanOrEqualTo(before.count(Severity.ERROR));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void rulesChangeNothingAndFindTheSameAgain(RuleStory story) {
        Document data = story.data();
        String text = data.root().text();
        String found = RuleStory.text(story.check(data));
        assertThat(RuleStory.text(story.check(data))).isEqualTo(found);
        assertThat(data.root().text()).isEqualTo(text);
    }
}
