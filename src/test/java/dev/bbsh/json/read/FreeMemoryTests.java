package dev.bbsh.json.read;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;

class FreeMemoryTests {

    private static final long GIB = 1L << 30;

    @Test
    void whatDoesNotFitIsRefusedWithTheNumbers() {
        assertThatThrownBy(() -> new FreeMemory(3 * GIB).require("big.json", 5 * GIB))
                .isInstanceOf(BbshException.class)
                .hasMessage(
                        "not enough memory: a file of 5.0 GiB needs about 7.3 GiB, but only 3.0 GiB"
                                + " is free")
                .extracting((refused) -> ((BbshException) refused).advice())
                .asString()
                .startsWith("split big.json --parts 5 --to parts ");
        assertThatThrownBy(() -> new FreeMemory(GIB / 4).requireUnpacked("big.gz", GIB / 2))
                .isInstanceOf(BbshException.class)
                .hasMessage(
                        "not enough memory: 'big.gz' unpacks to 512 MiB or more, which needs about"
                                + " 742 MiB, but only 256 MiB is free")
                .extracting((refused) -> ((BbshException) refused).advice())
                .asString()
                .startsWith("split big.gz --parts 6 --to parts ");
    }

    @Test
    void whatFitsIsNot() {
        assertThatCode(() -> new FreeMemory(3 * GIB).require("a", 2 * GIB))
                .doesNotThrowAnyException();
        assertThatCode(() -> new FreeMemory(0).require("a", -1)).doesNotThrowAnyException();
        assertThatCode(() -> FreeMemory.ofProcess(1_000).require("a", 1_000))
                .doesNotThrowAnyException();
    }
}
