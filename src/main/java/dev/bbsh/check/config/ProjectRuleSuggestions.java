package dev.bbsh.check.config;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.rule.ReferenceRule;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.rule.RuleFile;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the lines that say which side of a config a project is on, when the config has its key but
 * no rule recognizes it. Each line is tried: only those that make the project known are returned.
 */
public final class ProjectRuleSuggestions {

    private static final String SIDE = " --side ";

    /** Limit of places that are tried. */
    private static final int TRIED = 40;

    private static final int LONGEST_KEY = 40;

    private final JsonValue root;
    private final ReferenceRules rules;
    private final Progress progress;
    private final List<Place> keys = new ArrayList<>();
    private final Map<SideName, String> known;

    private ProjectRuleSuggestions(
            JsonValue root, Optional<String> moving, ReferenceRules rules, Progress progress) {
        this.root = root;
        this.rules = rules;
        this.progress = progress;
        this.known = sides(rules).projects();
        visit(root, Place.root());
        keys.sort(Comparator.comparing((each) -> !moving.equals(text(each))));
    }

    /**
     * The arguments to type after {@code reference add}, best first; none when the config has no
     * such key.
     *
     * @param moving the project that moves, if known
     */
    public static List<String> of(
            JsonValue root, Optional<String> moving, ReferenceRules rules, Progress progress) {
        ProjectRuleSuggestions paths = new ProjectRuleSuggestions(root, moving, rules, progress);
        boolean there = paths.keys.stream().anyMatch((key) -> paths.text(key).equals(moving));
        List<String> lines =
                paths.keys.stream()
                        .filter((key) -> !there || paths.text(key).equals(moving))
                        .limit(TRIED)
                        .flatMap(
                                (key) ->
                                        paths.lines(key)
                                                .filter((line) -> paths.works(line, key))
                                                .limit(1))
                        .limit(2)
                        .toList();
        // Two lines that give one side to two projects contradict each other.
        boolean sides = lines.stream().anyMatch((line) -> line.contains(SIDE));
        return sides ? lines.subList(0, 1) : lines;
    }

    /**
     * The lines for the key itself, then those that make a part of the config around it one side.
     */
    private Stream<String> lines(Place key) {
        Stream<String> asKey = Stream.of(key.brief() + " project-key");
        Stream<String> asSides =
                Stream.iterate(1, (length) -> length < key.steps().size(), (length) -> length + 1)
                        .map((length) -> Place.of(key.steps().subList(0, length)))
                        .filter(
                                (part) ->
                                        keys.stream()
                                                .noneMatch((other) -> splits(part, key, other)))
                        .flatMap(
                                (part) ->
                                        Stream.of(SideName.values())
                                                .filter((side) -> !known.containsKey(side))
                                                .map((side) -> line(part, side)));
        return Stream.concat(asKey, asSides);
    }

    /**
     * True when a part of the config has a different key under the same name, so it holds both
     * sides.
     */
    private boolean splits(Place part, Place key, Place other) {
        int length = part.steps().size();
        return other.steps().size() > length
                && other.steps().subList(0, length).equals(part.steps())
                && other.steps().getLast().equals(key.steps().getLast())
                && !text(other).equals(text(key));
    }

    private static String line(Place part, SideName side) {
        return part.brief() + SIDE + side.word();
    }

    /** True when a line makes known exactly the project of a key. */
    private boolean works(String line, Place key) {
        String text = text(key).orElse("");
        Map<SideName, String> then = sides(rules.and(rules(line))).projects();
        return then.size() == known.size() + 1
                && then.containsValue(text)
                && !known.containsValue(text);
    }

    private static List<ReferenceRule> rules(String line) {
        String rule = line.contains(SIDE) ? "side " + line.replace(SIDE, " ") : "at " + line;
        return RuleFile.read(rule, "session");
    }

    private ConfigSides sides(ReferenceRules by) {
        return ConfigSides.of(root, () -> References.of(root, by, progress));
    }

    private Optional<String> text(Place place) {
        return place.in(root).flatMap(JsonValue::asString);
    }

    private void visit(JsonValue value, Place at) {
        progress.advance(1);
        if (value.kind() == JsonKind.ARRAY) {
            long index = 0;
            for (JsonValue each : value.elements()) {
                visit(each, at.child(index++));
            }
        }
        for (Member each : value.members()) {
            visit(each.value(), at.child(each.name()));
        }
        if (value.asString().filter(ProjectRuleSuggestions::isKey).isPresent() && isBare(at)) {
            keys.add(at);
        }
    }

    /** True when the path to a place can be typed as one word. */
    private static boolean isBare(Place at) {
        return at.brief().chars().noneMatch(Character::isWhitespace);
    }

    private static boolean isKey(String text) {
        return text.length() <= LONGEST_KEY
                && text.length() > 1
                && text.equals(text.toUpperCase(Locale.ROOT))
                && ProjectKey.isProject(text);
    }
}
