package dev.bbsh.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of a file inside a zip file or a mail: {@code mail.eml!/export.zip!/orbit.json}.
 *
 * @param container the file on the disk
 * @param members the names inside, from the outermost to the innermost; at least one
 */
public record PackedPath(Location container, List<String> members) {

    /** Stands between a container and a name inside. */
    private static final String MARK = "!/";

    private static final Pattern MARKS = Pattern.compile("![/\\\\]");

    public PackedPath {
        members = List.copyOf(members);
    }

    /** The path that a location means; empty when it is a file of its own, or has no container. */
    public static Optional<PackedPath> of(Location file) {
        String typed = file.toString();
        if (typed.indexOf('!') < 0 || Files.exists(file.path())) {
            return Optional.empty();
        }
        Matcher mark = MARKS.matcher(typed);
        while (mark.find()) {
            Path container = Path.of(typed.substring(0, mark.start()));
            if (Files.isRegularFile(container)) {
                String rest = typed.substring(mark.end()).replace('\\', '/');
                return Optional.of(new PackedPath(new Location(container), split(rest)));
            }
        }
        return Optional.empty();
    }

    private static List<String> split(String rest) {
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int at = rest.indexOf(MARK); at >= 0; at = rest.indexOf(MARK, from)) {
            names.add(rest.substring(from, at));
            from = at + MARK.length();
        }
        names.add(rest.substring(from));
        return names;
    }

    /** The file on the disk: the container of a member, else the file itself. */
    public static Location onDisk(Location file) {
        return of(file).map(PackedPath::container).orElse(file);
    }

    /** The name of a member as it is typed. */
    public static String typed(String container, String member) {
        return container + MARK + member;
    }

    /** True when a member can be named this way, and its name leads nowhere else. */
    public static boolean isNameable(String member) {
        boolean steps = List.of(member.split("/", -1)).stream().anyMatch(PackedPath::isStep);
        return !steps
                && !member.contains(MARK)
                && member.chars().noneMatch((each) -> each < ' ' || each == '\ufffd');
    }

    private static boolean isStep(String name) {
        return name.isEmpty() || name.equals(".") || name.equals("..");
    }
}
