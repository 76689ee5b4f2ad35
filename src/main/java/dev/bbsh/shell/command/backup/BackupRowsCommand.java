package dev.bbsh.shell.command.backup;

import dev.bbsh.operation.backup.RowListing;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The command {@code backup rows}: the rows of any kind in a backup. */
public final class BackupRowsCommand implements ShellCommand {

    /** The most rows that are sorted, all of which have to be in memory. */
    private static final long SORTED = 100_000;

    private static final Argument<String> KIND =
            Argument.required("kind", ParameterType.ROW_KIND, "a kind of row, such as User");

    private static final Option<Optional<String>> WHERE =
            Option.of(
                    "where",
                    ParameterType.ROW_CONDITION,
                    "only rows that meet this condition, as in a query's [? ]");

    private static final Option<Optional<List<String>>> COLUMNS =
            Option.of("columns", ParameterType.ROW_COLUMNS, "only these columns: NAME,NAME")
                    .map((text) -> text.map(BackupRowsCommand::names));

    private static final Option<OptionalLong> LIMIT =
            Option.number("limit", "maximum number shown");

    private static final Option<Optional<String>> SORT =
            Option.of("sort", ParameterType.ROW_COLUMNS, "the column to sort by, with --limit");

    private static final Option<Boolean> DESCENDING =
            Option.flag("descending", "sort from the largest to the smallest");

    private static final Signature SIGNATURE =
            Declaration.command("backup rows", "List the rows of any kind in a site backup")
                    .in(CommandGroup.BACKUP)
                    .argument(MeantBackup.BACKUP)
                    .argument(KIND)
                    .options(WHERE, COLUMNS, LIMIT, SORT, DESCENDING)
                    .example("backup rows User --where '@.active == \"0\"'", "inactive users")
                    .example(
                            "backup rows site FileAttachment --sort filesize --descending"
                                    + " --limit 20",
                            "the largest attachments")
                    .example(
                            "backup rows site CustomField --columns id,name --to fields.csv"
                                    + " --output csv",
                            "a file for a spreadsheet")
                    .detail(
                            "The file is read again, and rows are shown as they are read. A value"
                                    + " is a text, unless --where compares it with a number.")
                    .detail(
                            "Password hashes, licences, tokens and keys are never shown; backup"
                                    + " show lists the kinds.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    private static List<String> names(String text) {
        return Stream.of(text.split(",", -1)).map(String::strip).toList();
    }

    @Override
    public Outcome run(Invocation in) {
        MeantBackup.requireSecond(in, MeantBackup.BACKUP, KIND);
        return MeantBackup.run(in, BackupRowsCommand::listed);
    }

    private static Outcome listed(Invocation in) {
        RowListing.Kind kind = new RowListing.Kind(MeantBackup.name(in), in.get(KIND));
        RowListing rows =
                new RowListing(
                        in.workspace().jira().backup(MeantBackup.name(in)), kind, in.progress());
        in.get(COLUMNS).ifPresent(rows::show);
        in.get(WHERE).ifPresent((condition) -> where(condition, rows, in));
        if (in.get(DESCENDING) && in.get(SORT).isEmpty() && !rows.columns().isEmpty()) {
            throw new BbshException(
                    "--descending needs a column to sort by",
                    in.lineWith(SORT, List.of(rows.columns().getFirst()))
                            + (in.has(LIMIT) ? "" : " --limit 20"));
        }
        in.get(SORT).ifPresent((column) -> rows.sort(order(column, in)));
        in.get(LIMIT).ifPresent(rows::limit);
        return Outcome.data(new View.Noted(table(rows), () -> notes(rows)));
    }

    private static void where(String condition, RowListing rows, Invocation in) {
        try {
            rows.where(condition);
        } catch (PathSyntaxException mistake) {
            throw new BbshException(
                    "'" + condition + "' is not a condition: " + mistake.message(),
                    in.lineWith(WHERE, List.of("@.id == \"10000\"")),
                    mistake);
        }
    }

    private static RowListing.Order order(String column, Invocation in) {
        OptionalLong limit = in.get(LIMIT);
        if (limit.isEmpty() || limit.getAsLong() > SORTED) {
            throw new BbshException(
                    limit.isEmpty()
                            ? "--sort needs --limit: a backup can have more rows than fit in memory"
                            : "at most " + Plurals.of(SORTED, "row") + " can be sorted",
                    in.lineWith(LIMIT, List.of("20")));
        }
        return new RowListing.Order(column, in.get(DESCENDING), (int) limit.getAsLong());
    }

    private static View.Table table(RowListing rows) {
        return new View.Table(
                rows.columns().stream().map((name) -> Column.of(name).named(name)).toList(),
                () ->
                        StreamSupport.stream(rows.rows().spliterator(), false)
                                .map(BackupRowsCommand::cells)
                                .iterator(),
                "no matching rows");
    }

    private static List<Cell> cells(List<String> row) {
        return row.stream()
                .map((value) -> value.isEmpty() ? Cell.NONE : Cell.of(Style.PLAIN, value))
                .toList();
    }

    private static List<String> notes(RowListing rows) {
        return rows.hidden().isEmpty()
                ? List.of()
                : List.of(
                        "secrets are shown as [redacted]: "
                                + String.join(", ", new TreeSet<>(rows.hidden())));
    }
}
