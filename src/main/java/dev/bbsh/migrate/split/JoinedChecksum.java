package dev.bbsh.migrate.split;

import dev.bbsh.json.Piece;
import dev.bbsh.json.read.ArrayStream;
import dev.bbsh.json.tape.Text;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/**
 * The text that parts will have once they are joined, as checksums (CRC32C) and lengths. It visits
 * all parts, one after the other in their order; or the whole, to be compared with them.
 */
public final class JoinedChecksum implements ArrayStream.Visitor {

    private final Map<String, Sum> arrays = new TreeMap<>();
    private final Set<String> outsides = new TreeSet<>();
    private Sum outside = new Sum();
    private Sum current = new Sum();
    private boolean goesOn;

    private static final class Sum {

        private static final Text COMMA = Text.of(",");

        private final CRC32C crc = new CRC32C();
        private long length;
        private Text head = Text.EMPTY;
        private Text tail = Text.EMPTY;
        private boolean any;

        void add(Text text) {
            crc.update(text.bytes(), text.from(), text.length());
            length += text.length();
        }

        void begin() {
            if (any) {
                add(tail);
                add(COMMA);
            }
            any = true;
            add(head);
        }

        /** The checksum of the text so far; nothing can be added after this. */
        String result() {
            add(any ? tail : head.then(tail));
            return crc.getValue() + " " + length;
        }
    }

    @Override
    public void outside(Text text) {
        outside.add(text);
    }

    @Override
    public void begin(String name, Text blanks) {
        current = arrays.computeIfAbsent(name, (_) -> new Sum());
        current.head = copy(blanks);
        goesOn = false;
    }

    @Override
    public void elements(Piece elements) {
        if (goesOn) {
            current.add(elements.lead());
        } else {
            current.begin();
        }
        elements.writeTo(current::add);
        goesOn = true;
    }

    @Override
    public void end(Text blanks) {
        if (goesOn || !current.any) {
            current.tail = copy(blanks);
        }
    }

    /** Ends the whole, or one of its parts. */
    public void finish() {
        outsides.add(outside.result());
        outside = new Sum();
    }

    /** True when both have the same text, going by their checksums; to be called once. */
    public boolean isSameAs(JoinedChecksum other) {
        return outsides.equals(other.outsides) && results().equals(other.results());
    }

    private Map<String, String> results() {
        Map<String, String> results = new TreeMap<>();
        arrays.forEach((name, sum) -> results.put(name, sum.result()));
        return results;
    }

    /** A copy of white space, so that its whole chunk is not kept in memory. */
    private static Text copy(Text text) {
        return Text.of(text.toString());
    }
}
