package dev.bbsh.check.data;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.data.rule.CheckInputs;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.NamedDocument;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.file.Location;
import dev.bbsh.jira.issue.IssueList;
import dev.bbsh.jira.mapping.MappingFiles;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A file of src/test/resources/rules: data, the known facts about it, and the findings in it. */
record RuleStory(Path file, Map<String, String> parts) {

    private static final Path FOLDER = Path.of("src/test/resources/rules");

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    static List<RuleStory> all() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(RuleStory::read).toList();
        }
    }

    private static RuleStory read(Path file) {
        try {
            Map<String, String> parts = new LinkedHashMap<>();
            for (String part : Files.readString(file).substring(4).split("\n--- ", -1)) {
                int end = part.indexOf('\n');
                parts.put(part.substring(0, end), part.substring(end + 1));
            }
            return new RuleStory(file, parts);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    String name() {
        return String.valueOf(file.getFileName()).replace(".txt", "");
    }

    Document data() {
        return Document.parse(part("data"));
    }

    String expected() {
        return part("findings");
    }

    private String part(String name) {
        return parts.getOrDefault(name, "");
    }

    void write(String found) throws IOException {
        String before = Files.readString(file);
        int end = before.indexOf("--- findings\n") + "--- findings\n".length();
        Files.writeString(file, before.substring(0, end) + found);
    }

    /** The findings in some data that replaces the data of the story. */
    Findings check(Document data) {
        var first = new NamedDocument("data", data);
        if (part("with").isEmpty()) {
            return DataCheck.of(first, setting(), Progress.NONE);
        }
        var second = new NamedDocument("with", Document.parse(part("with")));
        return DataCheck.of(first, second, setting(), Progress.NONE);
    }

    private CheckedData.Context setting() {
        Case facts = Case.UNKNOWN;
        boolean downloads = false;
        Optional<Long> silent = Optional.empty();
        for (String word : part("case").split("\\s+", -1)) {
            String value = word.substring(word.indexOf('=') + 1);
            switch (word.replaceFirst("=.*", "")) {
                case "moving" -> facts = facts.withMoving(value);
                case "method" -> facts = facts.withMethod(MigrationMethod.of(value));
                case "key" -> facts = facts.withKeyChange(KeyChange.of(value));
                case "configured-at" -> facts = facts.withConfiguredAt(value);
                case "downloads" -> downloads = true;
                case "silent" -> silent = Optional.of(Instant.parse(value).toEpochMilli());
                default -> {}
            }
        }
        return new CheckedData.Context(facts, NOW.toEpochMilli(), downloads, silent, beside());
    }

    private CheckInputs beside() {
        return new CheckInputs(
                file("mapping.csv")
                        .map(Location::of)
                        .map(
                                (csv) ->
                                        MappingFiles.read(
                                                List.of(csv), Optional.empty(), Progress.NONE))
                        .map((loaded) -> new CheckInputs.Named<>("ids", loaded.mapping())),
                file("issues.csv")
                        .map((csv) -> IssueList.read(csv, java.util.Set.of(), Progress.NONE))
                        .map((list) -> new IssueList("issues.csv", list.keys(), list.gaps())),
                Optional.of(part("config"))
                        .filter((text) -> !text.isEmpty())
                        .map(
                                (text) ->
                                        new CheckInputs.Named<>(
                                                "config", Document.parse(text).root())),
                dates());
    }

    /** The dates of files, from lines such as {@code MAPPING ids 2024-03-01T00:00:00Z}. */
    private List<CheckInputs.DatedFile> dates() {
        return part("dates")
                .lines()
                .map((line) -> line.split(" "))
                .map(
                        (words) ->
                                new CheckInputs.DatedFile(
                                        CheckInputs.Source.valueOf(words[0]),
                                        words[1],
                                        Instant.parse(words[2])))
                .toList();
    }

    /** A part of the story as a file. */
    private Optional<String> file(String name) {
        if (part(name).isEmpty()) {
            return Optional.empty();
        }
        try {
            Path file = Files.createTempFile("story", ".csv");
            file.toFile().deleteOnExit();
            return Optional.of(Files.writeString(file, part(name)).toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static String text(Findings findings) {
        return findings.kept().stream().map(RuleStory::text).collect(Collectors.joining());
    }

    private static String text(Finding finding) {
        StringBuilder text = new StringBuilder();
        text.append(finding.severity().word()).append(' ').append(finding.id());
        text.append(" (").append(finding.rule().certainty().word()).append(")\n");
        text.append("  ").append(finding.message()).append('\n');
        text.append("  in ").append(finding.document()).append(' ').append(finding.side());
        text.append(' ').append(String.join(", ", finding.keys())).append('\n');
        finding.places().stream().map(Place::toString).forEach((p) -> line(text, "at " + p));
        for (Finding.Evidence evidence : finding.evidence()) {
            line(text, evidence.name() + " = " + evidence.value());
        }
        for (Fix fix : finding.fixes()) {
            line(text, (fix.sure() ? "fix" : "choice") + " --to " + fix.to() + ": " + fix.title());
            fix.edits().stream().map(RuleStory::text).forEach((edit) -> line(text, "  " + edit));
        }
        return text.toString();
    }

    private static String text(Edit edit) {
        return switch (edit) {
            case Edit.Put(Place at, JsonValue value) -> "put " + at + " " + value.text();
            case Edit.Insert(Place at, JsonValue value) -> "insert " + at + " " + value.text();
            case Edit.Remove(Place at) -> "remove " + at + occurrence(at);
            case Edit.RenameKey(Place at, String name) -> "rename " + at + " " + name;
        };
    }

    private static String occurrence(Place at) {
        return at.steps().getLast() instanceof Place.Step.Name(String _, int occurrence)
                ? " #" + (occurrence + 1)
                : "";
    }

    private static void line(StringBuilder text, String line) {
        text.append("  ").append(line).append('\n');
    }

    @Override
    public String toString() {
        return name();
    }
}
