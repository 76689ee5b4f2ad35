package dev.bbsh.shell.line;

import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes lines that hold a token or password as a word. They are refused, and kept nowhere: not
 * in the history, not in the journal, not in an error. It looks at the text only, and rather takes
 * a line for one too many.
 */
public final class SecretLine {

    /** Options that would take a secret. */
    private static final Set<String> SECRET =
            Set.of("--token", "--password", "--secret", "--api-token", "--apitoken", "--pat");

    /** The options of a connect line with a value that isn't secret. */
    private static final Set<String> VALUES =
            Set.of(
                    "--user",
                    "--token-env",
                    "--token-file",
                    "--ca",
                    "--gateway",
                    "--app",
                    "--app-key",
                    "--via",
                    "--installation");

    private static final Set<String> FLAGS =
            Set.of("--anonymous", "--scoped", "--forge", "--connect");

    private static final int POSITIONS = 2;

    /** Possessive: a word of any length is matched without recursion. */
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|\\\\.|\\S)++");

    private static final Pattern DASHES = Pattern.compile("^[\u2010-\u2015\u2212-]+");

    private SecretLine() {}

    /** True when one of the lines of a text seems to hold a secret. */
    public static boolean holdsSecret(String text) {
        return text.lines().anyMatch(SecretLine::isOne);
    }

    /** The error for such a text, which doesn't repeat it. */
    public static BbshException refusal(String text) {
        boolean sure = text.lines().anyMatch((line) -> isSure(line, words(line)));
        if (!sure && text.lines().anyMatch(SecretLine::isInNote)) {
            return new BbshException(
                    "this note seems to hold a token or password, and a case is handed over: the"
                            + " line was dropped",
                    "case note \"they have sent the token\"     (without the token itself)");
        }
        if (!sure) {
            return new BbshException(
                    "a word on this line is no option of the command, and could be a token or"
                            + " password: the line was dropped",
                    text.stripLeading().toLowerCase(Locale.ROOT).startsWith("p")
                            ? "help platform connect"
                            : "help jira connect");
        }
        return new BbshException(
                "a token or password must not be on a line: lines are kept in histories, and others"
                        + " can see them; this one was dropped",
                "jira connect NAME https://jira.example.com     (asks for it; or --token-env"
                        + " VARIABLE, --token-file FILE)");
    }

    private static boolean isOne(String line) {
        List<String> words = words(line);
        return isSure(line, words)
                || isInNote(line)
                || (isConnect(words) && hasMore(words.subList(POSITIONS, words.size())));
    }

    private static boolean isInNote(String line) {
        return line.toLowerCase(Locale.ROOT).contains("note")
                && Suspicious.NOTE.matcher(line).matches()
                && Suspicious.IN_NOTE.matcher(line).find();
    }

    /** True when the line looks like nothing else. */
    private static boolean isSure(String line, List<String> words) {
        return (line.contains("AT") && Suspicious.CLOUD_TOKEN.matcher(line).find())
                || (line.contains("://") && Suspicious.IN_ADDRESS.matcher(line).find())
                || words.stream().anyMatch(SecretLine::isSecretOption)
                || setsSecret(words);
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(line); word.find(); ) {
            words.add(word.group());
        }
        return words;
    }

    /** True for {@code set token = ...} and {@code run FILE password=...}. */
    private static boolean setsSecret(List<String> words) {
        if (words.size() < 2) {
            return false;
        }
        return switch (words.getFirst().toLowerCase(Locale.ROOT)) {
            case "set" -> isSecretName(beforeValue(words.get(1)));
            case "run" ->
                    words.stream()
                            .skip(2)
                            .filter((word) -> word.indexOf('=') > 0)
                            .anyMatch((word) -> isSecretName(beforeValue(word)));
            default -> false;
        };
    }

    private static boolean isSecretName(String variable) {
        return Suspicious.SECRET_NAME.matcher(variable).matches();
    }

    private static boolean isSecretOption(String word) {
        return DASHES.matcher(word).lookingAt() && SECRET.contains(name(word));
    }

    private static String name(String word) {
        String plain = DASHES.matcher(beforeValue(word)).replaceFirst("--");
        return plain.toLowerCase(Locale.ROOT);
    }

    private static String beforeValue(String word) {
        int equals = word.indexOf('=');
        return equals < 0 ? word : word.substring(0, equals);
    }

    private static boolean isConnect(List<String> words) {
        return words.size() > POSITIONS
                && "JjPp".indexOf(words.getFirst().charAt(0)) >= 0
                && Suspicious.CONNECTING.matcher(words.getFirst()).matches()
                && Suspicious.CONNECT.matcher(words.get(1)).matches();
    }

    /** True when there are words besides a name, an address and the known options. */
    private static boolean hasMore(List<String> words) {
        int positions = 0;
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (word.startsWith("#")) {
                return false;
            }
            if (VALUES.contains(name(word)) && word.startsWith("--")) {
                boolean joined = word.contains("=");
                String value = joined ? word.substring(word.indexOf('=') + 1) : next(words, ++at);
                if (name(word).equals("--token-env") && !isVariable(value)) {
                    return true;
                }
            } else if (word.startsWith("--")) {
                if (!FLAGS.contains(word.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            } else if (++positions > POSITIONS) {
                return true;
            }
        }
        return false;
    }

    private static String next(List<String> words, int at) {
        return at < words.size() ? words.get(at) : "";
    }

    private static boolean isVariable(String value) {
        return value.isEmpty()
                || value.contains("${")
                || Suspicious.VARIABLE.matcher(value).matches();
    }

    /** Patterns that are made when a line may match one: a start waits for none of them. */
    private static final class Suspicious {

        /** The beginnings of the API tokens of Cloud. */
        static final Pattern CLOUD_TOKEN =
                Pattern.compile("(?<![A-Za-z0-9])AT(ATT|STT|CTT)[A-Za-z0-9_=-]{16,}");

        static final Pattern IN_ADDRESS = Pattern.compile("://[^/\\s@:]*:[^/\\s@]*@");

        /** Names of variables that would hold a secret. */
        static final Pattern SECRET_NAME =
                Pattern.compile(
                        "(?i)(.*_)?(token|pat|passwd|password|secret|api_?key|credentials?)");

        static final Pattern VARIABLE =
                Pattern.compile("[A-Z_][A-Z0-9_]{0,63}|[a-z_][a-z0-9_]{0,63}");

        /** A line with a note, which a case hands over. */
        static final Pattern NOTE = Pattern.compile("(?i)\\s*case\\s+note\\s.*|.*\\s--note\\b.*");

        /** A word for a secret and its value: {@code token: ...}, {@code password is hunter22}. */
        static final Pattern IN_NOTE =
                Pattern.compile(
                        "(?i)\\b(?:pass(?:word|wd|phrase)|pwd|secret|token|pat"
                                + "|api[ _-]?key|bearer)\\b"
                                + "(?:\\s*[:=]\\s*\\S|\\s+(?:is\\s+)?(?=\\S{0,80}[0-9])\\S{6})");

        static final Pattern CONNECTING = Pattern.compile("(?i)(jir|pla).*");

        static final Pattern CONNECT = Pattern.compile("(?i)con.*");

        private Suspicious() {}
    }
}
