package dev.bbsh.shell.command.issue;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.operation.mention.MentionedWords;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Key;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.work.BbshException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes keys, IDs and names out of pasted text, or out of a text file. */
final class PastedMentions {

    /** The most bytes of a text. */
    private static final int MOST = 4 << 20;

    /** The most words of a line: a pasted text becomes one. */
    private static final int WORDS = 500;

    private PastedMentions() {}

    /** The question for the text; its answer is the line that names what was found. */
    static Question.TextQuestion question(Invocation in, Key<List<String>> words, Key<?> text) {
        return new Question.TextQuestion(
                "Paste text, end with an empty line:",
                "find --text - reads pasted text, which a script doesn't have",
                "find --text FILE",
                (pasted) -> {
                    List<String> all = new ArrayList<>(in.get(words));
                    all.addAll(
                            some(
                                    MentionedWords.in(pasted, in.workspace(), in.progress()),
                                    "this text"));
                    if (all.size() > WORDS) {
                        throw new BbshException(
                                "this text mentions " + all.size() + " keys, IDs and names",
                                "find --text FILE     (save the text to a file)");
                    }
                    return in.with(text, List.of()).lineWith(words, all);
                });
    }

    /** The things that a text file mentions. */
    static List<String> read(String file, Invocation in) {
        try (FileSource source = FileSource.openText(Location.of(file))) {
            byte[] text =
                    source.readAll(MOST, in.progress())
                            .orElseThrow(
                                    () ->
                                            new BbshException(
                                                    "'" + file + "' is larger than 4 MB",
                                                    "cut the part that you need into a smaller"
                                                            + " file"));
            return some(
                    MentionedWords.in(
                            new String(text, StandardCharsets.UTF_8),
                            in.workspace(),
                            in.progress()),
                    "'" + file + "'");
        }
    }

    private static List<String> some(MentionedWords found, String where) {
        if (found.words().isEmpty()) {
            throw new BbshException(
                    "no keys, IDs or known names in " + where,
                    "catalog load FILE... --as NAME     (names are found once a catalog is open)");
        }
        return found.words();
    }
}
