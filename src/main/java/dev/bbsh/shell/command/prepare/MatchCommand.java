package dev.bbsh.shell.command.prepare;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.CatalogGap;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.jira.mapping.MappingFiles;
import dev.bbsh.migrate.prepare.EntryMatching;
import dev.bbsh.operation.prepare.MatchPicks;
import dev.bbsh.operation.prepare.MatchedCatalogs;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.jira.OpenMapping;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The command {@code match}: makes a mapping of the comments and attachments of two catalogs; asks
 * where it is in doubt.
 */
public final class MatchCommand implements ShellCommand {

    private static final Argument<String> OLD =
            Argument.required("old", ParameterType.CATALOG, "the catalog of the old Jira");

    private static final Argument<String> NEW =
            Argument.required("new", ParameterType.CATALOG, "the catalog of the new Jira");

    private static final Option<Optional<String>> AS =
            Option.of(
                    "as", ParameterType.NEW_NAME, "the name of the ID mapping (default: matched)");

    private static final Option<List<String>> PICK =
            Option.many(
                    "pick",
                    ParameterType.VALUE,
                    "OLD=NEW for a comment, attachment:OLD=NEW, or OLD=none");

    private static final Option<Boolean> ONLY_SURE =
            Option.flag("only-sure", "leave out doubtful matches");

    private static final Signature SIGNATURE =
            Declaration.command(
                            "match",
                            "Build an ID mapping by matching comments and attachments in two Jira"
                                    + " instances")
                    .in(CommandGroup.MIGRATE)
                    .argument(OLD)
                    .argument(NEW)
                    .options(AS, PICK, ONLY_SURE)
                    .example("match old cloud --as ids", "asks about doubtful matches")
                    .example("match old cloud --only-sure", "leaves out doubtful matches")
                    .detail(
                            "Within an issue, items match if time, author and body agree (for"
                                + " attachments: file name and size) and there is no equally good"
                                + " candidate. If both sides have the same number of equally good"
                                + " candidates, their order decides.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        if (in.get(OLD).equals(in.get(NEW))) {
            throw new BbshException(
                    "'" + in.get(OLD) + "' can't be both the old and the new Jira",
                    "match OLD NEW     (the names of two catalogs)");
        }
        Request request = new Request(in);
        in.workspace().requireFree(request.name);
        Optional<EntryMatching.EntryMatch> open = request.picks.open();
        return open.isPresent() && !in.get(ONLY_SURE)
                ? request.question(open.get())
                : request.mapping();
    }

    /** A line of the command. */
    private static final class Request {

        private final Invocation in;
        private final String name;
        private final MatchedCatalogs catalogs;
        private final MatchPicks picks;

        Request(Invocation in) {
            this.in = in;
            this.catalogs =
                    MatchedCatalogs.of(in.get(OLD), in.get(NEW), in.workspace(), in.progress());
            this.name = in.get(AS).orElseGet(() -> in.workspace().freeName("matched"));
            MatchPicks made = new MatchPicks(catalogs.matching(in.progress()));
            for (String pick : in.get(PICK)) {
                made = picked(pick, made);
            }
            this.picks = made;
        }

        private MatchPicks picked(String pick, MatchPicks before) {
            return before.with(pick)
                    .orElseThrow(
                            () ->
                                    new BbshException(
                                            "'" + pick + "' doesn't resolve a doubtful match",
                                            line(before.words(), false) + "     (asks again)"));
        }

        private String line(List<String> picked, boolean onlySure) {
            Arguments words = in.arguments().with(AS, List.of(name)).with(PICK, picked);
            return SIGNATURE.line(words.with(ONLY_SURE, onlySure ? List.of("true") : List.of()));
        }

        Question question(EntryMatching.EntryMatch match) {
            String old = MatchPicks.word(match.old());
            List<Question.Choice> choices = new ArrayList<>();
            for (Entity each : match.candidates()) {
                choices.add(new Question.Choice(MatchLines.said(each), pickLine(old, each.id())));
            }
            choices.add(new Question.Choice("none of them", pickLine(old, MatchPicks.NONE)));
            choices.add(
                    new Question.Choice(
                            "leave out all doubtful matches", line(picks.words(), true)));
            String issue = match.old().trait(Trait.ISSUE).orElse("an issue");
            return new Question(
                    "which item matches " + MatchLines.said(match.old()) + " of " + issue + "?",
                    choices);
        }

        private String pickLine(String old, String chosen) {
            return line(
                    Stream.concat(picks.words().stream(), Stream.of(old + "=" + chosen)).toList(),
                    false);
        }

        Outcome mapping() {
            String line = line(picks.words(), in.get(ONLY_SURE));
            MappingFiles.LoadedMapping content =
                    MappingFiles.LoadedMapping.of(picks.mapping(catalogs.old()));
            Workspace next = in.workspace().with(new OpenMapping(name, content, line));
            MatchLines lines = new MatchLines(name, picks.matching(), in.get(NEW), lacking());
            List<TextLine> said = new ArrayList<>(lines.lines(picks.found()));
            catalogs.movedIssues().ifPresent((moved) -> said.add(TextLine.of(moved)));
            return Outcome.report(new View.Message(said))
                    .with(in.history().then(line, next))
                    .recorded(line);
        }

        /** The known gaps of the catalogs in comments and attachments. */
        private List<MatchLines.NamedGap> lacking() {
            return Stream.concat(
                            lacking(in.get(OLD), catalogs.old()),
                            lacking(in.get(NEW), catalogs.young()))
                    .toList();
        }

        private static Stream<MatchLines.NamedGap> lacking(String name, Catalog catalog) {
            return catalog.gaps().stream()
                    .filter(Request::isOfContents)
                    .map((gap) -> new MatchLines.NamedGap(name, gap));
        }

        private static boolean isOfContents(CatalogGap gap) {
            return gap.kinds().contains(EntityKind.COMMENT)
                    || gap.kinds().contains(EntityKind.ATTACHMENT);
        }
    }
}
