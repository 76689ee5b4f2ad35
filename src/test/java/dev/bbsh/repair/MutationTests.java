package dev.bbsh.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.Repetitions;
import dev.bbsh.SharedData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Exports with one structural token removed, added or doubled: the repair finds the original, or
 * asks with the original among the choices, or refuses; it never gives another tree.
 */
@Execution(ExecutionMode.CONCURRENT)
class MutationTests {

    private static final int RANDOM_MUTANTS = 10_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "primary.json",
                "secondary.json",
                "merged-primary-migrates.json",
                "merged-secondary-migrates.expected.json"
            })
    @NeedsSharedData("samples")
    void findsTheSampleAgainWhereverOneTokenIsDamaged(String sample) throws IOException {
        Mutants.Rates rates = new Mutants.Rates();
        String text = Files.readString(SharedData.path("samples/" + sample));
        Mutants mutants = new Mutants(text, rates);
        mutants.places().parallelStream().forEach(mutants::all);
        judge(sample, rates);
    }

    @Test
    @NeedsSharedData("configs")
    void findsASyncConfigAgainWhateverItsLayout() throws IOException {
        String text = Files.readString(SharedData.path("configs/acme-config.json"));
        random("sync config, indented", text, 500);
        random("sync config, on one line", JsonTree.onOneLine(text), 1_000);
    }

    @Test
    void findsAGeneratedExportAgainWhereverOneTokenIsDamaged() {
        random("generated, two blanks a level", Exports.merged(12, 7), RANDOM_MUTANTS);
    }

    @Test
    void findsAnExportWithoutWhiteSpaceAgain() {
        random("generated, no white space", Exports.compact(Exports.merged(12, 8)), 2_000);
    }

    @Test
    void findsExportsInOtherLayoutsAgain() {
        String text = Exports.merged(9, 9);
        random("line ends CR LF", text.replace("\n", "\r\n"), 1_000);
        random("tabs", text.replace("  ", "\t"), 1_000);
        random("a record a line", text.replaceAll("\\n {5,}|\\n {4}(?=})", ""), 1_000);
    }

    private static void random(String what, String text, int number) {
        Mutants.Rates rates = new Mutants.Rates();
        Mutants mutants = new Mutants(text, rates);
        List<Integer> places = mutants.places();
        Random random = new Random(42);
        int[] chosen = random.ints(number, 0, places.size()).toArray();
        int[] kinds = random.ints(number, 0, Integer.MAX_VALUE).toArray();
        IntStream.range(0, Repetitions.of(number))
                .parallel()
                .forEach(
                        (i) -> {
                            int place = places.get(chosen[i]);
                            mutants.one(place, kinds[i] % mutants.kinds(place));
                        });
        judge(what, rates);
    }

    private static void judge(String what, Mutants.Rates rates) {
        System.out.println("repair, " + rates.inWords(what));
        assertThat(rates.wrong).isEmpty();
        assertThat(rates.found()).isGreaterThanOrEqualTo(95);
    }
}
