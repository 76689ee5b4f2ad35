package dev.bbsh.json.tape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;

class MemberIndexTests {

    private static final Segment SEGMENT =
            Segment.of(
                    """
                    {"a": [{"k": "x-1", "c": [{"k": "x-1"}, {"k": 7}]}, {}, [], {"j": "x-1", "k": "\\u0078-1"}],
                     "k": {"k": ["x-1"], "e": {}}, "l": {"k": "a longer text than eight bytes"}}
                    """);

    @Test
    void findsObjectsAtAnyDepth() {
        assertThat(found("x-1")).containsExactly("\"x-1\"", "\"x-1\"", "\"\\u0078-1\"");
        assertThat(found("7")).containsExactly("7");
        assertThat(found("a longer text than eight bytes")).hasSize(1);
        assertThat(found("x-2")).isEmpty();
        assertThat(SEGMENT.index("k", Progress.NONE).count()).isEqualTo(7);
    }

    @Test
    void answersTheObjectThatHasTheMember() {
        MemberIndex.Found second = SEGMENT.index("k", Progress.NONE).find("x-1").get(1);
        assertThat(SEGMENT.text(second.object())).isEqualTo("{\"k\": \"x-1\"}");
        assertThat(SEGMENT.text(second.container())).startsWith("[{\"k\"").endsWith("7}]");
    }

    @Test
    void valuesThatRepeatAreFoundToo() {
        Segment many = Segment.of("[" + "{\"k\":1},".repeat(5_000) + "{\"k\":2}]");
        assertThat(many.index("k", Progress.NONE).isSelective()).isFalse();
        assertThat(SEGMENT.index("k", Progress.NONE).isSelective()).isTrue();
        assertThat(many.index("k", Progress.NONE).find("1")).hasSize(5_000);
        assertThat(many.index("k", Progress.NONE).find("2")).hasSize(1);
        assertThat(Segment.of("7").index("k", Progress.NONE).find("7")).isEmpty();
    }

    private static List<String> found(String text) {
        return SEGMENT.index("k", Progress.NONE).find(text).stream()
                .map((each) -> SEGMENT.text(each.value()))
                .toList();
    }
}
