package dev.bbsh.shell.command.prepare;

import dev.bbsh.backbone.Counted;
import dev.bbsh.migrate.prepare.Part;
import dev.bbsh.migrate.prepare.Translation;
import dev.bbsh.migrate.verify.Verification;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.session.Origin;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds prepared data against its input. */
final class Verifying {

    private final Invocation in;
    private final OpenDocument output;
    private final OpenDocument input;
    private final Mover mover;

    private Verifying(Invocation in) {
        this.in = in;
        this.output = in.workspace().document(in.text("document"), in.progress());
        this.input = in.document("against").orElseThrow(() -> unknown(output));
        this.mover = Mover.of(input, in);
    }

    private static BbshException unknown(OpenDocument output) {
        return new BbshException(
                "it is not said what '" + output.name() + "' was made of",
                "verify " + output.name() + " --against " + madeOf(output).orElse("NAME"));
    }

    /** What it was prepared of, when it was prepared here. */
    private static Optional<String> madeOf(OpenDocument output) {
        return output.origin() instanceof Origin.Made(String line) && line.startsWith("prepare ")
                ? Optional.of(line.split(" ", 3)[1])
                : Optional.empty();
    }

    static Answer answer(Invocation in) {
        Verifying verifying = new Verifying(in);
        return verifying.mover.project().isPresent()
                ? verifying.verify(verifying.mover.project().get())
                : verifying.mover.question(verifying::line);
    }

    private String line(String moving) {
        return "verify "
                + output.name()
                + " --against "
                + input.name()
                + in.given("mapping").map((name) -> " --mapping " + name).orElse("")
                + moving;
    }

    private Outcome verify(String moving) {
        if (output.content().equals(input.content())) {
            throw new BbshException(
                    "'" + output.name() + "' is what it would be held against",
                    "verify " + output.name() + " --against NAME     (what it was made of)");
        }
        new SameProjects(output, input, mover.known().keyChange()).require(in.workspace());
        List<Part> parts = Part.of(mover.data(), input.name(), moving);
        Optional<Translation> translation =
                in.given("mapping")
                        .map((name) -> in.workspace().jira().mapping(name).content().mapping())
                        .map((ids) -> new Translation(ids, mover.known().keyChange()));
        Verification proof =
                Verification.of(
                        new Verification.Claim(
                                input.content(), parts, mover.known().keyChange(), translation),
                        output.name(),
                        output.content(),
                        in.progress());
        Outcome outcome = Outcome.data(view(proof));
        return proof.holds() ? outcome : outcome.unmet();
    }

    private View view(Verification proof) {
        return new View.Either(text(proof), Differing.table(proof));
    }

    private View text(Verification proof) {
        if (proof.holds()) {
            return View.message(Differing.proof("verified", proof));
        }
        long shown = proof.mismatches().size();
        String more = proof.count() > shown ? "; the first " + Counted.of(shown) : "";
        List<TextLine> end = new ArrayList<>();
        end.add(TextLine.of("not verified: " + Counted.of(proof.count(), "difference") + more));
        if (proof.leftOver() && in.given("mapping").isEmpty()) {
            in.workspace().jira().mappingNames().stream()
                    .findFirst()
                    .ifPresent((name) -> end.add(hint(name)));
        }
        return new View.Sections(
                List.of(
                        View.Section.of("", Differing.table(proof)),
                        View.Section.of("", new View.Message(end))));
    }

    private static TextLine hint(String mapping) {
        return TextLine.of(Style.MUTED, "with ")
                .and(Style.COMMAND, "--mapping " + mapping)
                .and(Style.MUTED, ", ids that it lacks have to stay as they were");
    }
}
