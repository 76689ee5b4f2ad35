package dev.bbsh.check.config.rule;

import dev.bbsh.check.fix.Confidence;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.match.Matches;
import dev.bbsh.work.Progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The confidence in the rules about places in one document: the last rule for a place decides. */
public final class RuleConfidences {

    private final Map<Place, Confidence> kinds = new HashMap<>();
    private final Map<Place, Confidence> sides = new HashMap<>();
    private final boolean limited;

    RuleConfidences(List<ReferenceRule> rules) {
        limited = rules.stream().anyMatch((each) -> each.confidence() != Confidence.HIGH);
    }

    /**
     * The confidence in a kind, and in a side.
     *
     * @param kind in the rule that says what a value is
     * @param side in the rule that says whose it is
     */
    public record Limits(Confidence kind, Confidence side) {

        /** No rule is in doubt. */
        public static final Limits NONE = new Limits(Confidence.HIGH, Confidence.HIGH);

        /** The lower one. */
        public Confidence lower() {
            return kind.atMost(side);
        }
    }

    void add(ReferenceRule rule, JsonValue root, Progress progress) {
        if (limited && rule.pattern().startsWith("$")) {
            Map<Place, Confidence> of = rule.verb() == ReferenceRule.Verb.SIDE ? sides : kinds;
            Matches matches = JsonPath.parse(rule.pattern()).in(root, progress);
            while (matches.next()) {
                of.put(matches.place(), rule.confidence());
            }
        }
    }

    /** The confidence at a place: that of the containers around it, unless a rule is about it. */
    public Limits at(Place place, Limits around) {
        if (!limited) {
            return around;
        }
        return new Limits(
                kinds.getOrDefault(place, around.kind()), sides.getOrDefault(place, around.side()));
    }
}
