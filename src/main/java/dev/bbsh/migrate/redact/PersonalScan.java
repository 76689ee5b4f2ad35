package dev.bbsh.migrate.redact;

import dev.bbsh.migrate.redact.content.ContentKind;
import dev.bbsh.migrate.redact.content.ContentSink;
import dev.bbsh.migrate.redact.content.EscapedCharacter;
import dev.bbsh.migrate.redact.content.KnownMember;
import dev.bbsh.migrate.redact.replacement.StayingWords;
import dev.bbsh.work.Progress;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for what seems personal in a file: by its form, and names and secrets by the names of their
 * members. Words that {@code redact} wrote are left out.
 */
public final class PersonalScan implements ContentSink {

    private static final int MOST = 10_000;
    private static final int LONGEST = 200;
    private static final int SHORTEST_TOKEN = 20;

    private static final Map<PersonalKind, Pattern> FORMS =
            new TreeMap<>(
                    Map.of(
                            PersonalKind.EMAIL,
                            Pattern.compile("[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d.-]{1,255}"),
                            PersonalKind.HOST,
                            Pattern.compile("(?<=://)[\\p{L}\\d._-]{1,255}"),
                            PersonalKind.IP_ADDRESS,
                            Pattern.compile(
                                    "(?<![\\p{L}\\d.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}"
                                        + "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![\\p{L}\\d]|\\.\\d)"),
                            PersonalKind.PHONE,
                            Pattern.compile("\\+\\d(?:[ ()/.-]{0,3}\\d){6,14}(?![\\p{L}\\d])"),
                            PersonalKind.TOKEN,
                            Pattern.compile(
                                    "(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
                                        + "|(?<![a-z\\d])(?=[a-z]*\\d)(?=\\d*[a-z])[a-z\\d]{20,}")));

    private static final Set<String> PEOPLE =
            Set.of(
                    "displayname",
                    "fullname",
                    "firstname",
                    "lastname",
                    "username",
                    "syncuser",
                    "author",
                    "lead",
                    "owner",
                    "userkey",
                    "accountid");

    private final StayingWords staying = StayingWords.known();

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}]+");

    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|passwd|secret|credential|token|licen[cs]e|apikey).*");

    private final Map<PersonalKind, Map<String, Found>> found = new TreeMap<>();
    private final EscapedCharacter character = new EscapedCharacter();
    private long line = 1;

    /**
     * A value that seems personal.
     *
     * @param line of its first occurrence, from 1
     * @param count the number of occurrences
     */
    public record Found(PersonalKind kind, String value, long line, long count) {

        private Found again() {
            return new Found(kind, value, line, count + 1);
        }
    }

    private PersonalScan() {}

    /** The distinct values of a file, by kind; at most 10,000 of a kind. */
    public static List<Found> of(ContentKind kind, Reader file, Progress progress) {
        PersonalScan scan = new PersonalScan();
        kind.read(file, scan, progress);
        List<Found> all = new ArrayList<>();
        scan.found.values().forEach((each) -> all.addAll(each.values()));
        return all;
    }

    @Override
    public void structure(char[] text, int from, int to) {
        lines(text, from, to);
    }

    @Override
    public boolean name(char[] text, int from, int to, String name) {
        value(text, from, to, "");
        return false;
    }

    @Override
    public void text(char[] text, int from, int to, KnownMember member) {
        value(text, from, to, member.name());
    }

    @Override
    public boolean movesTimes() {
        return true;
    }

    private void value(char[] text, int from, int to, String member) {
        String decoded = decoded(text, from, to);
        String name = member.toLowerCase(Locale.ROOT);
        if (SECRET.matcher(name).matches() && decoded.length() > 3) {
            add(PersonalKind.SECRET, decoded);
        } else if (PEOPLE.contains(name)) {
            add(PersonalKind.PERSON, decoded);
        }
        FORMS.forEach((kind, form) -> forms(kind, form, decoded));
        lines(text, from, to);
    }

    private void forms(PersonalKind kind, Pattern form, String text) {
        if (!mayHave(kind, text)) {
            return;
        }
        Matcher matcher = form.matcher(text);
        while (matcher.find()) {
            add(kind, matcher.group());
        }
    }

    /** False for most texts: looking for a form takes longer. */
    private static boolean mayHave(PersonalKind kind, String text) {
        return switch (kind) {
            case EMAIL -> text.indexOf('@') > 0;
            case HOST -> text.contains("://");
            case IP_ADDRESS -> text.indexOf('.') > 0;
            case PHONE -> text.indexOf('+') >= 0;
            case TOKEN -> text.length() >= SHORTEST_TOKEN;
            case PERSON, SECRET -> false;
        };
    }

    private void add(PersonalKind kind, String value) {
        if (isReplaced(value)) {
            return;
        }
        String shown = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        Map<String, Found> of = found.computeIfAbsent(kind, (_) -> new TreeMap<>());
        Found known = of.get(shown);
        if (known != null) {
            of.put(shown, known.again());
        } else if (of.size() < MOST) {
            of.put(shown, new Found(kind, shown, line, 1));
        }
    }

    /**
     * True when redact would leave or wrote a value: all longer words begin with its mark, or stay.
     */
    private boolean isReplaced(String value) {
        return Redaction.MARKS.stream().anyMatch((mark) -> isReplaced(value, mark));
    }

    private boolean isReplaced(String value, String mark) {
        boolean letters = false;
        for (String word : OTHERS.splitAsStream(value).toList()) {
            boolean marked = word.toLowerCase(Locale.ROOT).startsWith(mark);
            letters |= !word.isEmpty();
            if (!marked && word.length() > 1 && !staying.has(word)) {
                return false;
            }
        }
        return letters;
    }

    private String decoded(char[] text, int from, int to) {
        if (!isEscaped(text, from, to)) {
            return new String(text, from, to - from);
        }
        character.over(text, to);
        StringBuilder decoded = new StringBuilder();
        int at = from;
        while (at < to) {
            boolean word = character.read(at);
            decoded.appendCodePoint(
                    word || character.length() > 2 ? character.codePoint() : text[at]);
            at += character.length();
        }
        return decoded.toString();
    }

    private static boolean isEscaped(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '\\' || text[i] == '&' || text[i] == '%') {
                return true;
            }
        }
        return false;
    }

    private void lines(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            line += text[i] == '\n' ? 1 : 0;
        }
    }
}
