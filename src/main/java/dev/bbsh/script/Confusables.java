package dev.bbsh.script;

import dev.bbsh.script.Words.State;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The characters of a line that were likely meant to be others: those outside quotes, where only
 * what the keyboard has means something.
 */
public final class Confusables {

    private static final Pattern REGEX = Pattern.compile("=~\\s*/(?:\\\\.|[^\\\\/])*/");
    private static final Pattern OPTION = Pattern.compile("-+(?=[A-Za-z])");
    private static final String DASH = "\u0000";
    private static final Pattern AS_DASHES = Pattern.compile("-*+\u0000[-\u0000]*");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]*-[0-9]+");

    private final Words words;
    private final List<Found> found = new ArrayList<>();

    private Confusables(Words words) {
        this.words = words;
        words.words().forEach(this::look);
    }

    /** Where a character stands. */
    private enum Role {
        /** At the beginning of an option: two hyphens, of which an editor made one character. */
        DASHES,
        /** In the key of an issue, which has no other hyphen. */
        KEY,
        OPENING_QUOTE,
        UNSEEN,
        /** Where it may be meant. */
        TEXT
    }

    /**
     * One of them.
     *
     * @param word in which it is
     * @param offset in the line
     */
    private record Found(Word word, int offset, Confusable confusable, Role role) {

        int end() {
            return offset + Character.charCount(confusable.codePoint());
        }
    }

    /** Looks at a line. */
    public static Confusables in(Words words) {
        return new Confusables(words);
    }

    private void look(Word word) {
        String typed = words.line().substring(word.start(), word.end());
        if (typed.codePoints().allMatch((c) -> Confusable.of(c).isEmpty())) {
            return;
        }
        Matcher option = OPTION.matcher(word.kind() == Word.Kind.PLAIN ? plain(typed) : "");
        int dashes = option.lookingAt() ? option.end() : 0;
        boolean key = KEY.matcher(plain(word.text())).matches();
        for (Part part : word.parts()) {
            if (part instanceof Part.Text && (part.quote() == Quote.BARE || key)) {
                look(word, part, dashes, key);
            }
        }
    }

    private void look(Word word, Part part, int dashes, boolean key) {
        String text = words.line().substring(part.start(), part.end());
        if (word.kind() == Word.Kind.PATH) {
            text = REGEX.matcher(text).replaceAll((regex) -> "x".repeat(regex.group().length()));
        }
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
                continue;
            }
            int offset = part.start() + at;
            boolean bareKey = key && part.quote() == Quote.BARE;
            Confusable.of(text.codePointAt(at))
                    .filter((each) -> !joins(each, offset))
                    .map((each) -> found(word, offset, each, dashes, bareKey))
                    .ifPresent(found::add);
        }
    }

    private static Found found(Word word, int offset, Confusable each, int dashes, boolean key) {
        boolean first = offset == word.start() && each.codePoint() != '`';
        Role role =
                switch (each.kind()) {
                    case INVISIBLE -> Role.UNSEEN;
                    case HYPHEN ->
                            offset < word.start() + dashes
                                    ? Role.DASHES
                                    : key ? Role.KEY : Role.TEXT;
                    case SINGLE_QUOTE, DOUBLE_QUOTE -> first ? Role.OPENING_QUOTE : Role.TEXT;
                    case BLANK -> Role.TEXT;
                };
        return new Found(word, offset, each, role);
    }

    /** Some scripts and emoji need joiners, which stand between characters beyond ASCII. */
    private boolean joins(Confusable each, int offset) {
        boolean joiner = each.codePoint() == 0x200c || each.codePoint() == 0x200d;
        return joiner
                && offset > 0
                && words.line().charAt(offset - 1) > 0x7f
                && offset + 1 < words.line().length()
                && words.line().charAt(offset + 1) > 0x7f;
    }

    /** Whether nothing is suspicious. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The first that can't be meant as it is, and would change what the line does. */
    Optional<SyntaxException> refusal() {
        return found.stream()
                .filter((each) -> each.role() != Role.TEXT)
                .findFirst()
                .map(this::refusal);
    }

    private SyntaxException refusal(Found first) {
        String meant =
                first.role() == Role.UNSEEN
                        ? "which can't be seen"
                        : "not the keyboard's " + first.confusable().kind().meant();
        String word = words.line().substring(first.word().start(), first.word().end());
        return SyntaxException.at(
                new Position(words.line(), first.offset()),
                "'%s' has %s, %s".formatted(word, first.confusable(), meant),
                corrected().orElse("type it again")
                        + "     (if it is meant, put quotes around it)");
    }

    /** A text with the characters of the keyboard in the place of those that are taken for them. */
    public static String plain(String text) {
        return text.codePoints()
                .mapToObj((c) -> Confusable.of(c).map((each) -> each.kind().meant()).orElse(Character.toString(c)))
                .collect(Collectors.joining());
    }

    /** The names of those in a text; empty when there are none. */
    public static String names(String text) {
        return text.codePoints()
                .distinct()
                .mapToObj(Confusable::of)
                .flatMap(Optional::stream)
                .map(Confusable::toString)
                .collect(Collectors.joining(" and "));
    }

    /** Names them. */
    @Override
    public String toString() {
        return found.stream()
                .map(Found::confusable)
                .distinct()
                .map(Confusable::toString)
                .collect(Collectors.joining(" and "));
    }

    /** The line with what was likely meant; nothing when that can't be read either. */
    public Optional<String> corrected() {
        String text = words.line();
        StringBuilder line = new StringBuilder();
        int from = 0;
        for (Found each : found) {
            line.append(text, from, each.offset());
            line.append(each.role() == Role.DASHES ? DASH : each.confusable().kind().meant());
            from = each.end();
        }
        String typed = AS_DASHES.matcher(line.append(text.substring(from))).replaceAll("--");
        Words read = Words.of(typed);
        boolean readable = read.state() == State.COMPLETE && read.problem().isEmpty();
        return readable && in(read).isEmpty() ? Optional.of(typed) : Optional.empty();
    }
}
