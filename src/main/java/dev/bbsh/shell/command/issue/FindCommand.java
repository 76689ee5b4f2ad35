package dev.bbsh.shell.command.issue;

import dev.bbsh.operation.sync.KeySearch;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.script.Confusables;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.shell.line.KeyNormalizer;
import dev.bbsh.text.FirstFew;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command {@code find}: the places of a key or an ID in everything open, and the meanings of
 * those in a text.
 */
public final class FindCommand implements ShellCommand {

    private static final Argument<List<String>> ID =
            Argument.any("id", ParameterType.ID, "an issue key, ID or name; several for a table");

    private static final Option<Optional<String>> TEXT =
            Option.of(
                    "text",
                    ParameterType.FILE,
                    "the keys, IDs and names in a text file; - to paste text");

    private static final String PASTED = "-";

    private static final Signature SIGNATURE =
            Declaration.command("find", "Find an issue key or ID in everything that is open")
                    .argument(ID)
                    .options(TEXT)
                    .example("find SAM2-1", "the issue and everything that refers to it")
                    .example("find 10019", "a comment, a field, an old or new ID")
                    .example("find --text -", "what a pasted mail or yellow box is about")
                    .detail(
                            "Searches documents, catalogs and mappings. In documents other than"
                                + " synced issue data it also finds words inside longer texts, such"
                                + " as a field in a JQL query.")
                    .detail(
                            "--text takes the keys, IDs, names and error texts out of a mail,"
                                + " yellow boxes or rows of the troubleshooting tab: what each is,"
                                + " on which tab and row, and what to choose, if the config was"
                                + " checked.")
                    .data()
                    .signature();

    private static final List<Column> COLUMNS =
            List.of(
                    Column.of("in"),
                    Column.of("meaning").named("whatItIs"),
                    Column.of("path").named("place"));

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    /**
     * Finds a key or an ID. Jira accepts keys in any case, so one that is not found is also looked
     * up in upper case.
     */
    @Override
    public Answer run(Invocation in) {
        List<String> words = in.get(ID);
        if (in.get(TEXT).filter(PASTED::equals).isPresent()) {
            return PastedMentions.question(in, ID, TEXT);
        }
        if (in.get(TEXT).isPresent()) {
            List<String> all = new ArrayList<>(words);
            all.addAll(PastedMentions.read(in.get(TEXT).get(), in));
            return Outcome.data(MentionTable.of(all, in));
        }
        if (words.isEmpty()) {
            throw new BbshException("find needs an issue key, ID or name", "find --text -");
        }
        return words.size() == 1
                ? places(words.getFirst(), in)
                : Outcome.data(MentionTable.of(words, in));
    }

    private static Answer places(String typed, Invocation in) {
        KeySearch found = search(typed, in);
        if (!found.hits().isEmpty()) {
            return Outcome.data(view(found));
        }
        Optional<KeySearch> upper =
                KeyNormalizer.inUpperCase(typed)
                        .map((key) -> search(key, in))
                        .filter((other) -> !other.hits().isEmpty());
        return Outcome.data(
                upper.map(FindCommand::view)
                        .orElseGet(() -> new View.Table(COLUMNS, List.of(), notFound(typed, in))));
    }

    private static KeySearch search(String wanted, Invocation in) {
        return KeySearch.of(wanted, in.workspace(), in.progress());
    }

    private static View view(KeySearch found) {
        View.Table table =
                new View.Table(COLUMNS, found.hits().stream().map(FindCommand::row).toList(), "");
        if (found.surplus().isEmpty()) {
            return table;
        }
        List<TextLine> notes = found.surplus().stream().map(FindCommand::note).toList();
        return new View.Either(
                new View.Sections(
                        List.of(
                                View.Section.of("", table),
                                View.Section.of("", new View.Message(notes)))),
                table);
    }

    private static List<Cell> row(KeySearch.Hit hit) {
        return List.of(
                Cell.of(Style.NAME, hit.name()),
                Cell.of(hit.meaning()),
                hit.place().map(Cell::of).orElse(Cell.NONE));
    }

    private static TextLine note(KeySearch.Surplus more) {
        return TextLine.of("... " + FirstFew.more(more.places()) + " in " + more.name());
    }

    /**
     * The message for no result. A pasted ID may have a dash that looks like a hyphen, and be there
     * with a hyphen.
     */
    private static String notFound(String wanted, Invocation in) {
        String plain = Confusables.plain(wanted);
        boolean differs = !plain.equals(wanted) && !plain.isBlank();
        boolean there = differs && !search(plain, in).hits().isEmpty();
        String typed =
                there
                        ? "; it contains "
                                + Confusables.names(wanted)
                                + ", with plain characters it is found:   find "
                                + CommandLine.quote(plain)
                        : "";
        return "'"
                + wanted
                + "' was not found in anything open"
                + typed
                + incomplete(in.workspace());
    }

    /**
     * The open catalogs and mappings that are known to be incomplete, in brackets; empty when there
     * are none.
     */
    private static String incomplete(Workspace workspace) {
        List<String> names = new ArrayList<>();
        workspace.jira().catalogs().stream()
                .filter((open) -> !open.content().catalog().gaps().isEmpty())
                .forEach((open) -> names.add(open.name()));
        workspace.jira().mappings().stream()
                .filter((open) -> !open.content().mapping().gaps().isEmpty())
                .forEach((open) -> names.add(open.name()));
        return names.isEmpty() ? "" : "     (incomplete: " + String.join(", ", names) + ")";
    }
}
