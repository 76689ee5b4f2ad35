package dev.bbsh.operation.finding;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.tape.Segment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A few lines of a document around a place, with those of the value marked:
 *
 * <pre>
 *     "connectorKey": "CON-3-ORBIT",
 *   > "localIssueKey": "ORBIT-7",
 *     "remoteIssueKey": "DEPOT-7"
 * </pre>
 */
public final class SourceExcerpt {

    private static final int WIDTH = 90;

    /** The number of bytes shown before the value on its line. */
    private static final int BEFORE = 50;

    private static final int OF_VALUE = 6;

    private static final int LONGEST = 2_000;

    /** The maximum number of children of a container whose text is joined. */
    private static final int FEW = 64;

    private final byte[] bytes;
    private final int start;
    private final int end;
    private final int first;
    private final int last;

    private SourceExcerpt(Span value, int first, int last) {
        Segment segment = value.segment();
        this.bytes = segment.bytes();
        this.start = segment.textStart(value.node());
        this.end = Math.min(segment.textEnd(value.node()), start + LONGEST);
        this.first = first;
        this.last = last;
    }

    /** The lines; none when there is no value at the place. */
    public static List<String> of(JsonValue root, Place place) {
        Optional<JsonValue> value = place.in(root);
        Optional<JsonValue> parent = place.parent().flatMap((above) -> above.in(root));
        if (value.isEmpty()) {
            return List.of();
        }
        if (parent.isPresent() && !(root instanceof Span) && isSmall(parent.get())) {
            return inCopy(parent.get(), place.steps().getLast());
        }
        // The old text around an edited value may have been edited, too.
        if (value.get() instanceof Span span) {
            return lines(span, root instanceof Span whole ? whole : parent.orElse(span));
        }
        Span copy = Span.of(value.get().text());
        return new SourceExcerpt(copy, from(copy), to(copy)).lines();
    }

    private static boolean isSmall(JsonValue container) {
        boolean small = container.size() <= FEW;
        for (JsonValue each : small ? container.elements() : List.<JsonValue>of()) {
            small = small && !each.kind().isContainer();
        }
        return small;
    }

    /** The lines in an edited container, whose text is in pieces: they are joined. */
    private static List<String> inCopy(JsonValue container, Place.Step step) {
        Span copy = Span.of(container.text());
        return Place.ordinal(copy, step)
                .map(copy::element)
                .map(
                        (value) ->
                                value instanceof Span span
                                        ? belowFirst(span, copy)
                                        : List.<String>of())
                .orElse(List.of());
    }

    /**
     * The lines of a copy without its first one, which has lost its indentation and usually is only
     * a bracket.
     */
    private static List<String> belowFirst(Span value, Span copy) {
        int bracket = copy.text().indexOf('\n');
        boolean below = bracket >= 0 && from(value) > bracket;
        return new SourceExcerpt(value, below ? bracket + 1 : from(copy), to(copy)).lines();
    }

    private static List<String> lines(Span value, JsonValue untouched) {
        Span around = untouched instanceof Span span ? span : value;
        return new SourceExcerpt(value, from(around), to(around)).lines();
    }

    private static int from(Span span) {
        return span.segment().textStart(span.node());
    }

    private static int to(Span span) {
        return span.segment().textEnd(span.node());
    }

    private List<String> lines() {
        int line = Math.max(first, lineStart(start));
        int above = Math.max(first, lineStart(Math.max(first, line - 1)));
        List<String> lines = new ArrayList<>();
        if (above < line) {
            lines.add("  " + text(above, line - 1));
        }
        int from = Math.max(line, start - BEFORE);
        int at = from;
        for (int n = 0; at < end && n < OF_VALUE; n++) {
            int next = lineEnd(at);
            lines.add("> " + (at > line && n == 0 ? "..." : "") + text(at, next));
            at = next + 1;
        }
        int below = lineEnd(end);
        if (at < end) {
            lines.add("> ...");
        } else if (below < last) {
            lines.add("  " + text(below + 1, lineEnd(below + 1)));
        }
        return unindented(lines);
    }

    private int lineStart(int at) {
        int begin = at;
        while (begin > first && bytes[begin - 1] != '\n') {
            begin--;
        }
        return begin;
    }

    private int lineEnd(int at) {
        int stop = at;
        while (stop < last && bytes[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private String text(int from, int to) {
        boolean cut = to - from > WIDTH;
        int stop = cut ? from + WIDTH : to;
        String text = new String(bytes, from, Math.max(0, stop - from), StandardCharsets.UTF_8);
        return text.stripTrailing() + (cut ? "..." : "");
    }

    private static List<String> unindented(List<String> lines) {
        int indent =
                lines.stream()
                        .map((line) -> line.substring(2))
                        .filter((text) -> !text.isBlank())
                        .mapToInt((text) -> text.length() - text.stripLeading().length())
                        .min()
                        .orElse(0);
        return lines.stream()
                .map(
                        (line) ->
                                line.substring(0, 2)
                                        + line.substring(Math.min(line.length(), 2 + indent)))
                .toList();
    }
}
