package dev.bbsh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the manual: Markdown, as far as its checks have to understand it.
 *
 * @param file relative to the project
 */
record ManualPage(Path file, String text) {

    static final Path README = Path.of("README.md");

    private static final Path FOLDER = Path.of("src/docs");

    private static final Pattern SPAN = Pattern.compile("(?<!`)`([^`\n]+)`(?!`)");

    private static final Pattern LINK = Pattern.compile("\\[[^\\]\n]*\\]\\(([^)\\s]+)\\)");

    private static final Pattern HEADING = Pattern.compile("(#+) (.+)");

    /**
     * A fenced block.
     *
     * @param language what follows the fence; may be empty
     */
    record Listing(String language, List<String> lines) {}

    /** A heading and the text up to the next heading that is not below it. */
    record Section(String heading, String text) {

        /** The anchor of the heading: the end of a link to it. */
        String anchor() {
            return heading.toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9 _-]", "")
                    .replace(' ', '-');
        }

        /** The commands that the heading names. */
        List<String> spans() {
            return found(SPAN, heading);
        }
    }

    static ManualPage read(Path file) {
        try {
            return new ManualPage(file, Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The README and the pages behind it. */
    static List<ManualPage> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            Stream<Path> pages = files.filter((file) -> file.toString().endsWith(".md")).sorted();
            return Stream.concat(Stream.of(README), pages).map(ManualPage::read).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<Listing> listings() {
        List<Listing> all = new ArrayList<>();
        Listing open = null;
        for (String line : text.lines().toList()) {
            if (open == null && line.startsWith("```")) {
                open = new Listing(line.substring(3).strip(), new ArrayList<>());
            } else if (open != null && line.equals("```")) {
                all.add(open);
                open = null;
            } else if (open != null) {
                open.lines().add(line);
            }
        }
        return all;
    }

    List<Listing> listings(String language) {
        return listings().stream().filter((each) -> each.language().equals(language)).toList();
    }

    /** The text between backticks in the running text and in tables. */
    List<String> spans() {
        return found(SPAN, prose()).stream().map((span) -> span.replace("\\|", "|")).toList();
    }

    List<String> links() {
        return found(LINK, prose());
    }

    List<Section> sections() {
        List<Section> all = new ArrayList<>();
        List<String> lines = indented();
        for (int i = 0; i < lines.size(); i++) {
            var heading = HEADING.matcher(lines.get(i));
            if (heading.matches()) {
                int depth = heading.group(1).length();
                String body =
                        String.join(
                                "\n",
                                lines.subList(i + 1, lines.size()).stream()
                                        .takeWhile((line) -> depth(line) > depth)
                                        .toList());
                all.add(new Section(heading.group(2), body));
            }
        }
        return all;
    }

    private static int depth(String line) {
        var heading = HEADING.matcher(line);
        return heading.matches() ? heading.group(1).length() : Integer.MAX_VALUE;
    }

    /** The text with a blank before each line of a listing, where a # begins no heading. */
    private List<String> indented() {
        List<String> all = new ArrayList<>();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            inside ^= line.startsWith("```");
            all.add(inside ? " " + line : line);
        }
        return all;
    }

    private String prose() {
        return text.replaceAll("(?ms)^```.*?^```$", "");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult each) -> each.group(1)).toList();
    }
}
