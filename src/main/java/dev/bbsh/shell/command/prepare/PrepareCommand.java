package dev.bbsh.shell.command.prepare;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Movement;
import dev.bbsh.json.Document;
import dev.bbsh.migrate.prepare.ConflictResolution;
import dev.bbsh.migrate.prepare.Preparation;
import dev.bbsh.operation.prepare.MovingProject;
import dev.bbsh.operation.prepare.SideMappings;
import dev.bbsh.operation.prepare.SidePreparation;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.operation.sync.NewContents;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.DocumentOrigin.Flag;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.document.SideMapping;
import dev.bbsh.shell.command.sync.GivenFlags;
import dev.bbsh.shell.command.sync.IncompleteInput;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.FirstFew;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The command {@code prepare}: prepares a document for Cloud, once it is known which projects have
 * moved.
 */
public final class PrepareCommand implements ShellCommand {

    private static final int DECISIONS = 3;

    private static final Argument<Optional<String>> DOCUMENT = Argument.document();

    private static final Option<List<String>> MAPPINGS =
            MovedSideOptions.mappings("the ID mapping (default: the only one loaded)");

    private static final Option<Optional<String>> AS =
            Option.of(
                    "as", ParameterType.NEW_NAME, "the name of the new document (default: output)");

    private static final Option<Boolean> STRICT =
            Option.flag("strict", "fail if an ID is not in the mapping");

    private static final Option<Boolean> FORCE =
            Option.flag("force", "prepare even if the IDs look translated already");

    private static final Signature SIGNATURE =
            Declaration.command(
                            "prepare",
                            "Replace the moving side's comment and attachment IDs with their Cloud"
                                    + " IDs")
                    .in(CommandGroup.MIGRATE)
                    .argument(DOCUMENT)
                    .options(MAPPINGS, MovedSideOptions.SIDES, MovedSideOptions.MOVING)
                    .options(MovedSideOptions.TARGET, AS, STRICT, FORCE, IncompleteInput.ALLOWED)
                    .example(
                            "prepare merged --mapping ids",
                            "makes the document output, with new IDs")
                    .example(
                            "prepare --mapping ids --strict",
                            "fails if an ID is not in the mapping")
                    .example(
                            "prepare merged --side ORBIT --mapping o --side DEPOT --mapping d",
                            "both projects have moved, each with its own mapping")
                    .detail(
                            "On the moving side, the local IDs of comments and attachments are"
                                    + " replaced with their Cloud IDs (and issue keys change, if"
                                    + " case --key OLD=NEW was recorded); on the other side, the"
                                    + " remote IDs that point to them. Every other byte stays the"
                                    + " same. The vendor doesn't publish what its Cloud Migration"
                                    + " preparation changes: this is inferred from the data.")
                    .detail(
                            "IDs that are not in the mapping, or that it maps to several IDs, are"
                                    + " listed and left unchanged. The result is verified before it"
                                    + " is shown.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        Request request = new Request(in);
        in.workspace().requireFree(request.name);
        return request.told.sides().isEmpty() ? request.moved() : request.sides();
    }

    /** A line of the command. */
    private static final class Request {

        private final Invocation in;
        private final OpenDocument open;
        private final MovingProject mover;
        private final SideMappings told;
        private final String name;

        Request(Invocation in) {
            this.in = in;
            this.open = in.document();
            Optional<String> moving = in.get(MovedSideOptions.MOVING);
            this.told =
                    new SideMappings(
                            in.workspace(),
                            "prepare " + open.name(),
                            MovedSideOptions.named(in, MAPPINGS));
            moving.ifPresent((key) -> told.requireNoOther(key, in.workspace().facts(open)));
            this.mover = MovingProject.of(open, moving, in.workspace());
            this.name = in.get(AS).orElseGet(() -> in.workspace().freeName("output"));
        }

        /** Translates the IDs of the project that the case, or {@code --moving}, names. */
        Answer moved() {
            String mapping = told.only(mover.projects()).orElseGet(this::onlyMapping);
            Optional<String> moving = mover.project().or(this::shown);
            if (moving.isEmpty()) {
                return MovedSideOptions.question(
                        mover, (project) -> origin(project, mapping).line());
            }
            return prepare(origin(moving.get(), mapping));
        }

        /** The project that moved, as the contents of the new Jira show it. */
        private Optional<String> shown() {
            return NewContents.of(in.get(MovedSideOptions.TARGET), in.workspace())
                    .flatMap((it) -> it.mover(mover.known(), DocumentSide.of(open)));
        }

        private String onlyMapping() {
            String moving = mover.named().map((project) -> " --moving " + project).orElse("");
            return SideMappings.onlyOpen(in.workspace(), "prepare " + open.name() + moving);
        }

        /** Translates the IDs of the sides that the line names. */
        Answer sides() {
            mover.project();
            return prepare(
                    origin(
                            told.pairs().stream()
                                    .map((each) -> side(each.project(), each.mapping()))
                                    .toList(),
                            false));
        }

