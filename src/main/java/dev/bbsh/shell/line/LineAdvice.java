package dev.bbsh.shell.line;

import dev.bbsh.file.FileSuggestions;
import dev.bbsh.file.Location;
import dev.bbsh.file.MissingFileException;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.script.CommandLine;
import dev.bbsh.script.Confusables;
import dev.bbsh.script.word.SyntaxException;
import dev.bbsh.script.word.Word;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Corrects a line that failed: names the file that was likely meant, or puts the characters of the
 * keyboard in place of those that look like them.
 */
public final class LineAdvice {

    /** Separates a line to type from a remark on it. */
    private static final String REMARK = "     (";

    private final BbshException failure;

    private final Line line;

    private final boolean takesMany;

    private LineAdvice(BbshException failure, Line line, boolean takesMany) {
        this.failure = failure;
        this.line = line;
        this.takesMany = takesMany;
    }

    /**
     * The failure with a line to type, where one can be found.
     *
     * @param takesMany true when the command takes several files
     */
    public static BbshException on(BbshException failure, Line line, boolean takesMany) {
        LineAdvice advice = new LineAdvice(failure, line, takesMany);
        return switch (failure) {
            case SyntaxException said -> said;
            case MissingFileException missing -> advice.file(missing);
            case PathSyntaxException path -> advice.path(path);
            default -> advice.characters();
        };
    }

    private BbshException file(MissingFileException missing) {
        return FileSuggestions.by(missing.name(), Confusables::plain)
                .map((meant) -> with(meant, missing.name()))
                .orElse(failure);
    }

    private BbshException with(FileSuggestions meant, String name) {
        String why = meant.why().isEmpty() ? "" : ": " + meant.why();
        return new BbshException(failure.message() + why, advice(meant, name), failure);
    }

    private String advice(FileSuggestions meant, String name) {
        if (meant.names().isEmpty()) {
            return meant.advice().isEmpty() ? failure.advice() : meant.advice();
        }
        return lines(meant.names(), name);
    }

    private String lines(List<String> names, String name) {
        List<String> quoted = names.stream().map(CommandLine::quote).toList();
        Optional<Word> word = word(name);
        if (word.isEmpty()) {
            return String.join("   or   ", quoted);
        }
        return takesMany && FileSuggestions.isPattern(name)
                ? line(word.get(), String.join(" ", quoted))
                : quoted.stream()
                        .map((each) -> line(word.get(), each))
                        .collect(Collectors.joining("   or   "));
    }

    private String line(Word word, String names) {
        String text = line.text();
        return text.substring(0, word.start()) + names + text.substring(word.end());
    }

    /** The word that names a file. */
    private Optional<Word> word(String name) {
        CommandLine words = CommandLine.of(line.text());
        return words.words().stream()
                .skip(1)
                .filter((word) -> isName(words.value(word, line.variables()), name))
                .findFirst();
    }

    private static boolean isName(String value, String name) {
        try {
            return value.equals(name) || Location.of(value).toString().equals(name);
        } catch (BbshException noName) {
            return false;
        }
    }

    /** Puts a corrected path into the line to type. */
    private BbshException path(PathSyntaxException wrong) {
        Optional<Word> word =
                CommandLine.of(line.text()).words().stream()
                        .skip(1)
                        .filter((each) -> !each.hasVariables() && isWrong(each.text(), wrong))
                        .findFirst();
        if (word.isEmpty() || !wrong.advice().startsWith("$")) {
            return characters();
        }
        int remark = (wrong.advice() + REMARK).indexOf(REMARK);
        String typed =
                line(word.get(), wrong.advice().substring(0, remark))
                        + wrong.advice().substring(remark);
        return new BbshException(characters().message(), typed, failure);
    }

    private static boolean isWrong(String path, PathSyntaxException wrong) {
        try {
            JsonPath.parse(path);
            return false;
        } catch (PathSyntaxException mistake) {
            return mistake.message().equals(wrong.message());
        } catch (BbshException other) {
            return false;
        }
    }

    private BbshException characters() {
        Confusables found = Confusables.in(CommandLine.of(line.text()));
        if (found.isEmpty()) {
            return failure;
        }
        return new BbshException(
                failure.message() + "\nthe line has " + found,
                found.corrected().filter(LineAdvice::isReadable).orElse(failure.advice()),
                failure);
    }

    private static boolean isReadable(String corrected) {
        try {
            CommandLine.of(corrected).words().stream()
                    .filter((word) -> word.kind() == Word.Kind.PATH && !word.hasVariables())
                    .forEach((word) -> JsonPath.parse(word.text()));
            return true;
        } catch (BbshException notReadable) {
            return false;
        }
    }
}
