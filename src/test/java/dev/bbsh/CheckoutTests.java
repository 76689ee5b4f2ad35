package dev.bbsh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The top level of the checkout: few names, so that each is worth a look. */
class CheckoutTests {

    private static final List<String> KNOWN =
            List.of("README.md", "mvnw", "pom.xml", "scripts", "src");

    /** Made by the build, and never committed. */
    private static final String BUILT = "target";

    @Test
    void theTopLevelHoldsOnlyWhatItShould() throws IOException {
        try (var entries = Files.list(Path.of(""))) {
            assertThat(
                            entries.map(Path::toString)
                                    .filter((name) -> !name.startsWith("."))
                                    .filter((name) -> !name.equals(BUILT)))
                    .containsExactlyInAnyOrderElementsOf(KNOWN);
        }
    }
}
