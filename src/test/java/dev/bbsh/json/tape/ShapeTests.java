package dev.bbsh.json.tape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ShapeTests {

    @Test
    void objectsOfTheSameNamesInTheSameOrderHaveOneShape() {
        List<Integer> shapes =
                shapes(
                        """
                        [{"a": 1, "b": 2}, {"a": [{}], "b": null}, {"b": 1, "a": 2}, {"a": 1},
                         {"a": 1, "b": 2, "c": 3}, {"\\u0061": 1, "b": 2}]\
                        """);
        assertThat(shapes).doesNotContain(0);
        assertThat(shapes.get(1)).isEqualTo(shapes.get(0));
        assertThat(shapes.get(5)).isEqualTo(shapes.get(0));
        assertThat(shapes.subList(1, 5)).doesNotHaveDuplicates();
    }

    @Test
    void aRepeatedNameLeavesNoShape() {
        assertThat(shapes("[{\"a\": 1, \"a\": 2}, {\"a\": 1, \"b\": 2, \"a\": 3}]"))
                .containsExactly(0, 0);
        Segment segment = Segment.of("[{\"a\": 1, \"a\": 2, \"b\": 3, \"a\": 4}]");
        assertThat(segment.size(segment.firstChild(0))).isEqualTo(4);
        assertThat(segment.duplicates().count()).isEqualTo(2);
    }

    @Test
    void whatIsNoObjectAndWhatIsEmptyHasNoShape() {
        assertThat(shapes("[1, \"a\", [1], [{\"a\": 1}], {}, []]")).containsOnly(0);
    }

    @Test
    void sizesStandBesideShapes() {
        Segment segment = Segment.of("{\"a\": [1, 2, 3], \"b\": {}, \"c\": {\"a\": 1}}");
        assertThat(segment.size(0)).isEqualTo(3);
        assertThat(segment.shape(0)).isNotZero();
        int array = segment.firstChild(0) + 1;
        assertThat(segment.size(array)).isEqualTo(3);
    }

    @Test
    void moreNamesThanAShapeHoldsAreCounted() {
        for (int count : new int[] {63, 64, 65, 200}) {
            Segment segment = Segment.of(object(count));
            assertThat(segment.size(0)).isEqualTo(count);
            assertThat(segment.shape(0) == 0).isEqualTo(count > 64);
        }
    }

    @Test
    void namesThatAreDataUseUpTheShapes() {
        String objects =
                IntStream.range(0, 5_000)
                        .mapToObj((i) -> "{\"id" + i + "\": 1, \"x\": 2}")
                        .collect(Collectors.joining(",", "[", "]"));
        List<Integer> shapes = shapes(objects);
        assertThat(shapes.getFirst()).isNotZero();
        assertThat(shapes.getLast()).isZero();
        assertThat(shapes.stream().filter((shape) -> shape != 0)).doesNotHaveDuplicates();
    }

    private static String object(int members) {
        return IntStream.range(0, members)
                .mapToObj((i) -> "\"name" + i + "\": " + i)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static List<Integer> shapes(String array) {
        Segment segment = Segment.of(array);
        List<Integer> shapes = new ArrayList<>();
        int end = segment.next(0);
        for (int node = segment.firstChild(0); node < end; node = segment.next(node)) {
            shapes.add(segment.shape(node));
        }
        return shapes;
    }
}
