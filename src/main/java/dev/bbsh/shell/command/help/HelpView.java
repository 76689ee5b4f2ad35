package dev.bbsh.shell.command.help;

import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.shell.line.spelling.ForeignWords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The help texts, made from the signatures of the commands. */
final class HelpView {

    /** The width of a page of text, without its margin of two. */
    private static final int WIDTH = 98;

    private static final int LEAST = 40;

    private static final int GAP = 3;

    /** The beginning of the further lines of a synopsis. */
    private static final String INDENT = "    ";

    /** Blanks outside of brackets. */
    private static final Pattern BLANKS = Pattern.compile(" (?![^\\[]*])");

    private HelpView() {}

    /** The commands, a line each, under their headings. */
    static View of(List<Signature> all) {
        return new View.Sections(
                Arrays.stream(CommandGroup.values())
                        .filter((group) -> all.stream().anyMatch((s) -> s.group() == group))
                        .map((group) -> section(group, all))
                        .toList());
    }

    /**
     * Everything about one command, or about all commands whose names begin with its words; empty
     * when there is none.
     */
    static Optional<View> of(String name, List<Signature> all) {
        String meant = ForeignWords.same(name).orElse(name);
        List<View.Block> found =
                all.stream()
                        .filter(
                                (s) ->
                                        s.name().equals(meant)
                                                || s.name().startsWith(meant + " ")
                                                || s.aliases().contains(meant))
                        .sorted(Comparator.comparing(Signature::name))
                        .flatMap(HelpView::blocks)
                        .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new View.Page(found));
    }

    private static View.Section section(CommandGroup group, List<Signature> all) {
        return new View.Section(Column.of(group.title()).named(group.key()), listed(group, all));
    }

    private static View listed(CommandGroup group, List<Signature> all) {
        return new View.Table(
                List.of(Column.of("command").untitled(), Column.of("description").untitled()),
                all.stream()
                        .filter((signature) -> signature.group() == group)
                        .map(
                                (signature) ->
                                        List.of(
                                                Cell.of(Style.COMMAND, signature.shortest()),
                                                Cell.of(signature.description())))
                        .toList());
    }

    private static Stream<View.Block> blocks(Signature signature) {
        List<View.Block> blocks = new ArrayList<>();
        blocks.add(new View.Block.Heading(signature.name()));
        blocks.add(new View.Block.Paragraph(TextLine.of(signature.description() + ".")));
        blocks.add(new View.Block.Listing(synopsis(signature)));
        List<Parameter> parameters =
                Stream.concat(signature.arguments().stream(), signature.allOptions().stream())
                        .toList();
        if (!parameters.isEmpty()) {
            blocks.add(new View.Block.Listing(explained(signature)));
        }
        signature.aliases().stream()
                .map((alias) -> TextLine.of("At the prompt also: " + alias + "."))
                .forEach((text) -> blocks.add(new View.Block.Paragraph(text)));
        signature
                .details()
                .forEach((text) -> blocks.add(new View.Block.Paragraph(TextLine.of(text))));
        blocks.add(
                new View.Block.Listing(
                        aligned(
                                signature.examples().stream()
                                        .map((e) -> List.of(e.line(), e.effect()))
                                        .toList())));
        return blocks.stream();
    }

    /** A text in lines that fit; the text in brackets stays together. */
    private static List<String> broken(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : BLANKS.splitAsStream(text).toList()) {
            if (!line.isEmpty() && line.length() + 1 + part.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(part);
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> synopsis(Signature signature) {
        List<String> lines = broken(signature.synopsis(), WIDTH - INDENT.length());
        return Stream.concat(
                        Stream.of(lines.getFirst()), lines.stream().skip(1).map(INDENT::concat))
                .toList();
    }

    private static List<String> explained(Signature signature) {
        return aligned(
                Stream.concat(
                                signature.arguments().stream()
                                        .map((a) -> List.of(a.placeholder(), a.explanation())),
                                signature.allOptions().stream()
                                        .map((o) -> List.of(Signature.typed(o), o.explanation())))
                        .toList());
    }

    /** The rows as two aligned columns; the second is broken into lines that fit. */
    private static List<String> aligned(List<List<String>> rows) {
        int width = rows.stream().mapToInt((row) -> row.getFirst().length()).max().orElse(0) + GAP;
        return rows.stream().flatMap((row) -> lines(row.getFirst(), row.getLast(), width)).toList();
    }

    private static Stream<String> lines(String first, String second, int width) {
        List<String> lines = broken(second, Math.max(LEAST, WIDTH - width));
        return Stream.concat(
                Stream.of(first + " ".repeat(width - first.length()) + lines.getFirst()),
                lines.stream().skip(1).map((line) -> " ".repeat(width) + line));
    }
}
