package dev.bbsh.check.config.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.rule.ReferenceRule;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.match.Matches;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Configs of shapes never seen. {@code -Dshapes.from=251 -Dshapes.to=500} measures those seeds, and
 * {@code -Dshapes.prefixes=true} checks each state in between. The table is printed.
 */
@NeedsSharedData("configs")
@Execution(ExecutionMode.CONCURRENT)
class AnyShapeTests {

    private static final int FROM = Integer.getInteger("shapes.from", 1);

    private static final int TO = Integer.getInteger("shapes.to", 50);

    /** {@code -Dshapes.prefixes=true} checks each state in between for every config. */
    private static final boolean ALL_PREFIXES = Boolean.getBoolean("shapes.prefixes");

    /** {@code -Dshapes.losses=true} prints where references are lost after the high ones. */
    private static final boolean LOSSES = Boolean.getBoolean("shapes.losses");

    /** {@code -Dshapes.shown=99} prints the config of one seed, and the rules suggested for it. */
    private static final int SHOWN = Integer.getInteger("shapes.shown", 0);

    /** The share of references under known names that a check must find without help. */
    private static final double UNAIDED = 0.96;

    /** The share of all references whose kind and side must be found or suggested. */
    private static final double FOUND = 0.84;

    /** The same after all were accepted by a user who knows the kind where several fit. */
    private static final double CHOSEN = 0.94;

    /** The share of the references with an answer that must be certain after the high ones. */
    private static final double MOST = 0.88;

    private static final List<ShapeWords.Degree> DEGREES = List.of(ShapeWords.Degree.values());

    @TempDir private Path folder;

    private final Map<ShapeWords.Degree, ShapeScore> plain = new TreeMap<>();
    private final Map<ShapeWords.Degree, ShapeScore> suggested = new TreeMap<>();
    private final Map<ShapeWords.Degree, ShapeScore> accepted = new TreeMap<>();
    private final Map<ShapeWords.Degree, ShapeScore> chosen = new TreeMap<>();
    private final Map<ShapeWords.Degree, ShapeScore> partnerSuggested = new TreeMap<>();
    private final Map<ShapeWords.Degree, ShapeScore> partnerAccepted = new TreeMap<>();
    private boolean everyPrefix;
    private final List<String> wrong = new ArrayList<>();

    @Test
    void noSureFixIsWrongInAnyShapeAndEvidenceReachesMost() {
        List<ShapeWorld> worlds =
                List.of(
                        AcmeShapeWorld.in(folder),
                        ShapeWorlds.harbour(folder),
                        ShapeWorlds.clinic(folder));
        for (int seed = FROM; seed <= TO; seed++) {
            ShapeWords.Degree degree = DEGREES.get(seed % DEGREES.size());
            ShapeWorld world = worlds.get(seed % worlds.size());
            everyPrefix = ALL_PREFIXES || seed % 16 == 0;
            measure(seed, new ShapedConfig(world, degree, new Random(seed * 7919L)), world);
        }
        print("no help", plain);
        print("high ones accepted", accepted);
        print("all accepted", suggested);
        print("all, kinds chosen", chosen);
        print("partner, high ones", partnerAccepted);
        print("partner, all", partnerSuggested);
        if (LOSSES) {
            plain.forEach(
                    (degree, score) ->
                            System.out.printf(
                                    "%s, not found without help%n%s",
                                    degree, score.unfound.table()));
            suggested.forEach(
                    (degree, score) ->
                            System.out.printf(
                                    "%s, not found after all%n%s", degree, score.unfound.table()));
            partnerAccepted.forEach(
                    (degree, score) ->
                            System.out.printf(
                                    "%s, lost with the partner's catalog%n%s%s",
                                    degree, score.lost(), score.uncertain.table()));
            accepted.forEach(
                    (degree, score) ->
                            System.out.printf(
                                    "%s, lost after the high ones%n%s%s",
                                    degree, score.lost(), score.uncertain.table()));
        }
        assertThat(wrong).isEmpty();
        assertThat(score(plain, ShapeWords.Degree.KNOWN).foundShare()).isGreaterThan(UNAIDED);
        DEGREES.forEach(
                (degree) ->
                        assertThat(score(accepted, degree).share())
                                .as(degree.name())
                                .isGreaterThan(MOST));
        DEGREES.forEach(
                (degree) ->
                        assertThat(score(chosen, degree).foundShare())
                                .as(degree.name())
                                .isGreaterThan(CHOSEN));
        DEGREES.forEach(
                (degree) ->
                        assertThat(score(suggested, degree).foundShare())
                                .as(degree.name())
                                .isGreaterThan(FOUND));
    }

