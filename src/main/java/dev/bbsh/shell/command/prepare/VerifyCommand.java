package dev.bbsh.shell.command.prepare;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.json.Document;
import dev.bbsh.migrate.prepare.Preparation;
import dev.bbsh.migrate.prepare.TranslatedSide;
import dev.bbsh.migrate.verify.Verification;
import dev.bbsh.operation.sync.SameProjects;
import dev.bbsh.operation.sync.SideMapping;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.document.DocumentOperation;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.sync.IncompleteInput;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer to {@code verify}: compares prepared data with its input. */
final class VerifyCommand {

    private final Invocation in;
    private final OpenDocument output;
    private final OpenDocument input;
    private final MovingProject mover;
    private final SideMappings told;

    private VerifyCommand(Invocation in) {
        this.in = in;
        this.output = in.workspace().document(in.text("document"), in.progress());
        this.input = in.document("against").orElseThrow(() -> unknown(output));
        this.mover = MovingProject.of(input, in);
        this.told = new SideMappings(in, words());
    }

    private static BbshException unknown(OpenDocument output) {
        return new BbshException(
                "it is not said what '" + output.name() + "' was made of",
                "verify " + output.name() + " --against " + madeOf(output).orElse("NAME"));
    }

    /** The document that it was prepared from, when that happened in this session. */
    private static Optional<String> madeOf(OpenDocument output) {
        return output.origin() instanceof DocumentOrigin.Made(_, DocumentOperation.Prepare prepare)
                ? Optional.of(prepare.of())
                : Optional.empty();
    }

    static Answer answer(Invocation in) {
        VerifyCommand verifying = new VerifyCommand(in);
        IncompleteInput.allowed(
                in, in.signature().line(in.arguments()), verifying.output, verifying.input);
        return verifying.told.sides().isEmpty() ? verifying.moved() : verifying.sides();
    }

    private String words() {
        return "verify " + output.name() + " --against " + input.name();
    }

    private Answer moved() {
        Optional<String> mapping =
                told.only(mover.data().projects().map(ProjectPair::projects).orElse(List.of()));
        Optional<String> moving = mover.project(in);
        if (moving.isEmpty()) {
            return mover.question(
                    (project) ->
                            words()
                                    + mapping.map((name) -> " --mapping " + name).orElse("")
                                    + (mover.known().movement().isPresent()
                                            ? " --side "
                                            : " --moving ")
                                    + project);
        }
        return verify(input.content(), moving.get(), mapping);
    }

    /**
     * Verifies several sides: all but the last are prepared again, and the last is compared with
     * that.
     */
    private Answer sides() {
        mover.project(in);
        boolean one = told.sides().size() == 1;
        if (one && in.all("mapping").isEmpty()) {
            return verify(input.content(), told.sides().getFirst(), Optional.empty());
        }
        List<SideMapping> all = told.pairs();
        Document at = input.content();
        for (SideMapping each : all.subList(0, all.size() - 1)) {
            Preparation.Task order =
                    new Preparation.Task(
                            input.name(),
                            input.with(at).analysis(),
                            each.project(),
                            each.translation(in.workspace(), mover.known()));
            Preparation.Safeguards caution = new Preparation.Safeguards(false, true);
            at = Preparation.of(order, caution, in.progress()).document();
        }
        return verify(at, all.getLast().project(), Optional.of(all.getLast().mapping()));
    }

    private Outcome verify(Document from, String moving, Optional<String> mapping) {
        if (output.content().equals(input.content())) {
            throw new BbshException(
                    "'" + output.name() + "' is what it would be held against",
                    "verify " + output.name() + " --against NAME     (what it was made of)");
        }
        mover.requireOldKey(moving);
        new SameProjects(output, input, mover.known()).require(in.workspace());
        Optional<KeyChange> keys = mover.known().keyChange(moving);
        Verification proof =
                Verification.of(
                        new Verification.Claim(
                                from,
                                TranslatedSide.of(
                                        input.with(from).analysis().issues(input.name()),
                                        input.name(),
                                        moving),
                                keys,
                                mapping.map((name) -> new SideMapping(moving, name))
                                        .map(
                                                (side) ->
                                                        side.translation(
                                                                in.workspace(), mover.known()))),
                        output.name(),
                        output.analysis(),
                        in.progress());
        Outcome outcome = Outcome.data(view(proof));
        return proof.holds() ? outcome : outcome.unmet();
    }

    private View view(Verification proof) {
        return new View.Either(text(proof), VerificationView.table(proof));
    }

    private View text(Verification proof) {
        if (proof.holds()) {
            return View.message(VerificationView.proof("verified", proof));
        }
        long shown = proof.mismatches().size();
        String more = proof.count() > shown ? "; the first " + Plurals.of(shown) : "";
        List<TextLine> end = new ArrayList<>();
        end.add(TextLine.of("not verified: " + Plurals.of(proof.count(), "difference") + more));
        if (proof.leftOver() && in.all("mapping").isEmpty()) {
            in.workspace().jira().mappingNames().stream()
                    .findFirst()
                    .ifPresent((name) -> end.add(hint(name)));
        }
        return new View.Sections(
                List.of(
                        View.Section.of("", VerificationView.table(proof)),
                        View.Section.of("", new View.Message(end))));
    }

    private static TextLine hint(String mapping) {
        return TextLine.of(Style.MUTED, "with ")
                .and(Style.COMMAND, "--mapping " + mapping)
                .and(Style.MUTED, ", ids that it lacks have to stay as they were");
    }
}
