package dev.bbsh.script;

import dev.bbsh.script.CommandLine.State;
import dev.bbsh.script.word.Confusable;
import dev.bbsh.script.word.Confusable.Kind;
import dev.bbsh.script.word.QuoteKind;
import dev.bbsh.script.word.SyntaxException;
import dev.bbsh.script.word.Word;
import dev.bbsh.script.word.WordPart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the characters of a line that were probably meant to be others. Only characters outside
 * quotes count, where only keyboard characters have a meaning.
 */
public final class Confusables {

    private static final Pattern REGEX = Pattern.compile("=~\\s*/(?:\\\\.|[^\\\\/]++)*+/");
    private static final String OPTION_BEGIN = "--";
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]*-[0-9]+");

    private final CommandLine words;
    private final List<Found> found = new ArrayList<>();

    private Confusables(CommandLine words) {
        this.words = words;
        if (!Confusable.areNoneIn(words.line())) {
            words.words().forEach(this::look);
        }
    }

    /** The position of a character in a word. */
    private enum Role {
        /** At the beginning of an option: two hyphens that an editor replaced by one character. */
        DASHES,
        /** In an issue key, which has only one hyphen. */
        KEY,
        OPENING_QUOTE,
        UNSEEN,
        /** In text where the character may be intended. */
        TEXT
    }

    /**
     * A confusable character in the line.
     *
     * @param word the word that contains it
     * @param offset in the line
     * @param end offset after the text to replace; several dashes at the beginning of an option
     *     count as one
     */
    private record Found(Word word, int offset, int end, Confusable confusable, Role role) {

        static Found of(Word word, int offset, Confusable each) {
            int end = offset + Character.charCount(each.codePoint());
            return new Found(word, offset, end, each, Role.TEXT);
        }

        /** The same character with its role outside quotes. */
        Found in(boolean key) {
            Role outside = Confusables.role(confusable, offset == word.start(), key);
            return new Found(word, offset, end, confusable, outside);
        }
    }

    /** Finds the confusable characters of a line. */
    public static Confusables in(CommandLine words) {
        return new Confusables(words);
    }

    private void look(Word word) {
        String typed = words.line().substring(word.start(), word.end());
        if (typed.codePoints().allMatch((c) -> Confusable.of(c).isEmpty())) {
            return;
        }
        int dashes = word.kind() == Word.Kind.PLAIN ? word.start() + dashes(typed) : word.start();
        confusables(typed.substring(0, dashes - word.start()))
                .findFirst()
                .map((dash) -> new Found(word, word.start(), dashes, dash, Role.DASHES))
                .ifPresent(found::add);
        boolean key = KEY.matcher(plain(word.text())).matches();
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Text && (part.quote() == QuoteKind.BARE || key)) {
                look(word, part, Math.max(dashes, part.start()), key);
            }
        }
    }

    /**
     * The number of characters before the first letter that are dashes or invisible; 0 without a
     * dash.
     */
    private static int dashes(String typed) {
        int at = 0;
        boolean dash = false;
        while (at < typed.length() && (typed.charAt(at) == '-' || isDash(typed.charAt(at)))) {
            dash |= plain(typed.substring(at, at + 1)).equals(OPTION_BEGIN.substring(1));
            at++;
        }
        boolean letter =
                at < typed.length() && plain(typed.substring(at, at + 1)).matches("[A-Za-z]");
        return dash && letter ? at : 0;
    }

    private static boolean isDash(char c) {
        return Confusable.of(c)
                .map(Confusable::kind)
                .filter((kind) -> kind == Kind.HYPHEN || kind == Kind.INVISIBLE)
                .isPresent();
    }

    private void look(Word word, WordPart part, int from, boolean key) {
        String text = words.line().substring(Math.min(from, part.end()), part.end());
        if (word.kind() == Word.Kind.PATH) {
            text = REGEX.matcher(text).replaceAll((regex) -> "x".repeat(regex.group().length()));
        }
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
                continue;
            }
            int offset = from + at;
            Confusable.of(text.codePointAt(at))
                    .filter((each) -> !joins(each, offset))
                    .map((each) -> Found.of(word, offset, each))
                    .map((each) -> part.quote() == QuoteKind.BARE ? each.in(key) : each)
                    .ifPresent(found::add);
        }
    }

    private static Role role(Confusable each, boolean first, boolean key) {
        return switch (each.kind()) {
            case INVISIBLE -> Role.UNSEEN;
            case HYPHEN -> key ? Role.KEY : Role.TEXT;
            case SINGLE_QUOTE, DOUBLE_QUOTE ->
                    first && each.codePoint() != '`' ? Role.OPENING_QUOTE : Role.TEXT;
            case BLANK -> Role.TEXT;
        };
    }

    /** True for a joiner between characters beyond ASCII, which some scripts and emoji need. */
    private boolean joins(Confusable each, int offset) {
        boolean joiner = each.codePoint() == 0x200c || each.codePoint() == 0x200d;
        return joiner
                && offset > 0
                && words.line().charAt(offset - 1) > 0x7f
                && offset + 1 < words.line().length()
                && words.line().charAt(offset + 1) > 0x7f;
    }

    /** True when nothing is suspicious. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * The error for the first character that can't be intended and would change the meaning of the
     * line; empty if there is none.
     */
    Optional<SyntaxException> refusal() {
        return found.stream()
                .filter((each) -> each.role() != Role.TEXT)
                .findFirst()
                .map(this::refusal);
    }

    private SyntaxException refusal(Found first) {
        String meant =
                first.confusable().kind() == Kind.INVISIBLE
                        ? "which is invisible"
                        : "not the keyboard's " + first.confusable().kind().meant();
        String word = words.line().substring(first.word().start(), first.word().end());
        return SyntaxException.at(
                new SyntaxException.Position(words.line(), first.offset()),
                "'" + word + "' has " + first.confusable() + ", " + meant,
                corrected().orElse("type it again")
                        + "     (to keep the character, put quotes around it)");
    }

    /** The text with confusable characters replaced by those of the keyboard. */
    public static String plain(String text) {
        return text.codePoints()
                .mapToObj(
                        (c) ->
                                Confusable.of(c)
                                        .map((each) -> each.kind().meant())
                                        .orElse(Character.toString(c)))
                .collect(Collectors.joining());
    }

    /** The names of the confusable characters in a text; empty when there are none. */
    public static String names(String text) {
        return confusables(text)
                .distinct()
                .map(Confusable::toString)
                .collect(Collectors.joining(" and "));
    }

    private static Stream<Confusable> confusables(String text) {
        return text.codePoints().mapToObj(Confusable::of).flatMap(Optional::stream);
    }

    /** The names of the characters that were found. */
    @Override
    public String toString() {
        return found.stream()
                .map(Found::confusable)
                .distinct()
                .map(Confusable::toString)
                .collect(Collectors.joining(" and "));
    }

    /**
     * The line with the characters that were probably meant; empty when it can't be read either.
     */
    public Optional<String> corrected() {
        String text = words.line();
        StringBuilder line = new StringBuilder();
        int from = 0;
        for (Found each : found) {
            line.append(text, from, each.offset());
            line.append(
                    each.role() == Role.DASHES ? OPTION_BEGIN : each.confusable().kind().meant());
            from = each.end();
        }
        String typed = line.append(text.substring(from)).toString();
        CommandLine read = CommandLine.of(typed);
        boolean readable = read.state() == State.COMPLETE && read.problem().isEmpty();
        return readable && in(read).isEmpty() ? Optional.of(typed) : Optional.empty();
    }
}
