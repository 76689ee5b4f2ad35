package dev.bbsh.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file name pattern such as {@code exports/*.json}, as operating system shells know it. */
final class FilePattern {

    private static final Pattern SIGNS = Pattern.compile("[*?]|\\[[^/]*\\]|\\{[^/]*\\}");

    private static final int MOST = 10_000;

    private FilePattern() {}

    /** True when a name could be meant as a pattern. */
    static boolean is(String typed) {
        return SIGNS.matcher(typed).find();
    }

    /** The files and folders that match, sorted by name. */
    static List<Location> matches(String typed) {
        Path pattern = Location.of(typed).path();
        List<Path> found = new ArrayList<>();
        found.add(pattern.isAbsolute() ? pattern.getRoot() : Path.of(""));
        for (Path each : pattern) {
            List<Path> next = new ArrayList<>();
            for (Path folder : found) {
                match(folder, each.toString(), next);
            }
            found = next;
        }
        return found.stream().map(Location::new).sorted().toList();
    }

    private static void match(Path folder, String name, List<Path> into) {
        if (!is(name)) {
            Path only = folder.resolve(name);
            if (Files.exists(only)) {
                into.add(only);
            }
            return;
        }
        Path in = folder.toString().isEmpty() ? Path.of(".") : folder;
        Wildcards wildcards = Wildcards.of(name);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(in)) {
            for (Path entry : entries) {
                Path last = entry.getFileName();
                boolean hidden = last.toString().startsWith(".") && !name.startsWith(".");
                if (!hidden && wildcards.match(last.toString()) && into.size() < MOST) {
                    into.add(folder.resolve(last));
                }
            }
        } catch (IOException | DirectoryIteratorException none) {
            // Then nothing matches there.
        }
    }

    /**
     * A name with {@code *}, {@code ?}, {@code [a-z]} and {@code {a,b}}. The cost of matching is
     * the length of the name times that of the pattern at most.
     */
    static final class Wildcards {

        private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*)\\}");
        private static final int MOST = 200;
        private static final String ANY = "*";

        private final List<List<String>> alternatives;

        private Wildcards(List<List<String>> alternatives) {
            this.alternatives = alternatives;
        }

        static Wildcards of(String pattern) {
            List<String> texts = new ArrayList<>(List.of(pattern));
            for (int at = 0; at < texts.size() && texts.size() < MOST; ) {
                Matcher choice = CHOICE.matcher(texts.get(at));
                if (choice.find()) {
                    String text = texts.remove(at);
                    for (String each : choice.group(1).split(",", MOST)) {
                        texts.add(
                                text.substring(0, choice.start())
                                        + each
                                        + text.substring(choice.end()));
                    }
                } else {
                    at++;
                }
            }
            return new Wildcards(texts.stream().map(Wildcards::signs).toList());
        }

        /** The parts of a pattern: each is a star, or stands for one character. */
        private static List<String> signs(String text) {
            List<String> signs = new ArrayList<>();
            for (int at = 0; at < text.length(); at++) {
                int end = text.charAt(at) == '[' ? text.indexOf(']', at + 2) : -1;
                String sign = text.substring(at, end < 0 ? at + 1 : end + 1);
                if (!sign.equals(ANY) || signs.isEmpty() || !signs.getLast().equals(ANY)) {
                    signs.add(sign);
                }
                at += sign.length() - 1;
            }
            return signs;
        }

        boolean match(String name) {
            return alternatives.stream().anyMatch((signs) -> match(signs, name));
        }

        private static boolean match(List<String> signs, String name) {
            boolean[] ends = new boolean[name.length() + 1];
            ends[0] = true;
            for (String sign : signs) {
                boolean[] next = new boolean[ends.length];
                for (int at = 0; at < ends.length; at++) {
                    if (sign.equals(ANY)) {
                        next[at] = ends[at] || (at > 0 && next[at - 1]);
                    } else {
                        next[at] = at > 0 && ends[at - 1] && isOne(sign, name.charAt(at - 1));
                    }
                }
                ends = next;
            }
            return ends[name.length()];
        }

        private static boolean isOne(String sign, char c) {
            if (sign.length() == 1) {
                return sign.equals("?") || sign.charAt(0) == c;
            }
            boolean not = sign.charAt(1) == '!' || sign.charAt(1) == '^';
            return not != isIn(sign.substring(not ? 2 : 1, sign.length() - 1), c);
        }

        private static boolean isIn(String characters, char c) {
            for (int at = 0; at < characters.length(); at++) {
                boolean range = at + 2 < characters.length() && characters.charAt(at + 1) == '-';
                char last = characters.charAt(range ? at + 2 : at);
                if (c >= characters.charAt(at) && c <= last) {
                    return true;
                }
                at += range ? 2 : 0;
            }
            return false;
        }
    }
}
