package dev.bbsh.check.config.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class SideRulesTests {

    private static final List<String> NAMES =
            List.of(
                    "a", "ab", "old", "spy", "spies", "uses", "sses", "ours", "2nd", "élan",
                    "oldJira");

    private static final List<String> PARTS =
            List.of(
                    "a", "ab", "abs", "old", "olds", "spies", "spy", "uses", "us", "sses", "ours",
                    "our", "2nd", "élan", "İd", "jira", "x", "status", "");

    @Test
    void noTextWithTheNameOfASideIsRuledOut() {
        SideRules sides = new SideRules();
        NAMES.forEach(
                (name) -> sides.add(RuleFile.read("side " + name + " first", "test").getFirst()));
        int said = 0;
        for (String text : texts()) {
            NameWords words = NameWords.of(text);
            boolean says =
                    sides.name(words.joined()).isPresent()
                            || (!words.words().isEmpty()
                                    && sides.name(words.words().getFirst()).isPresent());
            said += says ? 1 : 0;
            assertThat(!says || sides.mayBegin(text)).as(text).isTrue();
        }
        assertThat(said).isGreaterThan(100);
        assertThat(sides.mayBegin("status")).isFalse();
        assertThat(sides.mayBegin("10000")).isFalse();
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String one : PARTS) {
            for (String other : PARTS) {
                for (String between : List.of("", "-", "_ ", "-/")) {
                    String text = between + one + between + other;
                    texts.add(text);
                    texts.add(text.toUpperCase(Locale.ROOT));
                    texts.add(between + one + capitalised(other));
                }
            }
        }
        return texts;
    }

    private static String capitalised(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
