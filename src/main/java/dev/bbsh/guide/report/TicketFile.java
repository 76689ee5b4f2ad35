package dev.bbsh.guide.report;

import java.util.List;

/**
 * A document, a catalog or a mapping.
 *
 * @param name what the session calls it
 * @param what what it is, with its numbers
 * @param from the file that it was read from, or the line that made it
 * @param state whether it was changed, and where it was saved
 * @param mended how its text was mended, for it was no JSON
 */
public record TicketFile(String name, String what, String from, String state, List<String> mended) {

    public TicketFile {
        mended = List.copyOf(mended);
    }
}
