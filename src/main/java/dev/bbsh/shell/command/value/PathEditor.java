package dev.bbsh.shell.command.value;

import dev.bbsh.json.Document;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.operation.document.EditTarget;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.document.DocumentEdit;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.text.Plurals;

import java.util.Optional;
import java.util.OptionalLong;

/** The parameters that {@code put} and {@code remove} share, and the outcome of an edit by hand. */
final class PathEditor {

    static final Argument<String> PATH = Argument.required(ParameterType.PATH);

    static final Option<Optional<String>> IN =
            Option.of("in", ParameterType.DOCUMENT, "the document to change");

    static final Option<Boolean> ALL = Option.flag("all", "apply to every match of the path");

    static final Option<OptionalLong> NTH =
            Option.number("nth", "which one, from 1, if several fields have the same name");

    private static final int SHOWN = 5;

    private PathEditor() {}

    static EditTarget target(Invocation in) {
        return EditTarget.of(in.document(), in.get(PATH), in.progress());
    }

    /** The outcome of a change to the document. */
    static Outcome changed(Change change, Invocation in) {
        OpenDocument document = in.document();
        Document content = change.applyTo(document.content(), in.progress());
        DocumentEdit edit =
                new DocumentEdit.ByHand(
                        in.workspace().saved().next(),
                        change.title(),
                        document.content(),
                        change.edits().get().toList());
        return Outcome.report(report(document, content, in))
                .with(
                        in.history()
                                .then(
                                        change.title(),
                                        in.workspace().changed(document, content, edit)));
    }

    private static View report(OpenDocument document, Document content, Invocation in) {
        Differences made =
                Differences.of(
                        document.content(),
                        content,
                        JsonComparison.ScalarEquality.OF_TEXT,
                        SHOWN,
                        in.progress());
        TextLine summary =
                TextLine.of("changed " + Plurals.of(made.count(), "value") + " in ")
                        .and(Style.NAME, document.name())
                        .and(Style.MUTED, "     (diff shows them)");
        return made.count() > SHOWN ? View.message(summary) : made.table();
    }
}
