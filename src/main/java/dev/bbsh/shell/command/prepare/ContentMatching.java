package dev.bbsh.shell.command.prepare;

import dev.bbsh.backbone.Counted;
import dev.bbsh.jira.Namespace;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.MappingFiles;
import dev.bbsh.jira.mapping.Remarks;
import dev.bbsh.migrate.match.Match;
import dev.bbsh.migrate.match.Matching;
import dev.bbsh.render.Style;
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

/** Makes a mapping of what two catalogs say of comments and attachments; asks where it doubts. */
final class ContentMatching {

    private static final String NONE = "none";

    private final Invocation in;
    private final Matching matching;
    private final Map<String, String> picks = new LinkedHashMap<>();
    private final String name;

    private ContentMatching(Invocation in) {
        if (in.text("old").equals(in.text("new"))) {
            throw new BbshException(
                    "'" + in.text("old") + "' can not be both the old Jira and the new one",
                    "match OLD NEW     (the names of two catalogs)");
        }
        this.in = in;
        this.name = in.given("as").orElseGet(() -> in.workspace().freeName("matched"));
        this.matching =
                Matching.of(
                        catalog("old"),
                        catalog("new"),
                        in.workspace().facts().keyChange(),
                        in.progress());
        in.all("pick").forEach(this::pick);
    }

    static Answer answer(Invocation in) {
        ContentMatching matching = new ContentMatching(in);
        in.workspace().requireFree(matching.name);
        Optional<Match> open =
                matching.matching.doubtful().stream()
                        .filter((each) -> !matching.picks.containsKey(word(each.old())))
                        .findFirst();
        return open.isPresent() && !in.flag("only-sure")
                ? matching.question(open.get())
                : matching.map();
    }

    private Catalog catalog(String argument) {
        return in.workspace().jira().catalog(in.text(argument)).content().catalog();
    }

    /** How a comment or an attachment is called on the line. */
    private static String word(Entity each) {
        return each.kind() == EntityKind.COMMENT ? each.id() : "attachment:" + each.id();
    }

    private void pick(String text) {
        int equals = text.lastIndexOf('=');
        String old = equals < 0 ? text : text.substring(0, equals);
        String chosen = text.substring(equals + 1);
        boolean known =
                matching.doubtful().stream()
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

    private Question question(Match match) {
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

    private static String said(Entity each) {
        return each.kind().word()
                + " "
                + each.id()
                + (each.name().isEmpty() ? "" : " " + each.name())
                + each.trait(Trait.AUTHOR).map((author) -> ", " + author).orElse("")
                + each.trait(Trait.CREATED).map((time) -> ", " + time).orElse("");
    }

    private Outcome map() {
        IdMapping.Builder ids = new IdMapping.Builder();
        for (Match each : matching.sure()) {
            ids.put(namespace(each), each.old().id(), each.candidates().getFirst().id());
        }
        for (Match each : matching.doubtful()) {
            Optional.ofNullable(picks.get(word(each.old())))
                    .filter((chosen) -> !chosen.equals(NONE))
                    .ifPresent((chosen) -> ids.put(namespace(each), each.old().id(), chosen));
        }
        String line = line(in.flag("only-sure") ? " --only-sure" : "");
        OpenMapping open =
                new OpenMapping(name, new MappingFiles.Loaded(ids.build(), new Remarks()), line);
        Workspace next = in.workspace().with(open);
        return Outcome.report(new View.Message(said()))
                .with(in.history().then(line, next))
                .recorded(line);
    }

    private static Namespace namespace(Match match) {
        return match.old().kind() == EntityKind.COMMENT ? Namespace.COMMENT : Namespace.ATTACHMENT;
    }

    private List<TextLine> said() {
        List<Match> sure = matching.sure();
        long lowest = sure.stream().mapToInt(Match::confidence).min().orElse(0);
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of(Style.NAME, name)
                        .and("   mapping of " + Counted.of(sure.size(), "sure id"))
                        .and(
                                sure.isEmpty()
                                        ? ""
                                        : ", confidence "
                                                + lowest
                                                + (lowest < 100 ? " % or more" : " %")));
        long picked = picks.values().stream().filter((each) -> !each.equals(NONE)).count();
        if (!matching.doubtful().isEmpty()) {
            String doubtful = Counted.of(matching.doubtful().size(), "doubtful one");
            lines.add(
                    picked == 0
                            ? TextLine.of(doubtful + " left out")
                            : TextLine.of(Counted.of(picked) + " picked of " + doubtful));
        }
        if (!matching.missing().isEmpty()) {
            Entity first = matching.missing().getFirst().old();
            lines.add(
                    TextLine.of(Style.WARNING, "warning: ")
                            .and(Counted.of(matching.missing().size()) + " found nowhere in ")
                            .and(in.text("new") + ", the first is " + said(first)));
        }
        return lines;
    }
}
