package dev.bbsh.shell.command.prepare;

import dev.bbsh.migrate.prepare.Verification;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.text.Plurals;

import java.util.List;

/** The lines and the table about the result of a verification. */
final class VerificationView {

    private VerificationView() {}

    /**
     * One line, for a verification that holds.
     *
     * @param done the word for what was done to the document: {@code Prepared} or {@code Verified}
     * @param source the name of the document it was made from
     */
    static TextLine proof(String done, String source, Verification proof) {
        String compared =
                Plurals.of(proof.records(), "record")
                        + ", "
                        + Plurals.of(proof.changed(), "new ID")
                        + ", no duplicates"
                        + (proof.kept().count() == 0 ? ", no old IDs left" : "")
                        + "; nothing else differs"
                        + (proof.sameOrder()
                                ? ""
                                : " except the order of records, which doesn't matter");
        return proof.kept().count() == 0
                ? TextLine.of("Verified against " + source + ": " + compared)
                : TextLine.of(Style.WARNING, done + ", but " + proof.kept())
                        .and("     (" + compared + ")");
    }

    /** The differences, in the order in which they were found. */
    static View.Table table(Verification proof) {
        return new View.Table(
                List.of(
                        Column.of("issue"),
                        Column.of("difference").named("what"),
                        Column.of("path").named("place")),
                proof.mismatches().stream()
                        .map(
                                (each) ->
                                        List.of(
                                                Cell.of(each.issue()),
                                                Cell.of(each.text()),
                                                Cell.of(each.place())))
                        .toList());
    }
}
