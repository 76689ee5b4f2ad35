package dev.bbsh.migrate.split;

import dev.bbsh.json.Piece;
import dev.bbsh.json.Run;
import dev.bbsh.json.tape.Text;

import java.util.Arrays;
import java.util.List;

/**
 * Distributes the records of one side to the parts. The white space around a comma between two
 * parts is kept: what was before the comma goes before the closing bracket of the one part, what
 * was behind it goes after the opening bracket of the other. With a comma instead of the brackets
 * the old text is restored exactly.
 */
final class Partitioner {

    private final int[] parts;
    private final List<? extends Sink> shares;
    private final Text[] ends;
    private final boolean[] begun;
    private Text head = Text.EMPTY;
    private int ordinal;
    private int last = -1;

    /**
     * A distributor for one side.
     *
     * @param parts the part of each record
     */
    Partitioner(int[] parts, List<? extends Sink> shares) {
        this.parts = parts;
        this.shares = shares;
        this.ends = new Text[shares.size()];
        this.begun = new boolean[shares.size()];
        Arrays.fill(ends, Text.EMPTY);
    }

    /** Takes the white space before the first record. */
    void begin(Text blanks) {
        head = blanks;
    }

    /** Distributes the next records, preceded by the text before them. */
    void deal(Piece records) {
        Piece rest = records;
        for (long here = together(rest); here < rest.count(); here = together(rest)) {
            Run run = (Run) rest;
            give(run.first(here));
            rest = run.skip(here);
        }
        give(rest);
    }

    /** The number of records that go to the same part as the first of them. */
    private long together(Piece records) {
        int end = ordinal + (int) records.count();
        int at = ordinal + 1;
        while (at < end && parts[at] == parts[ordinal]) {
            at++;
        }
        return at - (long) ordinal;
    }

    private void give(Piece records) {
        int part = parts[ordinal];
        Sink share = shares.get(part);
        boolean first = ordinal == 0;
        int comma = first ? 0 : comma(records.lead());
        if (!first && part != last) {
            ends[last] = records.lead().first(comma);
        }
        if (!begun[part]) {
            begun[part] = true;
            share.begin(first ? head : records.lead().from(comma + 1));
        }
        share.add(records);
        last = part;
        ordinal += (int) records.count();
    }

    private static int comma(Text lead) {
        int at = 0;
        while (lead.bytes()[lead.from() + at] != ',') {
            at++;
        }
        return at;
    }

    /** Takes the white space after the last record. */
    void end(Text blanks) {
        for (int part = 0; part < shares.size(); part++) {
            Sink share = shares.get(part);
            if (!begun[part]) {
                share.begin(last < 0 ? head : Text.EMPTY);
            }
            share.end(part == last || last < 0 ? blanks : ends[part]);
        }
    }

    /** Receives the records of one side of one part, in their order. */
    interface Sink {

        /** Receives the white space between the bracket and the first record. */
        void begin(Text blanks);

        /** Receives consecutive records; the text before the first of them has no meaning. */
        void add(Piece records);

        /** Receives the white space between the last record and the bracket. */
        void end(Text blanks);
    }
}
