package dev.bbsh.migrate.split;

import dev.bbsh.json.Piece;
import dev.bbsh.json.Text;

/** Takes the records of one side of one part, in their order. */
interface Share {

    /** What stands between the bracket and the first record. */
    void begin(Text blanks);

    /** Neighbouring records; the lead of the first ones means nothing. */
    void add(Piece records);

    /** What stands between the last record and the bracket. */
    void end(Text blanks);
}
