package dev.bbsh.check.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.config.lookup.Migration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** In the shared sample four new ids are old ids of other references: no order may matter. */
@NeedsSharedData("configs")
@Execution(ExecutionMode.CONCURRENT)
class AcmeChainsTests {

    private static final List<List<String>> CHAINS =
            List.of(
                    List.of("option:10320", "option:10311"),
                    List.of("status:10000", "status:10100"),
                    List.of("status:10003", "status:10002"),
                    List.of("resolution:3", "resolution:10001"));

    private Migration migration = empty();

    private String text = "";

    private static Migration empty() {
        Path folder = SharedData.path("configs");
        return MovedConfig.migration(
                folder, List.of("source", "target", "id-mappings.csv"), "SAM2");
    }

    @BeforeEach
    void load() throws IOException {
        text = Files.readString(SharedData.path("configs/acme-config.json"));
    }

    @Test
    void eachChainEndsAlikeInBothOrders() {
        for (List<String> chain : CHAINS) {
            String forth = acme().fix(chain.getFirst()).fix(chain.getLast()).text();
            String back = acme().fix(chain.getLast()).fix(chain.getFirst()).text();
            assertThat(back).as(chain.toString()).isEqualTo(forth).isNotEqualTo(text);
        }
    }

    @Test
    void allFindingsEndAlikeInAnyOrder() {
        String expected = mended(acme().ids());
        List<String> order = new ArrayList<>(acme().ids());
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(order, new Random(seed));
            assertThat(mended(order)).as("seed " + seed).isEqualTo(expected);
        }
    }

    /** All that have a suggestion get the best one of those that they have in the beginning. */
    private String mended(List<String> order) {
        MovedConfig acme = acme();
        Findings first = acme.findings();
        for (String id : order) {
            Finding finding = first.find(id).orElseThrow();
            if (!finding.fixes().isEmpty()) {
                acme.fix(finding.detail().orElseThrow(), finding.fixes().getFirst().to());
            }
        }
        return acme.text();
    }

    @Test
    void mendingTwiceOrAfterLoadingAgainChangesNothing() {
        MovedConfig acme = acme();
        assertThat(acme.fixSafe()).isPositive();
        String once = acme.text();
        assertThat(acme.fixSafe()).isZero();
        MovedConfig later = acme.loadedAgain();
        assertThat(later.fixSafe()).isZero();
        assertThat(later.text()).isEqualTo(once);
    }

    @Test
    void onlyTheMovingSideChanges() {
        MovedConfig acme = acme();
        acme.fixSafe();
        int second = text.indexOf("secondConnector");
        assertThat(acme.text()).endsWith(text.substring(second).stripTrailing());
        assertThat(acme.check().otherSide()).isEqualTo(51);
        assertThat(new TreeSet<>(acme.ids())).isNotEmpty();
    }

    private MovedConfig acme() {
        return MovedConfig.of(text, migration);
    }
}
