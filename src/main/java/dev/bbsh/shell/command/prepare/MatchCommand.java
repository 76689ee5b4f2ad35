package dev.bbsh.shell.command.prepare;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.CatalogGap;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.MappingFiles;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.migrate.match.EntryMatching;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.OpenMapping;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer to {@code match}: makes a mapping of the comments and attachments of two catalogs;
 * asks where it is in doubt.
 */
final class MatchCommand {

    private static final String NONE = "none";

    private final Invocation in;
    private final EntryMatching matching;
    private final Map<String, String> picks = new LinkedHashMap<>();
    private final String name;

    private MatchCommand(Invocation in) {
        if (in.text("old").equals(in.text("new"))) {
            throw new BbshException(
                    "'" + in.text("old") + "' can not be both the old Jira and the new one",
                    "match OLD NEW     (the names of two catalogs)");
        }
        this.in = in;
        this.name = in.given("as").orElseGet(() -> in.workspace().freeName("matched"));
        this.matching =
                EntryMatching.of(
                        catalog("old"),
                        catalog("new"),
                        in.workspace().facts().keyChange(),
                        in.progress());
        in.all("pick").forEach(this::pick);
    }

    static Answer answer(Invocation in) {
        MatchCommand matching = new MatchCommand(in);
        in.workspace().requireFree(matching.name);
        Optional<EntryMatching.EntryMatch> open =
                matching.matching.ambiguous().stream()
                        .filter((each) -> !matching.picks.containsKey(word(each.old())))
                        .findFirst();
        return open.isPresent() && !in.flag("only-sure")
                ? matching.question(open.get())
                : matching.map();
    }

    private Catalog catalog(String argument) {
        return in.workspace().jira().catalog(in.text(argument)).content().catalog();
    }

    /** The word for a comment or an attachment on the command line. */
    private static String word(Entity each) {
        return each.kind() == EntityKind.COMMENT ? each.id() : "attachment:" + each.id();
    }

    private void pick(String text) {
        int equals = text.lastIndexOf('=');
        String old = equals < 0 ? text : text.substring(0, equals);
        String chosen = text.substring(equals + 1);
        boolean known =
                matching.ambiguous().stream()
                        .filter((each) -> word(each.old()).equals(old))
                        .anyMatch(
                                (each) ->
                                        chosen.equals(NONE)
                                                || each.candidates().stream()
                                                        .anyMatch(
                                                                (one) -> one.id().equals(chosen)));
        if (!known) {
            throw new BbshException(
                    "'" + text + "' is no answer to a doubt", line("") + "     (asks again)");
        }
        picks.put(old, chosen);
    }

    private String line(String more) {
        StringBuilder line = new StringBuilder("match ");
        line.append(in.text("old")).append(' ').append(in.text("new"));
        line.append(" --as ").append(name);
        picks.forEach((old, chosen) -> line.append(" --pick ").append(old + "=" + chosen));
        return line.append(more).toString();
    }

    private Question question(EntryMatching.EntryMatch match) {
        String old = word(match.old());
        List<Question.Choice> choices = new ArrayList<>();
        for (Entity each : match.candidates()) {
            choices.add(new Question.Choice(said(each), line(" --pick " + old + "=" + each.id())));
        }
        choices.add(new Question.Choice("none of them", line(" --pick " + old + "=" + NONE)));
        choices.add(new Question.Choice("leave out all doubtful ones", line(" --only-sure")));
        String issue = match.old().trait(Trait.ISSUE).orElse("an issue");
        return new Question("what became of " + said(match.old()) + " of " + issue + "?", choices);
    }

    static String said(Entity each) {
        return each.kind().word()
                + " "
                + each.id()
                + (each.name().isEmpty() ? "" : " " + each.name())
                + each.trait(Trait.AUTHOR).map((author) -> ", " + author).orElse("")
                + each.trait(Trait.CREATED).map((time) -> ", " + time).orElse("");
    }

    private Outcome map() {
        IdMapping.Builder ids = new IdMapping.Builder();
        gaps().forEach(ids::lacks);
        for (EntryMatching.EntryMatch each : matching.sure()) {
            ids.put(namespace(each), each.old().id(), each.candidates().getFirst().id());
        }
        for (EntryMatching.EntryMatch each : matching.ambiguous()) {
            Optional.ofNullable(picks.get(word(each.old())))
                    .filter((chosen) -> !chosen.equals(NONE))
                    .ifPresent((chosen) -> ids.put(namespace(each), each.old().id(), chosen));
        }
        String line = line(in.flag("only-sure") ? " --only-sure" : "");
        OpenMapping open = new OpenMapping(name, MappingFiles.LoadedMapping.of(ids.build()), line);
        Workspace next = in.workspace().with(open);
        return Outcome.report(new View.Message(said()))
                .with(in.history().then(line, next))
                .recorded(line);
    }

    /** The gaps of the mapping: items that are undecided, and items that the old catalog lacks. */
    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (EntityKind kind : List.of(EntityKind.COMMENT, EntityKind.ATTACHMENT)) {
            String list = namespace(kind).name();
            long undecided =
                    matching.undecided().stream()
                            .filter((each) -> each.old().kind() == kind)
                            .count();
            if (undecided > 0) {
                gaps.add(new Gap(list, new Gap.Undecided(undecided)));
            }
            catalog("old")
                    .gaps(kind)
                    .map((gap) -> new Gap(list, gap.gap().cause()))
                    .forEach(gaps::add);
        }
        return gaps;
    }

    private static Namespace namespace(EntryMatching.EntryMatch match) {
        return namespace(match.old().kind());
    }

    private static Namespace namespace(EntityKind kind) {
        return kind == EntityKind.COMMENT ? Namespace.COMMENT : Namespace.ATTACHMENT;
    }

    private List<TextLine> said() {
        long picked = picks.values().stream().filter((each) -> !each.equals(NONE)).count();
        return new MatchLines(name, matching, in.text("new"), lacking()).lines(picked);
    }

    /** The known gaps of the catalogs in comments and attachments. */
    private List<MatchLines.NamedGap> lacking() {
        return Stream.of("old", "new")
                .flatMap(
                        (side) ->
                                catalog(side).gaps().stream()
                                        .filter(MatchCommand::isOfContents)
                                        .map((gap) -> new MatchLines.NamedGap(in.text(side), gap)))
                .toList();
    }

    private static boolean isOfContents(CatalogGap gap) {
        return gap.kinds().contains(EntityKind.COMMENT)
                || gap.kinds().contains(EntityKind.ATTACHMENT);
    }
}
