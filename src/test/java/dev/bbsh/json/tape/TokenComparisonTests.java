package dev.bbsh.json.tape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class TokenComparisonTests {

    private static final List<String> TEXTS =
            List.of(
                    "\"\"",
                    "\"a b\"",
                    "\"seven77\"",
                    "\"eight888\"",
                    "\"nine99999\"",
                    "\"an escaped \\\" quote\"",
                    "\"1234567\\\\\"",
                    "\"12345678\\n\"",
                    "\"\\u0041 and \u00fc\"",
                    "0",
                    "-0",
                    "12345678",
                    "123456789",
                    "1578204370900",
                    "12345678.5",
                    "1e5",
                    "-7",
                    "true",
                    "false",
                    "null",
                    "[ ]",
                    "{ }");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whiteSpaceBetweenTokensDoesNotCount(int seed) {
        Random random = new Random(seed);
        List<String> tokens = new ArrayList<>();
        addValue(tokens, 4, random);

        assertThat(areSame(written(tokens, random), written(tokens, random))).isTrue();
        for (int at = 0; at < tokens.size(); at++) {
            List<String> changed = new ArrayList<>(tokens);
            changed.set(at, another(tokens.get(at)));
            assertThat(areSame(written(tokens, random), written(changed, random)))
                    .as(tokens.get(at) + " and " + changed.get(at))
                    .isEqualTo(tokens.equals(changed));
        }
    }

    private static void addValue(List<String> tokens, int depth, Random random) {
        int size = random.nextInt(5);
        switch (depth == 0 ? 2 : random.nextInt(4)) {
            case 0 -> {
                tokens.add("[");
                for (int i = 0; i < size; i++) {
                    tokens.addAll(i == 0 ? List.of() : List.of(","));
                    addValue(tokens, depth - 1, random);
                }
                tokens.add("]");
            }
            case 1 -> {
                tokens.add("{");
                for (int i = 0; i < size; i++) {
                    tokens.addAll(i == 0 ? List.of() : List.of(","));
                    tokens.add("\"name" + i + "\"");
                    tokens.add(":");
                    addValue(tokens, depth - 1, random);
                }
                tokens.add("}");
            }
            default -> tokens.add(TEXTS.get(random.nextInt(TEXTS.size())));
        }
    }

    /** A token that is written differently; brackets, commas and colons stay as they are. */
    private static String another(String token) {
        return switch (token.charAt(0)) {
            case '"' -> token.substring(0, token.length() - 1) + "+\"";
            case 't', 'f' -> "null";
            case 'n' -> "true";
            case '[', '{' -> token.length() > 1 ? "0" : token;
            case ']', '}', ',', ':' -> token;
            default -> token.contains("e") ? token + "0" : token.contains(".") ? token + "0" : "7";
        };
    }

    private static String written(List<String> tokens, Random random) {
        StringBuilder text = new StringBuilder();
        for (String token : tokens) {
            text.append(" \n".repeat(random.nextInt(3))).append(token);
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1]|[1.0]",
                "[1]|[12]",
                "[12]|[1]",
                "[12345678]|[123456789]",
                "[12345678]|[12345678.5]",
                "[12345678e1]|[12345678]",
                "[1]|[\"1\"]",
                "[\"A\"]|[\"\\u0041\"]",
                "[\"a b\"]|[\"ab\"]",
                "[\"ab\"]|[\"abc\"]",
                "[\"1234567\"]|[\"12345678\"]",
                "[\"1234567\\\"\"]|[\"1234567\\\\\"]",
                "[1,2]|[[1,2]]",
                "[[1],2]|[[1,2]]",
                "[{}]|[[]]",
                "[[]]|[0]",
                "[{\"a\":1,\"b\":2}]|[{\"b\":1,\"a\":2}]",
                "[{\"a\":1,\"b\":2}]|[{\"a\":1}]",
                "[{\"a\":1},{\"b\":1}]|[{\"a\":1},{\"a\":1}]",
                "[{\"a\":1,\"a\":2}]|[{\"a\":1,\"b\":2}]",
                "[true]|[false]",
                "[null]|[true]"
            })
    void tokensThatAreWrittenDifferentlyCount(String one, String other) {
        assertThat(areSame(one, one)).isTrue();
        assertThat(areSame(one, other)).isFalse();
        assertThat(areSame(other, one)).isFalse();
    }

    @Test
    void namesThatWereComparedBeforeAreThoseOfTheirShape() {
        Segment one = Segment.of("[{\"a\":1},{\"b\":1},{\"a\":1}]");
        Segment other = Segment.of("[ {\"b\" : 1} , {\"a\" : 1} , {\"a\" : 1} ]");
        TokenComparison tokens = new TokenComparison();

        for (int mine = 0; mine < 3; mine++) {
            for (int its = 0; its < 3; its++) {
                assertThat(tokens.areSame(one, object(one, mine), other, object(other, its)))
                        .isEqualTo((mine == 1) == (its == 0));
            }
        }
        assertThat(tokens.areSame(other, 0, one, 0)).isFalse();
    }

    private static int object(Segment segment, int number) {
        int node = segment.firstChild(0);
        for (int i = 0; i < number; i++) {
            node = segment.next(node);
        }
        return node;
    }

    private static boolean areSame(String one, String other) {
        return new TokenComparison().areSame(Segment.of(one), 0, Segment.of(other), 0);
    }
}
