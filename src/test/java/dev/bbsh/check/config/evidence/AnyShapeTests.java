package dev.bbsh.check.config.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.check.config.rule.ReferenceRules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Configs of shapes never seen. {@code -Dshapes.from=251 -Dshapes.to=500} measures those seeds, and
 * {@code -Dshapes.table=FILE} writes the table.
 */
@NeedsSharedData("configs")
class AnyShapeTests {

    private static final int FROM = Integer.getInteger("shapes.from", 1);

    private static final int TO = Integer.getInteger("shapes.to", 50);

    @TempDir private Path folder;

    @Test
    void noSureFixIsWrongInAnyShape() {
        List<ShapeWorld> worlds =
                List.of(
                        ShapeWorlds.acme(),
                        ShapeWorlds.harbour(folder),
                        ShapeWorlds.clinic(folder));
        Map<ShapeWords.Degree, ShapeScore> plain = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int seed = FROM; seed <= TO; seed++) {
            ShapeWords.Degree degree =
                    ShapeWords.Degree.values()[seed % ShapeWords.Degree.values().length];
            ShapeWorld world = worlds.get(seed % worlds.size());
            ShapedConfig config = new ShapedConfig(world, degree, new Random(seed * 7919L));
            plain.computeIfAbsent(degree, (_) -> new ShapeScore())
                    .add(config, world, ReferenceRules.standard());
        }
        System.out.println("              " + ShapeScore.header());
        plain.forEach((degree, score) -> {
            System.out.printf("%-12s  %s%n", degree, score.row());
            wrong.addAll(score.wrong);
        });
        assertThat(wrong).isEmpty();
    }
}
