package dev.bbsh.check.config.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.json.SeenNames;
import dev.bbsh.json.Span;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.match.Matches;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

class PlaceRulesTests {

    private static final List<String> STEPS =
            List.of(".a", ".b", "['c']", "[*]", ".*", "[0]", "[1]", "[2]", "[-1]", "[0:2]", "..a");

    private static final List<String> MEANINGS = List.of("status", "priority", "none", "field");

    private static final List<String> SIDES = List.of("first", "second", "own", "other");

    @Test
    void theLastRuleWhosePathLeadsToAPlaceDecides() {
        Random random = new Random(22);
        for (int round = 0; round < 300; round++) {
            JsonValue root = Span.of(document(random, 3));
            List<ReferenceRule> rules = rules(random);
            PlaceRules found = places(rules, root);
            Map<Place, ReferenceRule> meanings = new LinkedHashMap<>();
            Map<Place, ReferenceRule> sides = new LinkedHashMap<>();
            for (ReferenceRule rule : rules) {
                for (Place place : matches(rule, root)) {
                    (rule.verb() == ReferenceRule.Verb.SIDE ? sides : meanings).put(place, rule);
                }
            }
            for (Place place : all(root)) {
                assertThat(found.meaning(place))
                        .as("%s in %s by %s", place, root.text(), rules)
                        .isEqualTo(
                                Optional.ofNullable(meanings.get(place))
                                        .map((rule) -> ValueMeaning.of(rule.meaning())));
                assertThat(found.side(place))
                        .as("%s in %s by %s", place, root.text(), rules)
                        .isEqualTo(
                                Optional.ofNullable(sides.get(place))
                                        .map((rule) -> SideWord.of(rule.meaning())));
                assertThat(found.hasSide(place)).isEqualTo(sides.containsKey(place));
            }
        }
    }

    @Test
    void membersWithTheSameNameAreAllMeant() {
        JsonValue root = Span.of("{\"a\":{\"b\":1,\"b\":2},\"a\":{\"b\":3}}");
        PlaceRules places = places(List.of(rule("at", "$.a.b", "status")), root);
        List<Place> meant =
                all(root).stream().filter((place) -> places.meaning(place).isPresent()).toList();
        assertThat(meant).hasSize(3);
    }

    @Test
    void anotherThreadGetsTheSameAnswers() {
        JsonValue root = Span.of("[{\"a\":1},{\"a\":2}]");
        List<ReferenceRule> rules =
                List.of(rule("at", "$[*].a", "status"), rule("side", "$[-1]", "second"));
        PlaceRules one = places(rules, root);
        PlaceRules other = new PlaceRules(one);
        for (Place place : all(root)) {
            assertThat(other.meaning(place)).isEqualTo(one.meaning(place));
            assertThat(other.side(place)).isEqualTo(one.side(place));
        }
        assertThat(other.hasSide(Place.root().child(1))).isTrue();
    }

    private static PlaceRules places(List<ReferenceRule> rules, JsonValue root) {
        PlaceRules places = new PlaceRules();
        rules.forEach((rule) -> places.add(rule, root, Progress.NONE));
        return places;
    }

    private static ReferenceRule rule(String verb, String path, String meaning) {
        return RuleFile.read(verb + " " + path + " " + meaning, "test").getFirst();
    }

    private static List<ReferenceRule> rules(Random random) {
        List<ReferenceRule> rules = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            StringBuilder path = new StringBuilder("$");
            for (int step = random.nextInt(4); step > 0; step--) {
                path.append(STEPS.get(random.nextInt(STEPS.size())));
            }
            rules.add(
                    random.nextBoolean()
                            ? rule("side", path.toString(), SIDES.get(random.nextInt(4)))
                            : rule("at", path.toString(), MEANINGS.get(random.nextInt(4))));
        }
        return rules;
    }

    /** A document whose objects often have the same name twice. */
    private static String document(Random random, int depth) {
        int kind = depth == 0 ? 2 : random.nextInt(3);
        List<String> children = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0 && kind < 2; i--) {
            String name = "\"" + "abc".charAt(random.nextInt(3)) + "\":";
            children.add((kind == 0 ? name : "") + document(random, depth - 1));
        }
        return switch (kind) {
            case 0 -> "{" + String.join(",", children) + "}";
            case 1 -> "[" + String.join(",", children) + "]";
            default -> "1";
        };
    }

    private static Set<Place> matches(ReferenceRule rule, JsonValue root) {
        Set<Place> places = new HashSet<>();
        Matches matches = JsonPath.parse(rule.pattern()).in(root, Progress.NONE);
        while (matches.next()) {
            places.add(matches.place());
        }
        return places;
    }

    private static List<Place> all(JsonValue root) {
        List<Place> places = new ArrayList<>();
        add(root, Place.root(), places);
        return places;
    }

    private static void add(JsonValue value, Place place, List<Place> into) {
        into.add(place);
        SeenNames seen = new SeenNames();
        for (Member each : value.members()) {
            add(each.value(), place.child(each.name(), seen.add(each.name())), into);
        }
        long index = 0;
        if (value.kind() == JsonKind.ARRAY) {
            for (JsonValue each : value.elements()) {
                add(each, place.child(index++), into);
            }
        }
    }
}
