package dev.bbsh.file;

import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Suggestions for the name of a file that does not exist.
 *
 * @param why the problem with the name
 * @param names names of files; empty when nothing can be offered
 * @param advice what to do otherwise; empty when nothing is known
 */
public record FileSuggestions(String why, List<String> names, String advice) {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(file|https?|ftp|s3):/.*");
    private static final Pattern VARIABLE =
            Pattern.compile("(\\$[A-Za-z_]+|%[A-Za-z_]+%)([/\\\\].*)?");
    private static final String FILE_SCHEME = "file:";

    private static final Pattern DRIVE = Pattern.compile("([A-Za-z]):[\\\\/]+(.*)");
    private static final Pattern OTHERS_HOME = Pattern.compile("~[^/]+(/.*)?");
    private static final Pattern AROUND = Pattern.compile("[\\s\"'`<>(),;:!?.]+");
    private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N}_./\ufffd-]");
    private static final char UNKNOWN = '\ufffd';
    private static final int MOST = 20;

    public FileSuggestions {
        names = List.copyOf(names);
    }

    private FileSuggestions(String why, List<String> names) {
        this(why, names, "");
    }

    /**
     * The suggestions for a name.
     *
     * @param typed the name
     * @param plain replaces characters that look like others
     */
    public static Optional<FileSuggestions> by(String typed, UnaryOperator<String> plain) {
        return foreign(typed).or(() -> near(typed, plain));
    }

    /** True when a name could be meant as a pattern for several files. */
    public static boolean isPattern(String typed) {
        return FilePattern.is(typed);
    }

    /** The files and folders that match a pattern, sorted by name. */
    public static List<Location> matches(String typed) {
        return FilePattern.matches(typed);
    }

    /**
     * The name of the file that a URL ({@code file://}) or a Windows path means here; the word
     * itself when it is a name already, or no such file exists.
     */
    public static String plainName(String typed) {
        boolean foreign = ADDRESS.matcher(typed).matches() || typed.indexOf('\\') >= 0;
        if (!foreign || exists(typed)) {
            return typed;
        }
        String path = isFileAddress(typed) ? path(typed) : typed;
        Matcher drive = DRIVE.matcher(path);
        String plain = drive.matches() ? mounted(drive) : path.replace('\\', '/');
        return Stream.of(path, plain).filter(FileSuggestions::exists).findFirst().orElse(typed);
    }

    /** Suggestions for names in the notation of other programs. */
    private static Optional<FileSuggestions> foreign(String typed) {
        Matcher variable = VARIABLE.matcher(typed);
        if (ADDRESS.matcher(typed).matches()) {
            Matcher drive = DRIVE.matcher(isFileAddress(typed) ? path(typed) : "");
            return drive.matches() ? windows(drive) : Optional.of(address(typed));
        }
        if (typed.indexOf(UNKNOWN) >= 0) {
            return Optional.of(unnameable(typed));
        }
        if (FilePattern.is(typed)) {
            return Optional.of(pattern(typed));
        }
        if (variable.matches()) {
            boolean home = variable.group(1).equals("$HOME");
            return only(
                    "bbsh doesn't read the variables of your own shell",
                    home ? "~" + Optional.ofNullable(variable.group(2)).orElse("") : "");
        }
        if (OTHERS_HOME.matcher(typed).matches()) {
            return only("only ~/ is supported, for your own home folder", "");
        }
        Matcher drive = DRIVE.matcher(typed);
        return drive.matches() ? windows(drive) : Optional.empty();
    }

    private static FileSuggestions address(String typed) {
        return isFileAddress(typed)
                ? new FileSuggestions("it is a URL, not a file name", List.of(path(typed)))
                : new FileSuggestions("bbsh opens files, not URLs", List.of());
    }

    private static boolean isFileAddress(String typed) {
        return typed.toLowerCase(Locale.ROOT).startsWith(FILE_SCHEME);
    }

    /** The path of a file's URL; one with a drive letter has no slash before it. */
    private static String path(String address) {
        String path =
                address.substring(FILE_SCHEME.length()).replaceFirst("^//(localhost)?(?=/)", "");
        String decoded = decoded(path.replaceFirst("^/+", "/"));
        return DRIVE.matcher(decoded.substring(1)).matches() ? decoded.substring(1) : decoded;
    }

    /** The place of a file of a drive under WSL. */
    private static String mounted(Matcher drive) {
        return "/mnt/"
                + drive.group(1).toLowerCase(Locale.ROOT)
                + "/"
                + drive.group(2).replace('\\', '/');
    }

    private static String decoded(String path) {
        try {
            return Optional.ofNullable(URI.create("file://" + path).getPath()).orElse(path);
        } catch (IllegalArgumentException notEscaped) {
            return path;
        }
    }

    private static FileSuggestions pattern(String typed) {
        List<Location> matches = FilePattern.matches(typed);
        List<String> all =
                matches.stream().filter(Location::isNameable).map(Location::toString).toList();
        if (all.isEmpty() && !matches.isEmpty()) {
            return rename(matches.getFirst().toString());
        }
        String count =
                switch (all.size()) {
                    case 0 -> "no file matches this pattern";
                    case 1 -> "bbsh doesn't expand wildcards; one file matches";
                    default -> "bbsh doesn't expand wildcards; " + all.size() + " files match";
                };
        boolean many = all.size() > MOST;
        return new FileSuggestions(
                many ? count + ", first " + MOST + " shown" : count,
                many ? all.subList(0, MOST) : all);
    }

    /**
     * The error for a name that is not UTF-8: the JVM reads file names as UTF-8 and can't name
     * others.
     */
    private static FileSuggestions unnameable(String typed) {
        boolean there =
                entries(typed).stream()
                        .anyMatch(
                                (each) -> each.name().equals(nameOf(typed)) && !each.isNameable());
        return there ? rename(typed) : new FileSuggestions("the name is not UTF-8", List.of());
    }

    private static FileSuggestions rename(String name) {
        String pattern = SPECIAL.matcher(name).replaceAll("\\\\$0").replace(UNKNOWN, '?');
        return new FileSuggestions(
                "its name is not UTF-8",
                List.of(),
                "mv " + pattern + " renamed.json     (in your own shell)");
    }

    private static Optional<FileSuggestions> windows(Matcher drive) {
        String mounted = "/mnt/" + drive.group(1).toLowerCase(Locale.ROOT);
        String there = mounted(drive);
        return Files.isDirectory(Path.of(mounted))
                ? only("in WSL the drive is " + mounted, there)
                : only("there are no drive letters here (in WSL it is " + there + ")", "");
    }

    private static Optional<FileSuggestions> only(String why, String name) {
        return Optional.of(new FileSuggestions(why, name.isEmpty() ? List.of() : List.of(name)));
    }

    /**
     * Files with nearly that name: without surrounding characters, in another spelling, or
     * mistyped.
     */
    private static Optional<FileSuggestions> near(String typed, UnaryOperator<String> plain) {
        String bare = trimmed(plain.apply(typed));
        if (!bare.equals(typed) && !bare.isEmpty() && exists(bare)) {
            return only("the name was typed with extra or different characters", bare);
        }
        String separated = bare.replace('\\', '/');
        if (!separated.equals(bare) && exists(separated)) {
            return only("folders are separated by / here", separated);
        }
        String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
        Map<String, String> names = new TreeMap<>();
        entries(typed).stream()
                .filter(Location::isNameable)
                .forEach((each) -> names.put(each.name(), folded(each.name(), plain)));
        String wanted = folded(nameOf(typed), plain);
        List<String> same =
                names.keySet().stream().filter((n) -> wanted.equals(names.get(n))).toList();
        List<String> found = same.isEmpty() ? mistyped(nameOf(typed), names.keySet()) : same;
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new FileSuggestions(
                                "", found.stream().map((name) -> folder + name).toList()));
    }

    /**
     * Names with a typing error; the file extension is left out, as it would make all names near.
     */
    private static List<String> mistyped(String name, Set<String> names) {
        return NearestNames.to(name, names).stream()
                .filter((each) -> !NearestNames.to(stem(name), List.of(stem(each))).isEmpty())
                .toList();
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String folded(String name, UnaryOperator<String> plain) {
        return Normalizer.normalize(plain.apply(name), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }

    private static String trimmed(String typed) {
        Matcher lead = AROUND.matcher(typed);
        int from = lead.lookingAt() ? lead.end() : 0;
        int to = typed.length();
        while (to > from && AROUND.matcher(typed.substring(to - 1, to)).matches()) {
            to--;
        }
        return typed.startsWith(".") || typed.startsWith("/")
                ? typed.substring(0, to)
                : typed.substring(from, to);
    }

    private static boolean exists(String name) {
        try {
            return Location.of(name).exists();
        } catch (BbshException noName) {
            return false;
        }
    }

    private static String nameOf(String typed) {
        return typed.substring(typed.lastIndexOf('/') + 1);
    }

    private static List<Location> entries(String typed) {
        String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
        return Location.of(folder.isEmpty() ? "." : folder).entries();
    }
}