        /** A side, with the catalog that the line names, or that decides conflicts. */
        private SideMapping side(String project, String mapping) {
            Workspace workspace = in.workspace();
            Optional<String> named = in.get(MovedSideOptions.TARGET);
            boolean open =
                    ConflictResolution.isNeeded(
                            workspace.jira().mapping(mapping).content().mapping());
            return new SideMapping(
                    project,
                    mapping,
                    open ? NewContents.of(named, workspace).map(NewContents::name) : named);
        }

        private DocumentOrigin.Prepared origin(String project, String mapping) {
            return origin(List.of(side(project, mapping)), !mover.bothMove());
        }

        private DocumentOrigin.Prepared origin(List<SideMapping> sides, boolean otherStays) {
            Map<Flag, Option<Boolean>> flags =
                    Map.of(
                            Flag.STRICT,
                            STRICT,
                            Flag.FORCE,
                            FORCE,
                            Flag.INCOMPLETE,
                            IncompleteInput.ALLOWED);
            return new DocumentOrigin.Prepared(
                    open.name(),
                    sides,
                    otherStays,
                    mover.preparedWith(sides),
                    new DocumentOrigin.Target(name, GivenFlags.of(in, flags)));
        }

        private void requireNotPrepared(String project) {
            if (mover.isPrepared(project)
                    && !in.get(FORCE)
                    && open.origin() instanceof DocumentOrigin.Made made) {
                throw new BbshException(
                        String.format(
                                Locale.ROOT,
                                "'%s' was already prepared for %s: %s",
                                open.name(),
                                project,
                                made.line()),
                        "save " + open.name() + " FILE");
            }
        }

        private Outcome prepare(DocumentOrigin.Prepared origin) {
            String line = origin.line();
            List<SideMapping> sides = origin.sides();
            List<String> incomplete = IncompleteInput.allowed(in, line, open);
            for (SideMapping each : sides) {
                requireNotPrepared(each.project());
                mover.requireOldKey(each.project());
            }
            Document at = open.content();
            List<PreparedView.Side> done = new ArrayList<>();
            for (SideMapping each : sides) {
                SidePreparation result = prepared(each, at);
                done.add(PreparedView.Side.of(result, in.workspace()));
                at = result.done().document();
            }
            Case next = mover.known().withMoved(sides.stream().map(SideMapping::project).toList());
            Workspace then = in.workspace().with(next).made(name, at, origin, incomplete);
            View view = new PreparedView(open.name(), name, done, next).with(notes(sides, next));
            return Outcome.report(view)
                    .with(in.history().then(line, then))
                    .recorded(line)
                    .proven(PreparedIds.proof(done));
        }

        private SidePreparation prepared(SideMapping side, Document document) {
            Preparation.Task task =
                    new Preparation.Task(
                            open.name(),
                            open.with(document).analysis(),
                            side.project(),
                            mover.translation(side, in.workspace(), in.progress()));
            Preparation.Safeguards safeguards =
                    new Preparation.Safeguards(in.get(STRICT), in.get(FORCE));
            return SidePreparation.of(
                    side, new SidePreparation.Request(task, safeguards), name, in.progress());
        }

        /** The conflicts of a mapping that the contents of the new Jira have decided. */
        private List<String> decided(SideMapping side) {
            String where = side.contents().orElse("");
            List<ConflictResolution.Decision> decisions =
                    mover.resolution(side, in.workspace(), in.progress()).decisions();
            List<String> lines = new ArrayList<>();
            decisions.stream().limit(DECISIONS).forEach((each) -> lines.add(words(each, where)));
            if (decisions.size() > DECISIONS) {
                lines.add(FirstFew.more(decisions.size() - DECISIONS, "such ID"));
            }
            return lines;
        }

        private static String words(ConflictResolution.Decision each, String where) {
            return String.format(
                    Locale.ROOT,
                    "%s %s of %s became %s: only %s exists there in %s",
                    each.kind().word(),
                    each.old(),
                    each.issue(),
                    String.join(" and ", each.among()),
                    each.chosen(),
                    where);
        }

        private List<String> notes(List<SideMapping> sides, Case next) {
            List<String> notes = new ArrayList<>();
            if (in.get(MAPPINGS).isEmpty()) {
                notes.add("mapping: " + sides.getFirst().mapping() + " (the only one loaded)");
            }
            if (!next.movement().equals(mover.known().movement())
                    && next.movement().equals(Optional.of(new Movement.Both()))) {
                notes.add("case: " + next.words());
            }
            if (mover.known().movement().isEmpty()) {
                shown().ifPresent(
                                (project) ->
                                        notes.add(
                                                project
                                                        + " moves, as its issues in the"
                                                        + " new Jira show"));
            }
            for (SideMapping each : sides) {
                notes.addAll(decided(each));
            }
            return notes;
        }
    }
}
