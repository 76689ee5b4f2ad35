package dev.bbsh.shell.command.file;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.json.Document;
import dev.bbsh.json.syntax.JsonSyntaxException;
import dev.bbsh.repair.result.Repair;
import dev.bbsh.repair.wrapped.JsonCheck;
import dev.bbsh.repair.wrapped.Wrapping;
import dev.bbsh.script.CommandLine;
import dev.bbsh.shell.command.sync.DocumentLines;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Opens a file in which JSON is wrapped, once the user agrees. */
final class WrappedFileRepair {

    private static final String POSSIBLE = "\nPossible repair:\n";

    private final String file;
    private final FileRepair.RepairOptions wish;
    private final InnerRepair inside;

    /** Repairs the text inside. */
    interface InnerRepair {

        /** Reads a text that is not JSON; the wish names the wrappings around it. */
        FileRepair.LoadResult repaired(
                byte[] text, JsonSyntaxException mistake, FileRepair.RepairOptions wish);
    }

    WrappedFileRepair(String file, FileRepair.RepairOptions wish, InnerRepair inside) {
        this.file = file;
        this.wish = wish;
        this.inside = inside;
    }

    FileRepair.LoadResult answer(Wrapping wrapping) {
        return switch (wrapping) {
            case Wrapping.Refused refused ->
                    throw new BbshException(
                            "'" + file + "' is " + withFile(refused.what()) + ", not JSON",
                            withFile(refused.advice()));
            case Wrapping.Unwrapped unwrapped -> only(unwrapped);
            case Wrapping.Ambiguous several -> several(several);
        };
    }

    private FileRepair.LoadResult several(Wrapping.Ambiguous several) {
        for (Wrapping.Unwrapped reading : several.readings()) {
            if (wish.names(reading.name())) {
                return unwrapped(reading);
            }
        }
        Wrapping.Unwrapped first = several.readings().getFirst();
        requireKnown(first.name());
        List<Question.Choice> choices =
                several.readings().stream()
                        .map(
                                (each) ->
                                        wish.choice(
                                                last(each)
                                                        + ": "
                                                        + holds(Content.of(each.text()), each),
                                                each.name()))
                        .toList();
        return new FileRepair.Undecided(
                new Question(what(several) + "\nWhich reading is right?", choices));
    }

    private static String last(Wrapping.Unwrapped reading) {
        return reading.steps().getLast().what();
    }

    private FileRepair.LoadResult only(Wrapping.Unwrapped unwrapped) {
        boolean chosen = wish.names(unwrapped.name());
        if (chosen || (wish.repair().equals("yes") && unwrapped.sure())) {
            return unwrapped(unwrapped);
        }
        requireKnown(unwrapped.name());
        Content inner = Content.of(unwrapped.text());
        String content = holds(inner, unwrapped);
        String before = what(unwrapped) + POSSIBLE + lines(unwrapped, content);
        if (!(inner instanceof Damaged(JsonSyntaxException mistake))) {
            String label = (unwrapped.sure() ? "open " : "open this reading: ") + content;
            return new FileRepair.Undecided(
                    new Question(before, List.of(wish.choice(label, unwrapped.name()))));
        }
        return after(before, inside.repaired(unwrapped.text(), mistake, wish.inside(unwrapped)));
    }

    /** The question about the text inside, after the description of its wrappings. */
    private static FileRepair.LoadResult after(String before, FileRepair.LoadResult reading) {
        return switch (reading) {
            case FileRepair.Opened sound -> sound;
            case FileRepair.Undecided(Question question) ->
                    new FileRepair.Undecided(
                            new Question(before + "\n" + question.text(), question.choices()));
        };
    }

    private FileRepair.LoadResult unwrapped(Wrapping.Unwrapped chosen) {
        return switch (Content.of(chosen.text())) {
            case Sound(Document document) ->
                    new FileRepair.Opened(document, repairs(chosen, false));
            case Damaged(JsonSyntaxException mistake) ->
                    repaired(chosen, inside.repaired(chosen.text(), mistake, wish.inside(chosen)));
        };
    }

    /** The repaired text inside a wrapping, with the repairs of both. */
    private FileRepair.LoadResult repaired(
            Wrapping.Unwrapped chosen, FileRepair.LoadResult reading) {
        return switch (reading) {
            case FileRepair.Opened(
                            DocumentAnalysis document,
                            List<Repair> repairs,
                            List<String> incomplete) ->
                    new FileRepair.Opened(
                            document,
                            Stream.concat(
                                            repairs(chosen, !repairs.isEmpty()).stream(),
                                            repairs.stream())
                                    .toList(),
                            incomplete);
            case FileRepair.Undecided doubtful -> after(what(chosen), doubtful);
        };
    }

    /** One repair for each wrapping. */
    private List<Repair> repairs(Wrapping.Unwrapped unwrapped, boolean more) {
        List<Repair> repairs = new ArrayList<>();
        for (Wrapping.Layer step : unwrapped.steps()) {
            boolean last = step.equals(unwrapped.steps().getLast());
            String note =
                    more && last ? "; the lines and columns below refer to the text inside" : "";
            repairs.add(Repair.ofAll(step.name(), step.extent(), withFile(step.what()) + note));
        }
        return repairs;
    }

    private void requireKnown(String known) {
        if (!wish.isAsked()) {
            throw new BbshException(
                    "'" + wish.repair() + "' is not a possible repair of '" + file + "'",
                    "load " + CommandLine.quote(file) + " --repair " + known);
        }
    }

    /** The text inside a wrapping: parsed once, since it may be as long as the file. */
    private sealed interface Content {

        static Content of(byte[] text) {
            try {
                return new Sound(Document.parse(text));
            } catch (JsonSyntaxException mistake) {
                return new Damaged(mistake);
            }
        }
    }

    private record Sound(Document document) implements Content {}

    private record Damaged(JsonSyntaxException mistake) implements Content {}

    private String what(Wrapping wrapping) {
        return "'" + file + "' is not plain JSON: " + withFile(wrapping.what());
    }

    /** A line for each wrapping, and one for the content. */
    private String lines(Wrapping.Unwrapped unwrapped, String content) {
        StringBuilder lines = new StringBuilder();
        boolean several = unwrapped.steps().size() > 1;
        for (Wrapping.Layer step : unwrapped.steps()) {
            lines.append("  ").append(step.name()).append("  ").append(step.extent());
            lines.append(several ? "     " + withFile(step.what()) : "").append('\n');
        }
        lines.append("  inside: ").append(content);
        unwrapped.steps().stream()
                .map(Wrapping.Layer::hint)
                .filter((hint) -> !hint.isEmpty())
                .forEach((hint) -> lines.append("\n  ").append(withFile(hint)));
        return lines.toString();
    }

    /** The document inside, in a few words. */
    private static String holds(Content content, Wrapping.Unwrapped unwrapped) {
        return switch (content) {
            case Sound(Document document) -> DocumentLines.kind(DocumentAnalysis.of(document));
            case Damaged _ when JsonCheck.begins(unwrapped.text()) -> "damaged JSON";
            case Damaged _ -> "JSON with other text around it";
        };
    }

    private String withFile(String words) {
        return words.replace("FILE", CommandLine.quote(file));
    }
}
