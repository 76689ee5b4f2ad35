package dev.bbsh.guide;

import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.Movement;

import java.util.List;
import java.util.Set;

/** A step of a guide that the session has done. */
public sealed interface DoneStep {

    /** It is recorded who moves. */
    record MovementRecorded(Movement movement) implements DoneStep {}

    /** It is recorded how the project gets into Jira Cloud. */
    record MethodRecorded(MigrationMethod method) implements DoneStep {}

    /**
     * Documents were checked, against nothing but each other.
     *
     * @param documents the names of the document and of the one that it was checked with, if any
     */
    record Checked(List<String> documents) implements DoneStep {

        public Checked {
            documents = List.copyOf(documents);
        }
    }

    /** A config was compared with the catalogs of the Jira sites. */
    record ConfigChecked(String document) implements DoneStep {}

    /** A sync config was loaded. */
    record ConfigLoaded() implements DoneStep {}

    /** The admin of the new Jira has answered what was asked for. */
    record CatalogRequested() implements DoneStep {}

    /** The catalog with this name was loaded. */
    record CatalogLoaded(String catalog) implements DoneStep {}

    /** A site backup was loaded. */
    record BackupLoaded() implements DoneStep {}

    /**
     * A command about the app migration platform was run.
     *
     * @param command the words of its name, such as {@code platform status}
     */
    record PlatformCalled(String command) implements DoneStep {}

    /** Data was prepared with a mapping. */
    record Prepared(String document) implements DoneStep {}

    /** The downloads of both sides were merged. */
    record Merged() implements DoneStep {}

    /** The connectors of the document with this name were swapped. */
    record Swapped(String document) implements DoneStep {}

    /** The document with this name, which bbsh made, was saved. */
    record Saved(String document) implements DoneStep {}

    /**
     * The steps of which each one completes a command of a guide; none for a command that cannot be
     * seen to be done.
     *
     * @param command with the names and keys of the situation
     */
    static Set<DoneStep> completing(String command) {
        List<String> words = List.of(command.split(" "));
        return switch (words.getFirst()) {
            case "case" -> Set.of(recorded(words.get(1), words.get(2)));
            case "check" -> checks(words);
            case "backup" -> words.get(1).equals("load") ? Set.of(new BackupLoaded()) : Set.of();
            case "catalog" -> catalogs(words);
            case "load" ->
                    words.get(1).equals("config.json") ? Set.of(new ConfigLoaded()) : Set.of();
            case "merge" -> Set.of(new Merged());
            case "platform" -> Set.of(new PlatformCalled(platform(words)));
            case "prepare" ->
                    words.contains("--side") ? Set.of() : Set.of(new Prepared(words.get(1)));
            case "swap" -> Set.of(new Swapped(words.get(1)));
            case "save" -> Set.of(new Saved(words.get(1)));
            default -> Set.of();
        };
    }

    /** The command of a line; a report of progress also with its status. */
    private static String platform(List<String> words) {
        boolean status = words.get(1).equals("progress") && words.size() > 3;
        return words.get(0) + " " + words.get(1) + (status ? " " + words.get(3) : "");
    }

    private static DoneStep recorded(String option, String word) {
        return option.equals("--method")
                ? new MethodRecorded(MigrationMethod.of(word))
                : new MovementRecorded(Movement.of(word));
    }

    /** The load of a catalog; a request is done when there is a catalog of the new Jira. */
    private static Set<DoneStep> catalogs(List<String> words) {
        int name = words.indexOf("--as");
        return name < 0
                ? Set.of(new CatalogRequested())
                : Set.of(new CatalogLoaded(words.get(name + 1)));
    }

    /** The check of a document with another one, and that of the document by itself. */
    private static Set<DoneStep> checks(List<String> words) {
        String document = words.get(1);
        if (words.contains("--target")) {
            return Set.of(new ConfigChecked(document));
        }
        DoneStep alone = new Checked(List.of(document));
        int with = words.indexOf("--with");
        return with < 0
                ? Set.of(alone)
                : Set.of(alone, new Checked(List.of(document, words.get(with + 1))));
    }
}
