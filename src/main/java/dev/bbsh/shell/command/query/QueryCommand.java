package dev.bbsh.shell.command.query;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Declares {@code query}, and refuses options that cannot be combined. */
public final class QueryCommand {

    /** The options that choose the form of the answer, of which a query takes only one. */
    private static final List<String> SHAPES =
            List.of("explain", "count", "paths", "group", "columns", "lines");

    /** The options of that kind that can be combined with {@code --unique}. */
    private static final Set<String> OF_UNIQUE = Set.of("count", "columns", "lines");

    private QueryCommand() {}

    /** The declared command. */
    public static ShellCommand declared() {
        return command("query", "Look into a document with a JSONPath")
                .argument(ParameterType.PATH)
                .option("in", ParameterType.DOCUMENT, "the document to look into")
                .flag("count", "how many values there are")
                .flag("paths", "where they stand")
                .flag("group", "each different value, and how often it occurs")
                .flag("unique", "equal values only once")
                .option(
                        "columns",
                        ParameterType.VALUE,
                        "a table: one path or more below each value")
                .flag("lines", "one JSON value a line")
                .option("limit", ParameterType.NUMBER, "no more than so many")
                .flag("explain", "how the path is read and answered, instead of its values")
                .example("query $.firstConnector[*].localIssueKey", "all keys of one side")
                .example("query '$..comments[?@.localId == \"10019\"]' --paths", "where that is")
                .example(
                        "query $.firstConnector[*] --columns localIssueKey,comments.length()",
                        "a row each issue")
                .detail(
                        "The result is the document last until the next query: save last FILE,"
                                + " query PATH --in last.")
                .data()
                .does(QueryCommand::answer);
    }

    private static Outcome answer(Invocation in) {
        List<String> chosen = SHAPES.stream().filter((name) -> in.given(name).isPresent()).toList();
        if (chosen.size() > 1) {
            throw apart(in, chosen.get(0), chosen.get(1));
        }
        boolean unique = in.flag("unique");
        if (unique && !chosen.isEmpty() && !OF_UNIQUE.contains(chosen.getFirst())) {
            throw apart(in, "unique", chosen.getFirst());
        }
        Stream.of("count", "explain")
                .filter((shape) -> chosen.contains(shape) && in.given("limit").isPresent())
                .forEach(
                        (shape) -> {
                            throw apart(in, shape, "limit");
                        });
        return new QueryAnswer(in).answer();
    }

    private static BbshException apart(Invocation in, String one, String other) {
        return new BbshException(
                "--" + one + " and --" + other + " do not go together", in.signature().synopsis());
    }
}
