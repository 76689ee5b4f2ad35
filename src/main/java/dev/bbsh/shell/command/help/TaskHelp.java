package dev.bbsh.shell.command.help;

import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;

import java.util.List;

/** The help by task: what a person wants to do, and the lines that do it. */
final class TaskHelp {

    /**
     * A task.
     *
     * @param name in a few words
     * @param lines the lines to type
     */
    record Task(String name, List<String> lines) {}

    private static final List<Task> TASKS =
            List.of(
                    task("open files, a folder, a mail", "load FILE...", "documents"),
                    task("see what a file is", "info", "connectors"),
                    task("look up an issue or an ID", "issue KEY", "find ID"),
                    task("see pending, unmatched issues", "issues --pending", "issues --unmatched"),
                    task("look at anything inside", "query PATH"),
                    task("check a file", "check", "findings"),
                    task("fix what was found", "fix", "fix --safe"),
                    task("know if a file can be uploaded", "diagnose", "questions"),
                    task("understand a finding or an error", "explain TOPIC"),
                    task("edit by hand", "put PATH VALUE", "remove PATH"),
                    task("see or undo changes", "diff", "log", "undo", "redo"),
                    task("record who moves, and how", "case --moving KEY"),
                    task("know what comes next", "guide"),
                    task("merge two downloads", "merge", "swap"),
                    task("replace old IDs by Cloud IDs", "mapping load FILE", "prepare"),
                    task("verify the result", "verify OUTPUT --against INPUT"),
                    task("save the file to import", "save NAME FILE"),
                    task("cut a large file, join parts", "split --parts N", "join"),
                    task("collect data of a Jira site", "catalog request FOLDER"),
                    task("check a config against it", "catalog load FILE", "check --target NAME"),
                    task("ask a live Jira", "jira connect NAME URL", "jql run QUERY"),
                    task("look in Jira yourself", "jql"),
                    task("follow the app migration", "platform connect NAME URL"),
                    task("look into a site backup", "backup load FILE", "backup check NAME"),
                    task("check or split media", "media check FILE", "media split FILE"),
                    task("share a summary", "report FILE"),
                    task("do it again tomorrow", "record FILE", "run FILE"),
                    task("change times, pager, network", "settings"),
                    task("practise", "tour", "sample FOLDER"),
                    task("leave", "exit"));

    private TaskHelp() {}

    private static Task task(String name, String... lines) {
        return new Task(name, List.of(lines));
    }

    /** All tasks. */
    static List<Task> tasks() {
        return TASKS;
    }

    /** All tasks as one screen. */
    static View view() {
        View table =
                new View.Table(
                        List.of(
                                Column.of("I want to").named("task"),
                                Column.of("type").named("lines")),
                        TASKS.stream().map(TaskHelp::row).toList());
        View more =
                new View.Message(
                        List.of(
                                TextLine.of(Style.COMMAND, "help load")
                                        .and("      a command, with its options and examples"),
                                TextLine.of(Style.COMMAND, "help all").and("       all commands"),
                                TextLine.of(Style.COMMAND, "help duplicate")
                                        .and(" anything: options, findings, settings, errors")));
        return new View.Either(
                new View.Sections(
                        List.of(
                                new View.Section(Column.of("").named("tasks"), table),
                                new View.Section(Column.of("").named("more"), more))),
                table);
    }

    private static List<Cell> row(Task task) {
        return List.of(
                Cell.of(task.name()), Cell.of(Style.COMMAND, String.join("   ", task.lines())));
    }
}
