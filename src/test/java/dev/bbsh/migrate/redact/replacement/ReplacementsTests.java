package dev.bbsh.migrate.redact.replacement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

class ReplacementsTests {

    private final Replacements replacements = new Replacements("seed", "zq");

    @Test
    void wordsKeepTheirCase() {
        String lower = replacements.word("northwind");
        assertThat(lower).startsWith("zq").hasSize(11);
        assertThat(replacements.word("NORTHWIND")).isEqualTo(lower.toUpperCase(Locale.ROOT));
        assertThat(replacements.word("Northwind")).isEqualToIgnoringCase(lower).startsWith("Zq");
        assertThat(replacements.word("NorthWind"))
                .isEqualToIgnoringCase(lower)
                .isNotEqualTo(replacements.word("Northwind"));
    }

    @Test
    void shortWordsStayDifferent() {
        Set<String> seen = new HashSet<>();
        for (char first = 'a'; first <= 'z'; first++) {
            for (char second = 'a'; second <= 'z'; second++) {
                seen.add(replacements.word("" + first + second));
            }
        }
        assertThat(seen).hasSize(26 * 26);
    }

    @Test
    void numbersKeepTheirLength() {
        for (String number :
                new String[] {"10001", "99999", "00123", "123456789012345678", "0".repeat(40)}) {
            String other = replacements.number(number);
            assertThat(other).hasSameSizeAs(number).isNotEqualTo(number).containsOnlyDigits();
            char[] restored = other.toCharArray();
            replacements.restoreNumber(restored, 0, restored.length);
            assertThat(new String(restored)).isEqualTo(number);
        }
    }

    @Test
    void tokensKeepTheirShape() {
        String uuid = "36885b3c-1bf0-4f85-a357-c5b858c31de4";
        String other = replacements.token(uuid);
        assertThat(other).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").isNotEqualTo(uuid);
        assertThat(replacements.originalToken(other)).isEqualTo(uuid);
        assertThat(replacements.originalToken(replacements.token("5b10a2844c20165700ede21g")))
                .isEqualTo("5b10a2844c20165700ede21g");
    }

    @Test
    void anotherSeedGivesOtherReplacements() {
        Replacements others = new Replacements("other", "zq");
        assertThat(others.word("northwind")).isNotEqualTo(replacements.word("northwind"));
        assertThat(others.number("10423")).isNotEqualTo(replacements.number("10423"));
    }
}