    private void measure(int seed, ShapedConfig config, ShapeWorld world) {
        ShapeWords.Degree degree = config.plan().degree();
        ReferenceRules rules = ReferenceRules.standard();
        add(score(plain, degree), config, world, rules);
        if (seed == SHOWN) {
            show(config, world);
        }
        State old = accepted(config, world, Optional.empty());
        add(score(suggested, degree), config, world, old.every());
        add(score(accepted, degree), config, world, old.high());
        add(score(chosen, degree), config, world, chosen(config, world));
        State both = accepted(config, world, Optional.of(world.partnerJira()));
        add(score(partnerSuggested, degree), config, world, both.every());
        add(score(partnerAccepted, degree), config, world, both.high());
    }

    private static void show(ShapedConfig config, ShapeWorld world) {
        System.out.println(config.plan().shape());
        System.out.println(config.root().json());
        suggestions(config, world, Optional.empty())
                .forEach((each) -> System.out.println(each.line() + "   # " + each.evidence()));
    }

    private void add(
            ShapeScore score, ShapedConfig config, ShapeWorld world, ReferenceRules rules) {
        score.add(config, world, rules);
        wrong.addAll(score.wrong);
        score.wrong.clear();
    }

    /** The rules after all suggestions are accepted, and after those with high confidence are. */
    private record State(ReferenceRules every, ReferenceRules high) {}

    private State accepted(ShapedConfig config, ShapeWorld world, Optional<Catalog> partner) {
        State state = new State(ReferenceRules.standard(), ReferenceRules.standard());
        for (SuggestedReference each : suggestions(config, world, partner)) {
            boolean certain = each.confidence() == Confidence.HIGH;
            state =
                    new State(
                            state.every.and(each.rules()),
                            certain ? state.high.and(each.rules()) : state.high);
            if (everyPrefix) {
                new ShapeScore().addFixes(config, world, state.every, wrong);
                if (certain) {
                    new ShapeScore().addFixes(config, world, state.high, wrong);
                }
            }
        }
        return state;
    }

    /** The rules after all are accepted by a user who knows the kind where several fit. */
    private ReferenceRules chosen(ShapedConfig config, ShapeWorld world) {
        JsonValue root = Document.parse(config.root().json()).root();
        Map<Place, ReferenceKind> kinds = new HashMap<>();
        config.root()
                .expected()
                .forEach(
                        (each) ->
                                kinds.put(
                                        each.part() == Reference.Part.KEY
                                                ? each.place().parent().orElseThrow()
                                                : each.place(),
                                        each.kind()));
        List<ReferenceRule> said = new ArrayList<>();
        for (SuggestedReference each : suggestions(config, world, Optional.empty())) {
            if (each.confidence() != Confidence.HIGH && each.meaning().isPresent()) {
                Matches matches = JsonPath.parse(each.path()).in(root, Progress.NONE);
                while (matches.next()) {
                    ReferenceKind kind = kinds.get(matches.place());
                    if (kind != null) {
                        said.add(
                                new ReferenceRule(
                                        ReferenceRule.Verb.AT,
                                        each.path(),
                                        kind.word(),
                                        List.of(),
                                        "session",
                                        Confidence.HIGH));
                        break;
                    }
                }
            }
        }
        ReferenceRules rules = ReferenceRules.standard().and(said);
        for (SuggestedReference each : suggestions(config, world, rules, Optional.empty())) {
            rules = rules.and(each.rules());
            if (everyPrefix) {
                new ShapeScore().addFixes(config, world, rules, wrong);
            }
        }
        return rules;
    }

    private static List<SuggestedReference> suggestions(
            ShapedConfig config, ShapeWorld world, Optional<Catalog> partner) {
        return suggestions(config, world, ReferenceRules.standard(), partner);
    }

    private static List<SuggestedReference> suggestions(
            ShapedConfig config,
            ShapeWorld world,
            ReferenceRules rules,
            Optional<Catalog> partner) {
        JsonValue root = Document.parse(config.root().json()).root();
        return ReferenceEvidence.of(
                new ReferenceEvidence.Request(
                        root,
                        rules,
                        world.migration().source().orElseThrow(),
                        world.moving(),
                        Optional.empty(),
                        partner),
                References.of(root, rules, Progress.NONE),
                Progress.NONE);
    }

    /** The request of a check, which has no partner's catalog. */
    static ReferenceEvidence.Request request(
            Document config, SideName moves, ShapeWorld world, ReferenceRules rules) {
        return new ReferenceEvidence.Request(
                config.root(),
                rules,
                world.migration().source().orElseThrow(),
                world.moving(),
                Optional.of(moves),
                Optional.empty());
    }

    private static ShapeScore score(
            Map<ShapeWords.Degree, ShapeScore> scores, ShapeWords.Degree degree) {
        return scores.computeIfAbsent(degree, (_) -> new ShapeScore());
    }

    private static void print(String title, Map<ShapeWords.Degree, ShapeScore> scores) {
        System.out.printf("%-22s %s%n", title, ShapeScore.header());
        scores.forEach((degree, score) -> System.out.printf("  %-20s %s%n", degree, score.row()));
    }
}
