package dev.bbsh.shell.install;

import dev.bbsh.shell.Usage;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.Signature;

import java.util.List;
import java.util.Locale;

/** The page that {@code man bbsh} shows, in the language of man(7). */
final class ManualText {

    private final StringBuilder text = new StringBuilder();

    private final List<Signature> commands;

    ManualText(List<Signature> commands) {
        this.commands = commands;
    }

    /** The page. */
    String text() {
        text.setLength(0);
        text.append(".TH BBSH 1 \"\" \"bbsh\" \"User commands\"\n");
        section("Name");
        text.append("bbsh \\- the shell for moving Backbone syncs\n");
        section("Synopsis");
        verbatim(Usage.help().lines().takeWhile((line) -> !line.isBlank()).toList());
        section("Options");
        for (ProgramOption option : ProgramOption.all()) {
            tagged((option.name() + " " + option.value()).strip(), option.description());
        }
        section("Exit status");
        verbatim(
                Usage.help()
                        .lines()
                        .dropWhile((line) -> !line.startsWith("exit status"))
                        .takeWhile((line) -> !line.startsWith("Type "))
                        .toList());
        section("Commands");
        for (CommandGroup group : CommandGroup.values()) {
            group(group);
        }
        return text.toString();
    }

    private void group(CommandGroup group) {
        text.append(".SS ").append(escaped(group.title())).append('\n');
        commands.stream().filter((each) -> each.group() == group).forEach(this::command);
    }

    private void command(Signature command) {
        tagged(command.synopsis(), command.description());
        text.append(".RS\n");
        for (Parameter argument : command.arguments()) {
            tagged(argument.placeholder(), argument.explanation());
        }
        for (Parameter option : command.allOptions()) {
            tagged(Signature.typed(option), option.explanation());
        }
        command.details().forEach((paragraph) -> paragraph(escaped(paragraph)));
        verbatim(command.examples().stream().map(Signature.Example::line).toList());
        text.append(".RE\n");
    }

    private void section(String title) {
        text.append(".SH ").append(title.toUpperCase(Locale.ROOT)).append('\n');
    }

    private void tagged(String tag, String description) {
        text.append(".TP\n\\fB").append(escaped(tag)).append("\\fR\n");
        text.append(escaped(description)).append('\n');
    }

    private void paragraph(String paragraph) {
        text.append(".PP\n").append(paragraph).append('\n');
    }

    private void verbatim(List<String> lines) {
        text.append(".PP\n.nf\n");
        lines.forEach((line) -> text.append(escaped(line)).append('\n'));
        text.append(".fi\n");
    }

    /** The text without a meaning for the formatter, in any line of it. */
    private static String escaped(String plain) {
        return plain.replace("\\", "\\(rs")
                .replace("-", "\\-")
                .replace("'", "\\(aq")
                .replaceAll("(?m)^\\.", "\\\\&.");
    }
}
