package dev.bbsh.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class NearestNamesTests {

    private static final List<String> COMMANDS =
            List.of(
                    "load",
                    "query",
                    "connectors",
                    "case",
                    "check",
                    "find",
                    "fix",
                    "findings",
                    "help",
                    "history",
                    "info",
                    "issue",
                    "log",
                    "merge",
                    "use",
                    "undo",
                    "redo",
                    "save",
                    "swap",
                    "settings",
                    "split",
                    "diff",
                    "documents",
                    "explain",
                    "expect count",
                    "prepare");

    @ParameterizedTest
    @CsvSource({
        "lode, load",
        "laod, load",
        "loda, load",
        "loadd, load",
        "lod, load",
        "quey, query",
        "qurey, query",
        "qeury, query",
        "conectors, connectors",
        "conenctors, connectors",
        "chekc, check",
        "ceck, check",
        "megre, merge",
        "serge, merge",
        "undu, undo",
        "swpa, swap",
        "chk, check",
        "docs, documents",
        "mrg, merge",
        "qry, query",
        "isseu, issue",
        "LOAD, load",
        "documetns, documents",
        "hlep, help",
        "prepre, prepare"
    })
    void knowsOneSlipAndSwappedLetters(String typed, String meant) {
        assertThat(NearestNames.to(typed, COMMANDS)).contains(meant);
        assertThat(NearestNames.to(typed, COMMANDS)).hasSizeLessThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "xyz", "delete", "lxyd", "grep", "ls"})
    void advisesNothingThatIsFar(String typed) {
        assertThat(NearestNames.to(typed, COMMANDS)).isEmpty();
    }

    @Test
    void aPastedTextOfAnyLengthIsNoMistypedName() {
        assertThat(NearestNames.to("x".repeat(1_000_000), List.of("x".repeat(1_000_001))))
                .isEmpty();
    }
}
