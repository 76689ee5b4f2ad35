package dev.bbsh.shell.command.script;

import dev.bbsh.operation.query.NoMatchAdvice;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.diagnosis.EmptyResultDiagnosis;
import dev.bbsh.query.diagnosis.EmptyResultReason;
import dev.bbsh.query.path.Query;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A path that finds nothing, with the check that its names are known. */
final class UnmatchedPath {

    private final JsonPath path;

    private final OpenDocument document;

    private final Invocation in;

    private final Optional<String> unknown;

    UnmatchedPath(JsonPath path, OpenDocument document, Invocation in) {
        this.path = path;
        this.document = document;
        this.in = in;
        this.unknown = UnknownName.in(path, document, in);
    }

    /** True when the path has a name that no member has or ever had. */
    boolean hasUnknownName() {
        return unknown.isPresent();
    }

    /** Reports the unmet expectation, the reason, and the line that was probably meant. */
    Outcome unmet(String what) {
        Optional<EmptyResultReason> reason =
                EmptyResultDiagnosis.of(path.query(), document.content().root(), in.progress());
        List<TextLine> lines = new ArrayList<>();
        String proves =
                unknown.map(
                                (name) ->
                                        ", which proves nothing: no member has the name '"
                                                + name
                                                + "'")
                        .orElse("");
        lines.add(TextLine.of(Style.ERROR, "not as expected:").and(" " + what + proves));
        reason.map((each) -> TextLine.of("  " + each.text())).ifPresent(lines::add);
        advice(reason.flatMap(EmptyResultReason::path))
                .ifPresent((advice) -> lines.add(TextLine.of(Style.MUTED, "  try: ").and(advice)));
        return Outcome.report(new View.Message(lines)).unmet();
    }

    private Optional<String> advice(Optional<Query> meant) {
        List<String> lines = new ArrayList<>();
        meant.ifPresent((other) -> lines.add(line(NoMatchAdvice.typed(other), "")));
        if (unknown.isPresent()) {
            lines.add(line(path.text(), " --or-unknown"));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("   or   ", lines));
    }

    private String line(String typed, String option) {
        return "expect count "
                + typed
                + " "
                + in.text("comparison")
                + " "
                + in.text("count")
                + in.given("in").map((name) -> " --in " + name).orElse("")
                + option;
    }
}
