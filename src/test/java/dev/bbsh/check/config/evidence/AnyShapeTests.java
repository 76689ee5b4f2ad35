package dev.bbsh.check.config.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.json.Document;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
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
class AnyShapeTests {

    private static final int FROM = Integer.getInteger("shapes.from", 1);

    private static final int TO = Integer.getInteger("shapes.to", 50);

    /** {@code -Dshapes.prefixes=true} checks each state in between for every config. */
    private static final boolean ALL_PREFIXES = Boolean.getBoolean("shapes.prefixes");

    /** {@code -Dshapes.losses=true} prints where references are lost after the high ones. */
    private static final boolean LOSSES = Boolean.getBoolean("shapes.losses");

    /** The share of the references with an answer that must be certain after the high ones. */
    private static final double MOST = 0.88;

    private static final List<ShapeWords.Degree> DEGREES = List.of(ShapeWords.Degree.values());

    @TempDir private Path folder;

    private final Map<ShapeWords.Degree, ShapeScore> plain = new TreeMap<>();
    private final Map<ShapeWords.Degree, ShapeScore> suggested = new TreeMap<>();
    private final Map<ShapeWords.Degree, ShapeScore> accepted = new TreeMap<>();
    private boolean everyPrefix;
    private final List<String> wrong = new ArrayList<>();

    @Test
    void noSureFixIsWrongInAnyShapeAndEvidenceReachesMost() {
        List<ShapeWorld> worlds =
                List.of(
                        ShapeWorlds.acme(),
                        ShapeWorlds.harbour(folder),
                        ShapeWorlds.clinic(folder));
        for (int seed = FROM; seed <= TO; seed++) {
            ShapeWords.Degree degree = DEGREES.get(seed % DEGREES.size());
            ShapeWorld world = worlds.get(seed % worlds.size());
            everyPrefix = ALL_PREFIXES || seed % 16 == 0;
            measure(new ShapedConfig(world, degree, new Random(seed * 7919L)), world, degree);
        }
        print("no help", plain);
        print("high ones accepted", accepted);
        print("all accepted", suggested);
        if (LOSSES) {
            accepted.forEach((degree, score) -> System.out.printf("%s%n%s", degree, score.lost()));
        }
        assertThat(wrong).isEmpty();
        DEGREES.forEach(
                (degree) ->
                        assertThat(score(accepted, degree).share())
                                .as(degree.name())
                                .isGreaterThan(MOST));
    }

    private void measure(ShapedConfig config, ShapeWorld world, ShapeWords.Degree degree) {
        ReferenceRules rules = ReferenceRules.standard();
        ShapeScore without = score(plain, degree);
        without.add(config, world, rules);
        List<SuggestedReference> all =
                ReferenceEvidence.of(
                        new ReferenceEvidence.Request(
                                Document.parse(config.root().json()).root(),
                                rules,
                                world.migration().source().orElseThrow(),
                                world.moving(),
                                Optional.empty(),
                                Optional.empty()),
                        Progress.NONE);
        ReferenceRules every = rules;
        ReferenceRules high = rules;
        for (SuggestedReference each : all) {
            every = every.and(each.rules());
            boolean certain = each.confidence() == Confidence.HIGH;
            high = certain ? high.and(each.rules()) : high;
            if (everyPrefix) {
                new ShapeScore().addFixes(config, world, every, wrong);
                if (certain) {
                    new ShapeScore().addFixes(config, world, high, wrong);
                }
            }
        }
        ShapeScore whole = score(suggested, degree);
        whole.add(config, world, every);
        ShapeScore with = score(accepted, degree);
        with.add(config, world, high);
        wrong.addAll(without.wrong);
        wrong.addAll(with.wrong);
        wrong.addAll(whole.wrong);
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
