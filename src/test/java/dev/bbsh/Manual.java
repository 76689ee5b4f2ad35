package dev.bbsh;

import dev.bbsh.shell.CommandLines;
import dev.bbsh.shell.contract.Signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The manual under test; each check returns its problems in words. */
record Manual(List<ManualPage> pages, CommandLines commands) {

    private static final Path SESSIONS = Path.of("src/test/resources/sessions");

    private static final String START = "<!-- commands: written by DocumentationTests -->\n";

    private static final String END = "<!-- end of commands -->";

    /** Sessions that no transcript shows so, from a command to the end of what it printed. */
    List<String> inventedSessions() {
        List<List<String>> transcripts = transcripts();
        List<String> wrong = new ArrayList<>();
        for (ManualPage page : pages) {
            for (ManualPage.Listing listing : page.listings("console")) {
                List<String> lines = listing.lines().stream().map(Manual::anywhere).toList();
                if (transcripts.stream().noneMatch((all) -> shows(all, lines))) {
                    wrong.add(page.file() + ": no transcript shows\n" + String.join("\n", lines));
                }
            }
        }
        return wrong;
    }

    /** Command lines in the running text, in tables and in scripts that can not be typed. */
    List<String> deadAdvice() {
        List<String> wrong = new ArrayList<>();
        for (ManualPage page : pages) {
            Stream<String> written =
                    Stream.concat(
                            page.spans().stream(),
                            page.listings("bbsh").stream()
                                    .flatMap((listing) -> listing.lines().stream()));
            written.flatMap((line) -> dead(line).stream())
                    .forEach((problem) -> wrong.add(page.file() + ": " + problem));
        }
        return wrong;
    }

    private Optional<String> dead(String line) {
        if (line.startsWith("--") && line.length() > 2) {
            String name = line.substring(2).split("[ =]", 2)[0];
            return commands.isOption(name) ? Optional.empty() : Optional.of("no option --" + name);
        }
        boolean named = commands.signatures().stream().anyMatch((one) -> one.name().equals(line));
        boolean typed = !named && line.contains(" ") && commands.isCommandLine(line);
        return typed ? commands.problem(line) : Optional.empty();
    }

    /** Links to files of the project, and to headings in them, that lead nowhere. */
    List<String> brokenLinks() {
        List<String> wrong = new ArrayList<>();
        for (ManualPage page : pages) {
            for (String link : page.links()) {
                if (!link.matches("[a-z]+:.*") && !leadsSomewhere(page, link)) {
                    wrong.add(page.file() + ": " + link);
                }
            }
        }
        return wrong;
    }

    private static boolean leadsSomewhere(ManualPage page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]);
        if (!Files.exists(target) || parts.length == 1) {
            return Files.exists(target);
        }
        ManualPage there = parts[0].isEmpty() ? page : ManualPage.read(target);
        return there.sections().stream().anyMatch((each) -> each.anchor().equals(parts[1]));
    }

    /** Commands without a section, and options that the section does not mention. */
    List<String> gaps() {
        List<String> wrong = new ArrayList<>();
        for (Signature command : commands.signatures()) {
            Optional<Reference> reference = reference(command);
            if (reference.isEmpty()) {
                wrong.add("no page of src/docs has a heading for `" + command.name() + "`");
                continue;
            }
            CommandLines.ownOptions(command).stream()
                    .filter((name) -> !reference.get().section().text().contains("--" + name))
                    .forEach(
                            (name) ->
                                    wrong.add(
                                            reference.get().page().file()
                                                    + ": nothing about --"
                                                    + name
                                                    + " of "
                                                    + command.name()));
        }
        return wrong;
    }

    private record Reference(ManualPage page, ManualPage.Section section) {

        String link() {
            String file = String.valueOf(page.file().getFileName());
            String title = file.replace(".md", "").toLowerCase(Locale.ROOT);
            return "[" + title + "](src/docs/" + file + "#" + section.anchor() + ")";
        }
    }

    /** The section with the name of the command as its heading, else with its first word. */
    private Optional<Reference> reference(Signature command) {
        return reference(command.name()).or(() -> reference(command.name().split(" ", 2)[0]));
    }

    private Optional<Reference> reference(String name) {
        return pages.stream()
                .filter((page) -> !page.file().equals(ManualPage.README))
                .flatMap((page) -> page.sections().stream().map((one) -> new Reference(page, one)))
                .filter((each) -> each.section().spans().stream().anyMatch(name::equals))
                .findFirst();
    }

    /** The README as it should be: the table between its marks is written anew. */
    String readmeWithTable() {
        String readme = readme().text();
        int start = readme.indexOf(START) + START.length();
        return readme.substring(0, start) + table() + readme.substring(readme.indexOf(END));
    }

    ManualPage readme() {
        return pages.stream()
                .filter((page) -> page.file().equals(ManualPage.README))
                .findFirst()
                .orElseThrow();
    }

    private String table() {
        StringBuilder table = new StringBuilder("| command | does | more |\n| --- | --- | --- |\n");
        String group = "";
        for (Signature command : commands.signatures()) {
            if (!command.group().title().equals(group)) {
                group = command.group().title();
                table.append("| **").append(group).append("** | | |\n");
            }
            String typed = command.shortest().replace("|", "\\|");
            String link = reference(command).map(Reference::link).orElse("");
            table.append("| `%s` | %s | %s |\n".formatted(typed, command.description(), link));
        }
        return table.toString();
    }

    /** The folder of a story is any folder: a person types names of files without it. */
    private static String anywhere(String line) {
        return line.replace("${here}/", "").replace("/home/kim/case/", "");
    }

    private static boolean shows(List<String> transcript, List<String> lines) {
        int at = Collections.indexOfSubList(transcript, lines);
        if (at < 0 || lines.isEmpty() || !lines.getFirst().startsWith("> ")) {
            return false;
        }
        int end = at + lines.size();
        return end == transcript.size() || transcript.get(end).matches("[>?!] .*");
    }

    private static List<List<String>> transcripts() {
        try (Stream<Path> files = Files.list(SESSIONS)) {
            List<List<String>> all = new ArrayList<>();
            for (Path file : files.filter((each) -> each.toString().endsWith(".out")).toList()) {
                all.add(Files.readString(file).lines().map(Manual::anywhere).toList());
            }
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
