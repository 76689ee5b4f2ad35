package dev.bbsh.shell.command.customer;

import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.operation.customer.CustomerGroups;
import dev.bbsh.operation.customer.SyncFiles;
import dev.bbsh.operation.customer.SyncState;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The report on files of several syncs: a row for each sync, with what is missing or doubled. */
public final class SyncsReport {

    /** The most files of one sync that are named. */
    private static final int FILES = 6;

    /** The number of characters of file names in one row. */
    private static final int WIDTH = 30;

    /** The most hosts of a sync that are named. */
    private static final int HOSTS = 3;

    private final Workspace workspace;
    private final Set<String> opened;
    private final List<SyncFiles> syncs;
    private final SyncStateWords words;
    private final Progress progress;

    /**
     * A report on the documents of these names.
     *
     * @param workspace with all that is open
     */
    public SyncsReport(
            Workspace workspace, Set<String> opened, TimeFormat times, Progress progress) {
        this.workspace = workspace;
        this.opened = Set.copyOf(opened);
        this.syncs =
                SyncFiles.all(workspace).stream()
                        .filter((each) -> each.documents().stream().anyMatch(this::isOpened))
                        .toList();
        this.words = new SyncStateWords(times, progress);
        this.progress = progress;
    }

    private boolean isOpened(OpenDocument open) {
        return opened.contains(open.name());
    }

    /** True when the documents belong to more than one sync. */
    public boolean areSeveral() {
        return count() > 1;
    }

    private long count() {
        return syncs.stream().filter((each) -> each.pair().isPresent()).count();
    }

    /** The number of files and syncs. */
    public TextLine heading() {
        return TextLine.of(
                Plurals.of(opened.size(), "file") + " opened, " + Plurals.of(count(), "sync"));
    }

    /** The rows of each sync: as many as its files and its state need. */
    public View table() {
        List<List<Cell>> rows = new ArrayList<>();
        syncs.forEach((each) -> add(each, rows));
        return new View.Table(
                List.of(Column.of("sync"), Column.of("files"), Column.of("state")), rows);
    }

    private void add(SyncFiles sync, List<List<Cell>> rows) {
        List<String> files = files(sync);
        List<String> state =
                sync.pair().isPresent()
                        ? words.of(SyncState.of(sync, progress))
                        : List.of("names no projects");
        Style style = sync.pair().isPresent() ? Style.NAME : Style.MUTED;
        for (int i = 0; i < Math.max(files.size(), state.size()); i++) {
            rows.add(
                    List.of(
                            i == 0 ? Cell.of(style, sync.title()) : Cell.NONE,
                            i < files.size() ? Cell.of(files.get(i)) : Cell.NONE,
                            i < state.size() ? Cell.of(state.get(i)) : Cell.NONE));
        }
    }

    /** The files of a sync, short names together in a row. */
    private List<String> files(SyncFiles sync) {
        List<String> names =
                sync.documents().stream().filter(this::isOpened).map(SyncsReport::file).toList();
        List<String> rows = new ArrayList<>();
        for (String name : names.subList(0, Math.min(FILES, names.size()))) {
            String longer = rows.isEmpty() ? name : rows.getLast() + ", " + name;
            if (rows.isEmpty() || longer.length() > WIDTH) {
                rows.add(name);
            } else {
                rows.set(rows.size() - 1, longer);
            }
        }
        if (names.size() > FILES) {
            rows.add(FirstFew.more(names.size() - FILES));
        }
        return rows;
    }

    /** The name of the file, and that of the document when it isn't obvious. */
    private static String file(OpenDocument open) {
        if (!(open.origin() instanceof DocumentOrigin.Loaded loaded)) {
            return open.name();
        }
        String file = loaded.file().name();
        return DocumentNames.of(file).equals(open.name()) && file.startsWith(open.name())
                ? file
                : file + " as " + open.name();
    }

    /** The lines on customers, and on what comes next. */
    public List<TextLine> lines() {
        List<TextLine> lines = new ArrayList<>(customers(workspace, progress));
        boolean asks =
                syncs.stream()
                        .anyMatch(
                                (each) ->
                                        each.pair().isPresent()
                                                && each.facts().movement().isEmpty());
        lines.add(asks ? question() : TextLine.of("Next:   ").and(Style.COMMAND, "check --all"));
        return lines;
    }

    private TextLine question() {
        String key =
                syncs.stream()
                        .filter((each) -> each.facts().movement().isEmpty())
                        .flatMap((each) -> each.pair().stream())
                        .findFirst()
                        .map(ProjectPair::one)
                        .orElseThrow();
        return TextLine.of("Which projects move to Cloud? Record it for each sync:   ")
                .and(Style.COMMAND, "case --moving " + key)
                .and("   then   ")
                .and(Style.COMMAND, "check --all");
    }

    /** A warning when some open syncs have no Jira site in common. */
    public static List<TextLine> customers(Workspace workspace, Progress progress) {
        List<SyncFiles> named =
                SyncFiles.all(workspace).stream()
                        .filter((each) -> each.pair().isPresent())
                        .toList();
        if (named.size() < 2) {
            return List.of();
        }
        CustomerGroups groups = CustomerGroups.of(named, progress);
        return groups.example()
                .map(
                        (evidence) ->
                                List.of(
                                        TextLine.of(Style.WARNING, "warning: ")
                                                .and(
                                                        "perhaps files of "
                                                                + groups.groups().size()
                                                                + " customers, without a Jira site"
                                                                + " in common: "
                                                                + groups(groups)),
                                        TextLine.of(
                                                Style.MUTED,
                                                "  "
                                                        + words(evidence)
                                                        + " (inferred). If so, use a session"
                                                        + " for each.")))
                .orElse(List.of());
    }

    private static String words(CustomerGroups.Evidence evidence) {
        return switch (evidence) {
            case CustomerGroups.Clash clash ->
                    "A site gives a record ID once, but "
                            + clash.id()
                            + " is "
                            + clash.one()
                            + " and "
                            + clash.other();
            case CustomerGroups.Hosts hosts ->
                    "The configs name other hosts: "
                            + FirstFew.of(hosts.one(), HOSTS).words()
                            + "; and "
                            + FirstFew.of(hosts.other(), HOSTS).words();
        };
    }

    private static String groups(CustomerGroups all) {
        return all.groups().stream()
                .map(
                        (group) ->
                                FirstFew.of(group.stream().map(SyncFiles::title).toList(), FILES)
                                        .words())
                .collect(Collectors.joining("; "));
    }
}
