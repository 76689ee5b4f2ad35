package dev.bbsh.check.config.evidence;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.rule.ReferenceRule;
import dev.bbsh.check.fix.Confidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule that evidence suggests, for the values at one path.
 *
 * @param path a JSONPath
 * @param meaning the kind of reference, or {@code jql}; empty when a rule knows it already
 * @param side the side that the values belong to; empty when the evidence doesn't show it
 * @param places number of values
 * @param evidence the reasons in words
 */
public record SuggestedReference(
        String path,
        Optional<String> meaning,
        Optional<SideName> side,
        int places,
        String evidence,
        Confidence confidence) {

    /** The rules that accepting it adds. */
    public List<ReferenceRule> rules() {
        List<ReferenceRule> rules = new ArrayList<>();
        meaning.ifPresent((word) -> rules.add(rule(ReferenceRule.Verb.AT, word)));
        side.ifPresent((each) -> rules.add(rule(ReferenceRule.Verb.SIDE, each.word())));
        return rules;
    }

    private ReferenceRule rule(ReferenceRule.Verb verb, String word) {
        return new ReferenceRule(verb, path, word, List.of(), "session", confidence);
    }

    /** True for a single small number, which means nothing. */
    boolean isNoise() {
        return confidence == Confidence.LOW && places == 1 && !evidence.contains("agree");
    }

    /** The kind and the side in words. */
    public String words() {
        String whose = side.map((each) -> each.word() + " side").orElse("side unknown");
        return meaning.map((kind) -> kind + ", " + whose).orElse(whose);
    }

    /** The line that adds the rules. */
    public String line() {
        return "reference add "
                + path
                + meaning.map((word) -> " " + word).orElse("")
                + side.map((each) -> " --side " + each.word()).orElse("")
                + (confidence == Confidence.HIGH ? "" : " --confidence " + confidence.word());
    }
}
