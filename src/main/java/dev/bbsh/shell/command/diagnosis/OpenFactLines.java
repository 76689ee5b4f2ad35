package dev.bbsh.shell.command.diagnosis;

import dev.bbsh.operation.diagnosis.OpenFacts;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The block that asks for open facts, once for all. */
public final class OpenFactLines {

    private OpenFactLines() {}

    /** The questions, and the lines that answer all of them; nothing when none is open. */
    public static List<TextLine> of(OpenFacts facts) {
        List<TextLine> lines = new ArrayList<>();
        if (facts.isEmpty()) {
            return lines;
        }
        lines.add(
                TextLine.of(
                        "The files don't say: "
                                + facts.all().stream()
                                        .map((each) -> each.subject().question())
                                        .collect(Collectors.joining(" "))));
        List<String> answers = facts.lines();
        String lead =
                answers.size() > 1 ? "Answer with one of:" : "Answer in one line (replace each ?):";
        lines.add(TextLine.of(lead));
        answers.forEach((each) -> lines.add(TextLine.of(Style.COMMAND, "     " + each)));
        return lines;
    }
}
