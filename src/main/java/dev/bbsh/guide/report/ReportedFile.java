package dev.bbsh.guide.report;

import java.util.List;

/**
 * An open document, catalog or mapping, as the report describes it.
 *
 * @param name its name in the session
 * @param what its kind, with its numbers
 * @param from the file that it was read from, or the command that created it
 * @param state whether it was changed, and where it was saved
 * @param repairs the repairs that made its text valid JSON
 */
public record ReportedFile(
        String name, String what, String from, String state, List<String> repairs) {

    public ReportedFile {
        repairs = List.copyOf(repairs);
    }
}
