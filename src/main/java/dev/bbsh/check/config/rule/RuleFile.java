package dev.bbsh.check.config.rule;

import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads rules, one per line: {@code VERB PATTERN MEANING [CONDITION...]}, several patterns
 * separated by commas. Text after a blank and {@code #}, or a line that begins with it, is a
 * comment.
 */
public final class RuleFile {

    private static final String VERBS = String.join(" ", ReferenceRule.Verb.words());

    private RuleFile() {}

    /**
     * The rules in a text, in its order.
     *
     * @param from the origin of the text, for messages
     * @throws BbshException when a line is not a rule, with its number
     */
    public static List<ReferenceRule> read(String text, String from) {
        List<ReferenceRule> rules = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            String[] words = line.strip().split("\\s+#(\\s.*)?$", 2)[0].split("\\s+", -1);
            if (!words[0].isEmpty() && !words[0].startsWith("#")) {
                rules.addAll(rules(words, from, from + ", line " + number));
            }
        }
        return rules;
    }

    private static List<ReferenceRule> rules(String[] words, String from, String line) {
        Optional<ReferenceRule.Verb> verb = ReferenceRule.Verb.find(words[0]);
        if (verb.isEmpty() || words.length < 3) {
            throw new BbshException(
                    "not a rule: " + String.join(" ", words) + " (" + line + ")",
                    "one of " + VERBS + ", then a pattern and a meaning");
        }
        try {
            List<RuleCondition> conditions =
                    Arrays.stream(words).skip(3).map(RuleCondition::of).toList();
            return patterns(verb.get(), words[1])
                    .map((each) -> new ReferenceRule(verb.get(), each, words[2], conditions, from))
                    .toList();
        } catch (BbshException e) {
            throw new BbshException(e.message() + " (" + line + ")", e.advice(), e);
        }
    }

    /** The patterns in a text; a comma in a JSONPath is a part of it. */
    private static Stream<String> patterns(ReferenceRule.Verb verb, String text) {
        return verb == ReferenceRule.Verb.AT || text.startsWith("$")
                ? Stream.of(text)
                : Arrays.stream(text.split(",", -1));
    }
}
