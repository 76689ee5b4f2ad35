package dev.bbsh.guide;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.ProjectPair;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The facts, files and finished steps that decide the next step of a guide.
 *
 * @param facts the case
 * @param files the loaded documents, in their order
 * @param done the steps that the session has done
 * @param merged the name of the merged document
 * @param traffic what was synced in each direction, in words
 * @param site the site backup that is open
 * @param app the app migration that the session works on
 * @param catalogs the catalogs of the Jira sites
 * @param resync the file that was uploaded, and the download of the new sync; asked for only where
 *     a guide names them, since it reads the documents
 */
public record Situation(
        Case facts,
        List<File> files,
        Set<DoneStep> done,
        Optional<String> merged,
        List<String> traffic,
        Optional<SiteBackup> site,
        AppMigration app,
        Catalogs catalogs,
        Supplier<Resync> resync) {

    /** The placeholder in a guide for the synced items of each direction. */
    static final String TRAFFIC = "TRAFFIC";

    /** The situation in which nothing is open. */
    public static final Situation NOTHING =
            new Situation(
                    Case.UNKNOWN,
                    List.of(),
                    Set.of(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    AppMigration.NONE,
                    Catalogs.NONE,
                    () -> Resync.NONE);

    private static final Pattern BLANK =
            Pattern.compile(
                    "\\b(MOVING|STAYING|DATA|CONFIG|ONE|OTHER|MERGED|TRAFFIC|PROJECT|PARTNER|SITE|SITEFILE"
                        + "|APP|TRANSFER|MAPPING|TARGET|SOURCE|UPLOADED|AFTER)\\b");

    /** The separator between two alternative commands. */
    public static final String OR = "   or   ";

    private static final String KEY = "KEY";

    private static final Set<String> PROJECTS = Set.of("MOVING", "STAYING", "PROJECT", "PARTNER");

    private static final String WHO = "case --moving MOVING";

    /**
     * A project placeholder in a text; in the queries of a text, it is filled in like the others.
     */
    private static final Pattern PROJECT =
            Pattern.compile("(?<!= )(the project )?\\b(MOVING|STAYING)\\b");

    private static final Pattern OPEN =
            Pattern.compile("\\b(KEY|DATA|CONFIG|ONE|OTHER|MERGED|TRAFFIC|FILE)\\b");

    /** A document that was loaded. */
    public record File(String name, FileKind kind) {}

    /**
     * The names of the open catalogs.
     *
     * @param target that of the new Jira
     * @param source that of the old Jira
     */
    public record Catalogs(Optional<String> target, Optional<String> source) {

        /** No catalogs. */
        public static final Catalogs NONE = new Catalogs(Optional.empty(), Optional.empty());
    }

    /**
     * The names of the documents after a resync, as far as they are open.
     *
     * @param uploaded the file that was uploaded when the issues were paired
     * @param after the download of the new sync
     */
    public record Resync(Optional<String> uploaded, Optional<String> after) {

        /** No documents. */
        public static final Resync NONE = new Resync(Optional.empty(), Optional.empty());
    }

    public Situation {
        files = List.copyOf(files);
        done = Set.copyOf(done);
        traffic = List.copyOf(traffic);
    }

    /** True when the files tell what was synced. */
    boolean hasTraffic() {
        return !traffic.isEmpty();
    }

    /** True when there are downloads of single sides, which only syncs by email or file have. */
    public boolean hasDownloads() {
        return first(FileKind.ONE_SIDED, 0).isPresent();
    }

    /** A line to type, with the names and keys of this situation; unknown ones are in capitals. */
    String fill(String line) {
        boolean open = line.equals(WHO) && facts.movement().isEmpty();
        return open && facts.projects().isPresent()
                ? WHO.replace("MOVING", facts.projects().get().one())
                        + OR
                        + WHO.replace("MOVING", facts.projects().get().other())
                : filled(line);
    }

    private String filled(String line) {
        return BLANK.matcher(line)
                .replaceAll(
                        (blank) ->
                                Matcher.quoteReplacement(
                                        value(blank.group()).orElse(placeholder(blank.group()))));
    }

    private static String placeholder(String blank) {
        return PROJECTS.contains(blank) ? KEY : blank.equals("SITEFILE") ? "FILE" : blank;
    }

    /** A text to read, with the names and keys of this situation, or words for unknown ones. */
    String read(String text) {
        String projects =
                PROJECT.matcher(text)
                        .replaceAll(
                                (blank) ->
                                        Matcher.quoteReplacement(
                                                project(blank.group(1), blank.group(2))));
        return filled(projects);
    }

    private String project(@Nullable String before, String blank) {
        Optional<String> known = value(blank);
        if (known.isPresent()) {
            return (before == null ? "" : before) + known.get();
        }
        return blank.equals("MOVING") ? "the moving project" : "the other side";
    }

    /** True when a line, once filled in, still has a placeholder. */
    public static boolean isOpen(String line) {
        return line.contains(OR) || OPEN.matcher(line).find();
    }

    private Optional<String> value(String blank) {
        return switch (blank) {
            case "MOVING" -> facts.movement().map(Movement::word);
            case "STAYING" -> facts.staying();
            case "PROJECT" -> facts.projects().map(ProjectPair::one);
            case "PARTNER" -> facts.projects().map(ProjectPair::other);
            case "DATA" -> first(FileKind.TWO_SIDED, 0);
            case "CONFIG" -> first(FileKind.CONFIG, 0);
            case "ONE" -> first(FileKind.ONE_SIDED, 0);
            case "OTHER" -> first(FileKind.ONE_SIDED, 1);
            case "SITE" -> site.map(SiteBackup::name).or(() -> Optional.of("site"));
            case "SITEFILE" -> site.map(SiteBackup::file);
            case "APP" -> app.connection().or(() -> Optional.of("app"));
            case "TRANSFER" -> app.transfer();
            case "MAPPING" -> app.mapping().or(() -> Optional.of("ids"));
            case "TARGET" -> catalogs.target().or(() -> Optional.of("new"));
            case "SOURCE" -> catalogs.source().or(() -> Optional.of("old"));
            case "UPLOADED" -> resync.get().uploaded().or(() -> Optional.of("output"));
            case "AFTER" -> resync.get().after().or(() -> Optional.of("after"));
            case "MERGED" -> merged.or(() -> Optional.of("upload"));
            default ->
                    Optional.of(
                            "Configure what was synced before, according to the data: "
                                    + directions());
        };
    }

    private String directions() {
        return traffic.stream().collect(Collectors.joining("; "));
    }

    private Optional<String> first(FileKind kind, long skipped) {
        return files.stream()
                .filter((file) -> file.kind() == kind)
                .skip(skipped)
                .map(File::name)
                .findFirst();
    }

    /** True when the session has done what a command of a guide is for. */
    boolean hasDone(String command) {
        return DoneStep.completing(command).stream().anyMatch(done::contains);
    }
}
