package dev.bbsh.shell.command;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.tape.Kind;
import dev.bbsh.json.wrapped.WrappedText;
import dev.bbsh.json.wrapped.kind.Wrapping;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.script.Words;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.session.Origin;
import dev.bbsh.work.Progress;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON that a document holds as one string. */
final class InnerJson {

    private InnerJson() {}

    /** The line with the command that opens it; nothing when there is none. */
    static Optional<TextLine> line(OpenDocument open, Progress progress) {
        JsonValue root = open.content().root();
        if (root.kind() != Kind.STRING || !(open.origin() instanceof Origin.Loaded loaded)) {
            return Optional.empty();
        }
        byte[] text = root.text().getBytes(StandardCharsets.UTF_8);
        String file = Words.quote(loaded.file().toString());
        return WrappedText.recognise(text, progress)
                .filter(Wrapping.Unwrapped.class::isInstance)
                .map(Wrapping.Unwrapped.class::cast)
                .map(
                        (inner) ->
                                TextLine.of(open.name() + ": the text in it is JSON itself     ")
                                        .and(
                                                Style.COMMAND,
                                                "load " + file + " --repair " + inner.name()));
    }
}
