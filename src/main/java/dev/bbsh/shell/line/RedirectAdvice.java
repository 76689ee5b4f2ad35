package dev.bbsh.shell.line;

import dev.bbsh.script.CommandLine;
import dev.bbsh.script.word.Word;
import dev.bbsh.work.BbshException;

import java.util.Optional;
import java.util.function.Predicate;

/** Corrects a line that redirects its output as other shells do: {@code query $ > FILE}. */
public final class RedirectAdvice {

    private static final String SIGN = ">";

    private final Line line;

    private final Word sign;

    private RedirectAdvice(Line line, Word sign) {
        this.line = line;
        this.sign = sign;
    }

    /**
     * The failure with the line that writes to a file, if the command can do that.
     *
     * @param readable true for lines that can be parsed
     */
    public static BbshException on(BbshException failure, Line line, Predicate<Line> readable) {
        return sign(line.text())
                .filter((_) -> !readable.test(line))
                .map((sign) -> new RedirectAdvice(line, sign).corrected())
                .filter((corrected) -> readable.test(line.corrected(corrected)))
                .map((corrected) -> new BbshException("unexpected '>'", corrected, failure))
                .orElse(failure);
    }

    private static Optional<Word> sign(String text) {
        return CommandLine.of(text).words().stream()
                .skip(1)
                .filter((word) -> text.startsWith(SIGN, word.start()))
                .findFirst();
    }

    private String corrected() {
        String text = line.text();
        String file =
                (text.substring(sign.start(), sign.end()).replaceFirst("^>+", "")
                                + text.substring(sign.end()))
                        .strip();
        return text.substring(0, sign.start()) + "--to " + (file.isEmpty() ? "FILE" : file);
    }
}
