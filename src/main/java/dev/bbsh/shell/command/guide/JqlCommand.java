package dev.bbsh.shell.command.guide;

import dev.bbsh.guide.IssueQueries;
import dev.bbsh.operation.guide.JqlQueries;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command {@code jql}: queries for the progress of a sync, or for the issues of findings. */
public final class JqlCommand implements ShellCommand {

    private static final Argument<Optional<String>> FINDING =
            Argument.optional("finding", ParameterType.FINDING, "a finding, its number, or a rule");

    private static final Option<Integer> BATCH =
            Option.number("batch", "maximum number of keys in a query (default: 100)")
                    .map(
                            (given) ->
                                    Math.clamp(
                                            given.orElse(IssueQueries.BATCH),
                                            1,
                                            Integer.MAX_VALUE));

    private static final Signature SIGNATURE =
            Declaration.command("jql", "Write JQL queries to run in Jira")
                    .in(CommandGroup.GUIDE)
                    .argument(FINDING)
                    .options(BATCH)
                    .example("jql", "the progress of the new sync")
                    .example("jql unpaired-issue", "the issues of a rule")
                    .detail(
                            "With a connection open, the lines that ask the site are shown, too:"
                                    + " jql run.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        JqlQueries queries =
                in.get(FINDING)
                        .map((word) -> JqlQueries.ofFindings(word, in.get(BATCH), in.workspace()))
                        .orElseGet(() -> JqlQueries.progress(in.workspace()));
        return Outcome.data(view(queries, runs(queries, in)));
    }

    /** The lines that count the progress, or run the first query, on each live site. */
    private static List<TextLine> runs(JqlQueries queries, Invocation in) {
        boolean progress = in.get(FINDING).isEmpty();
        List<JqlQueries.Query> run =
                progress
                        ? queries.queries().stream().filter(JqlQueries.Query::isProgress).toList()
                        : queries.queries().subList(0, 1);
        return in.workspace().jira().jiraConnections().stream()
                .flatMap((open) -> run.stream().map((each) -> line(each, open.name(), progress)))
                .toList();
    }

    private static TextLine line(JqlQueries.Query query, String connection, boolean counts) {
        return TextLine.of(Style.MUTED, "on " + connection + ": ")
                .and(
                        Style.COMMAND,
                        "jql run "
                                + CommandLine.quote(query.jql())
                                + " --on "
                                + connection
                                + (counts ? " --count" : ""));
    }

    private static View view(JqlQueries found, List<TextLine> runs) {
        List<TextLine> lines = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        String above = "";
        for (JqlQueries.Query query : found.queries()) {
            if (!query.about().equals(above)) {
                lines.add(TextLine.of(Style.MUTED, query.about()));
            }
            above = query.about();
            lines.add(TextLine.of(Style.COMMAND, query.jql()));
            rows.add(List.of(Cell.of(query.about()), Cell.of(query.jql())));
        }
        lines.addAll(runs);
        found.notes()
                .forEach((note) -> lines.add(TextLine.of(Style.WARNING, "warning: ").and(note)));
        return new View.Either(
                new View.Message(lines),
                new View.Table(List.of(Column.of("about"), Column.of("jql")), rows));
    }
}
