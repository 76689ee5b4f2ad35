package dev.bbsh.shell.command.prepare;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.json.Document;
import dev.bbsh.migrate.prepare.Preparation;
import dev.bbsh.migrate.verify.Verification;
import dev.bbsh.operation.sync.SideMapping;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.OpenMapping;
import dev.bbsh.session.Workspace;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The answer to {@code prepare}: prepares a document for Cloud, once it is known which projects
 * have moved.
 */
final class PrepareCommand {

    private final Invocation in;
    private final OpenDocument open;
    private final MovingProject mover;
    private final SideMappings told;
    private final String name;

    private PrepareCommand(Invocation in) {
        this.in = in;
        this.open = in.document();
        this.told = new SideMappings(in, "prepare " + open.name());
        in.given("moving").ifPresent(this::requireNoOther);
        this.mover = MovingProject.of(open, in);
        this.name = in.given("as").orElseGet(() -> in.workspace().freeName("output"));
    }

    /**
     * Refuses a {@code --moving} that contradicts the case: both projects may have moved, but
     * {@code --moving} would mean that the other one stays.
     */
    private void requireNoOther(String moving) {
        Case known = in.workspace().facts(open);
        if (known.staying().filter(moving::equals).isPresent()) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            "the case says --moving %s, not %s",
                            known.moving().orElse(""),
                            moving),
                    String.format(
                            Locale.ROOT,
                            "%s     (when both have moved)   or   case --forget",
                            told.one(moving)));
        }
    }

    static Answer answer(Invocation in) {
        PrepareCommand preparing = new PrepareCommand(in);
        in.workspace().requireFree(preparing.name);
        return preparing.told.sides().isEmpty() ? preparing.moved() : preparing.sides();
    }

    /** Translates the IDs of the project that the case, or {@code --moving}, names. */
    private Answer moved() {
        String mapping = told.only(projects()).orElseGet(this::onlyMapping);
        Optional<String> moving = mover.project(in);
        if (moving.isEmpty()) {
            return mover.question((project) -> line(words(project, mapping)));
        }
        SideMapping one = new SideMapping(moving.get(), mapping);
        return prepare(List.of(one), words(one.project(), mapping));
    }

    private String words(String project, String mapping) {
        boolean both = mover.known().movement().isPresent() && mover.known().moving().isEmpty();
        return both
                ? "" + new SideMapping(project, mapping)
                : " --mapping " + mapping + " --moving " + project;
    }

    private String onlyMapping() {
        String moving = in.given("moving").map((project) -> " --moving " + project).orElse("");
        return SideMappings.onlyOpen(in.workspace(), "prepare " + open.name() + moving);
    }

    private List<String> projects() {
        return mover.data().projects().map(ProjectPair::projects).orElse(List.of());
    }

    /** Translates the IDs of the sides that the line names. */
    private Answer sides() {
        mover.project(in);
        List<SideMapping> all = told.pairs();
        return prepare(all, all.stream().map(SideMapping::toString).collect(Collectors.joining()));
    }

    private String line(String sides) {
        return "prepare "
                + open.name()
                + sides
                + " --as "
                + name
                + (in.flag("strict") ? " --strict" : "")
                + (in.flag("force") ? " --force" : "")
                + IncompleteInput.option(in);
    }

    private void requireNotPrepared(String project) {
        boolean done = open.origin().prepared().contains(mover.known().original(project));
        if (done && !in.flag("force") && open.origin() instanceof DocumentOrigin.Made made) {
            throw new BbshException(
                    String.format(
                            Locale.ROOT,
                            "'%s' is prepared already for %s: %s",
                            open.name(),
                            project,
                            made.line()),
                    "save " + open.name() + " FILE");
        }
    }

    private Outcome prepare(List<SideMapping> sides, String words) {
        String line = line(words);
        List<String> incomplete = IncompleteInput.allowed(in, line, open);
        for (SideMapping each : sides) {
            requireNotPrepared(each.project());
            mover.requireOldKey(each.project());
        }
        Document at = open.content();
        List<PreparedSide> done = new ArrayList<>();
        for (SideMapping each : sides) {
            PreparedSide side = prepared(each, at);
            done.add(side);
            at = side.done().document();
        }
        Case next = mover.known().withMoved(sides.stream().map(SideMapping::project).toList());
        Workspace then =
                in.workspace()
                        .with(next)
                        .made(name, at, new DocumentOrigin.Made(line, making(sides)), incomplete);
        View view = new PreparedView(open.name(), name, done, next).with(notes(sides, next));
        return Outcome.report(view).with(in.history().then(line, then)).recorded(line);
    }

    private List<String> notes(List<SideMapping> sides, Case next) {
        List<String> notes = new ArrayList<>();
        if (in.all("mapping").isEmpty()) {
            notes.add("mapping: " + sides.getFirst().mapping() + ", the only one that is loaded");
        }
        if (!next.movement().equals(mover.known().movement())
                && next.movement().equals(Optional.of(new Movement.Both()))) {
            notes.add("case: " + next.words());
        }
        return notes;
    }

    private DocumentOperation making(List<SideMapping> sides) {
        Set<String> prepared = new LinkedHashSet<>(open.origin().prepared());
        sides.forEach((each) -> prepared.add(mover.known().original(each.project())));
        return new DocumentOperation.Prepare(open.name(), List.copyOf(prepared));
    }

    private PreparedSide prepared(SideMapping side, Document document) {
        Preparation.Task order =
                new Preparation.Task(
                        open.name(),
                        open.with(document).analysis(),
                        side.project(),
                        side.translation(in.workspace(), mover.known()));
        Preparation.Safeguards caution =
                new Preparation.Safeguards(in.flag("strict"), in.flag("force"));
        Preparation done = Preparation.of(order, caution, in.progress());
        return new PreparedSide(
                side,
                done,
                proven(side, order, done.document()),
                doubts(in.workspace().jira().mapping(side.mapping())));
    }

    private static List<TextLine> doubts(OpenMapping mapping) {
        List<TextLine> lines =
                new ArrayList<>(
                        UntranslatedIdLines.unknownKinds(
                                mapping.name(), mapping.content().mapping()));
        lines.addAll(IncompleteMappingLines.lines(mapping));
        return lines;
    }

    private Verification proven(SideMapping side, Preparation.Task order, Document prepared) {
        Verification proof =
                Verification.of(
                        new Verification.Claim(
                                order.document(),
                                order.parts(),
                                order.translation().keys(),
                                Optional.of(order.translation())),
                        name,
                        DocumentAnalysis.of(prepared),
                        in.progress());
        if (!proof.holds()) {
            throw new BbshException(
                    "the result would be wrong in "
                            + Plurals.of(proof.count(), "place")
                            + ", the first: "
                            + VerificationView.text(proof.mismatches().getFirst()),
                    "mapping show "
                            + side.mapping()
                            + "     (two ids became one: it can not be right)");
        }
        return proof;
    }
}
