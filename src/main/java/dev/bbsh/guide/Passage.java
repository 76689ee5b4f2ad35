package dev.bbsh.guide;

import java.util.List;

/** A part of a page: text of the manual, with {@code `spans`} and {@code **strong**} words. */
public sealed interface Passage {

    /** Running text. */
    record Text(String text) implements Passage {}

    /** The items of a list. */
    record Points(List<String> points) implements Passage {

        public Points {
            points = List.copyOf(points);
        }
    }
}
