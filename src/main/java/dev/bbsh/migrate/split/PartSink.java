package dev.bbsh.migrate.split;

import dev.bbsh.json.Piece;
import dev.bbsh.json.text.Text;

/** Receives the records of one side of one part, in their order. */
interface PartSink {

    /** Receives the white space between the bracket and the first record. */
    void begin(Text blanks);

    /** Receives consecutive records; the text before the first of them has no meaning. */
    void add(Piece records);

    /** Receives the white space between the last record and the bracket. */
    void end(Text blanks);
}
