package dev.bbsh.operation.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.document.OpenDocument;

/** The command lines of fixes, written so that they do the same tomorrow, or fail. */
public final class FixCommandLine {

    private FixCommandLine() {}

    /** A fix in a few words, with the value that it writes. */
    public static String label(Finding finding, Fix fix) {
        return finding.detail().isEmpty()
                        && fix.edits().size() == 1
                        && fix.edits().getFirst() instanceof Edit.Put(var _, JsonValue value)
                        && !value.kind().isContainer()
                ? fix.title() + ": " + value.text()
                : fix.title();
    }

    public static String of(Finding finding, Fix fix, OpenDocument document) {
        return of(finding.id(), fix.to(), finding.expected(fix, document.content().root()));
    }

    public static String of(String id, String to, String expected) {
        return "fix "
                + CommandLine.quote(id)
                + " --to "
                + CommandLine.quote(to)
                + " --expect "
                + CommandLine.quote(expected);
    }

    public static String keep(Finding finding) {
        return "fix " + CommandLine.quote(finding.id()) + " --keep";
    }

    public static String safe(String rule, long count) {
        return "fix " + rule + " --safe --expect " + count;
    }
}
