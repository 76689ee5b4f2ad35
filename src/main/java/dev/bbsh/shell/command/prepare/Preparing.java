package dev.bbsh.shell.command.prepare;

import dev.bbsh.backbone.Counted;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.json.Document;
import dev.bbsh.migrate.prepare.Preparation;
import dev.bbsh.migrate.prepare.Survey;
import dev.bbsh.migrate.prepare.Translation;
import dev.bbsh.migrate.verify.Verification;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.session.Origin;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prepares a document for Cloud, once it is known who moves. */
final class Preparing {

    private static final int SHOWN = 20;

    private final Invocation in;
    private final OpenDocument open;
    private final Mover mover;
    private final String mapping;
    private final String name;

    private Preparing(Invocation in) {
        this.mapping = in.given("mapping").orElseThrow(() -> unmapped(in));
        in.workspace().jira().mapping(mapping);
        this.in = in;
        this.open = in.document();
        this.mover = Mover.of(open, in);
        this.name = in.given("as").orElseGet(() -> in.workspace().freeName("output"));
    }

    private static BbshException unmapped(Invocation in) {
        List<String> names = in.workspace().jira().mappingNames();
        return new BbshException(
                "it is not said which old id became which new one",
                names.isEmpty()
                        ? "mapping load FILE --as ids"
                        : "prepare "
                                + in.given("document")
                                        .or(() -> in.workspace().current())
                                        .orElse("NAME")
                                + " --mapping "
                                + names.getFirst());
    }

    static Answer answer(Invocation in) {
        Preparing preparing = new Preparing(in);
        in.workspace().requireFree(preparing.name);
        preparing.requireNotPrepared();
        return preparing.mover.project().isPresent()
                ? preparing.prepare(preparing.mover.project().get())
                : preparing.mover.question(preparing::line);
    }

    private void requireNotPrepared() {
        if (!in.flag("force")
                && open.origin() instanceof Origin.Made(String made)
                && made.startsWith("prepare ")) {
            throw new BbshException(
                    "'" + open.name() + "' is prepared already: " + made,
                    "save " + open.name() + " FILE");
        }
    }

    private String line(String moving) {
        return "prepare "
                + open.name()
                + " --mapping "
                + mapping
                + moving
                + " --as "
                + name
                + (in.flag("strict") ? " --strict" : "")
                + (in.flag("force") ? " --force" : "");
    }

    private Outcome prepare(String moving) {
        Translation translation =
                new Translation(
                        in.workspace().jira().mapping(mapping).content().mapping(),
                        mover.known().keyChange());
        Preparation.Order order =
                new Preparation.Order(open.name(), open.content(), moving, translation);
        Preparation.Caution caution = new Preparation.Caution(in.flag("strict"), in.flag("force"));
        Preparation done = Preparation.of(order, caution, in.progress());
        Verification proof = proven(order, done.document());
        String line = line(" --moving " + moving);
        Workspace next =
                in.workspace()
                        .with(mover.known())
                        .made(name, done.document(), new Origin.Made(line));
        return Outcome.report(said(moving, done, proof))
                .with(in.history().then(line, next))
                .recorded(line);
    }

    private Verification proven(Preparation.Order order, Document prepared) {
        Verification proof =
                Verification.of(
                        new Verification.Claim(
                                order.document(),
                                order.parts(),
                                order.translation().keys(),
                                Optional.of(order.translation())),
                        name,
                        prepared,
                        in.progress());
        if (!proof.holds()) {
            throw new BbshException(
                    "the result would be wrong in "
                            + Counted.of(proof.count(), "place")
                            + ", the first: "
                            + Differing.text(proof.mismatches().getFirst()),
                    "mapping show " + mapping + "     (two ids became one: it can not be right)");
        }
        return proof;
    }

    private View said(String moving, Preparation done, Verification proof) {
        List<Survey.Unresolved> unresolved = done.survey().unresolved();
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of(Style.NAME, name)
                        .and("   synced issue data with the new ids of " + moving));
        lines.add(Differing.proof("prepared", proof));
        if (mover.known().method().filter(MigrationMethod.SITE_IMPORT::equals).isPresent()) {
            lines.add(
                    warning(
                            "the case says site-import, which probably keeps all ids (inferred):"
                                    + " look whether this is needed"));
        }
        lines.addAll(
                StillOldLines.unknownKinds(
                        mapping, in.workspace().jira().mapping(mapping).content().mapping()));
        if (unresolved.isEmpty()) {
            return new View.Message(lines);
        }
        return new View.Sections(
                List.of(
                        View.Section.of("", new View.Message(lines)),
                        View.Section.of("unresolved", table(unresolved)),
                        View.Section.of(
                                "",
                                new View.Message(
                                        new StillOldLines(open.name(), name, mapping, moving)
                                                .of(done.survey(), SHOWN)))));
    }

    private static TextLine warning(String text) {
        return TextLine.of(Style.WARNING, "warning: ").and(text);
    }

    private static View table(List<Survey.Unresolved> unresolved) {
        return new View.Table(
                List.of(
                        Column.of("kind"),
                        Column.of("id"),
                        Column.of("first issue"),
                        Column.of("why")),
                unresolved.stream()
                        .limit(SHOWN)
                        .map(
                                (each) ->
                                        List.of(
                                                Cell.of(each.kind().word()),
                                                Cell.of(each.id()),
                                                Cell.of(each.issue()),
                                                Cell.of(why(each))))
                        .toList());
    }

    private static String why(Survey.Unresolved id) {
        return id.several().isEmpty()
                ? "not in the mapping"
                : "became " + String.join(" and ", id.several());
    }
}
