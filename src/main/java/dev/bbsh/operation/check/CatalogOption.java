package dev.bbsh.operation.check;

import dev.bbsh.session.Workspace;
import dev.bbsh.session.jira.JiraData;
import dev.bbsh.text.EnumWords;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An option that names an open catalog or mapping. */
enum CatalogOption {
    TARGET,
    SOURCE,
    MAPPING;

    /**
     * Requires that the name in each option is open, and of the right kind.
     *
     * @throws BbshException that says what it is instead
     */
    static void requireOpen(CatalogSelection line, Workspace workspace) {
        for (CatalogOption each : values()) {
            each.in(line).ifPresent((name) -> each.require(name, line, workspace));
        }
    }

    private Optional<String> in(CatalogSelection line) {
        return switch (this) {
            case TARGET -> line.target();
            case SOURCE -> line.source();
            case MAPPING -> line.mapping();
        };
    }

    private String word() {
        return EnumWords.word(this);
    }

    private void require(String name, CatalogSelection line, Workspace workspace) {
        List<String> names = names(workspace);
        if (!names.contains(name)) {
            String wanted = this == MAPPING ? "an ID mapping" : "a catalog";
            throw new BbshException(
                    "'"
                            + name
                            + "' "
                            + what(name, workspace)
                            + ": --"
                            + word()
                            + " takes "
                            + wanted,
                    advice(names, line, workspace) + NearestNames.didYouMean(name, names));
        }
    }

    private String advice(List<String> names, CatalogSelection line, Workspace workspace) {
        String check = check(line, workspace) + " --" + word() + " ";
        List<String> taken = this == MAPPING ? List.of() : others(line, workspace);
        if (names.isEmpty()) {
            return (this == MAPPING ? "mapping load FILE" : "catalog load FOLDER") + " --as NAME";
        }
        return names.stream()
                .filter((name) -> !taken.contains(name))
                .map((name) -> check + name)
                .collect(Collectors.joining("   or   "));
    }

    /** The line so far: the document, and the other options that are right. */
    private String check(CatalogSelection typed, Workspace workspace) {
        StringBuilder line = new StringBuilder("check ");
        line.append(typed.document().or(workspace::current).orElse("NAME"));
        for (CatalogOption each : values()) {
            each.in(typed)
                    .filter((name) -> each != this && each.names(workspace).contains(name))
                    .ifPresent((name) -> line.append(" --" + each.word() + " " + name));
        }
        return line.toString();
    }

    /**
     * The catalogs that do not fit this option: those that other options name, and for the source
     * those of Cloud.
     */
    private List<String> others(CatalogSelection line, Workspace workspace) {
        JiraData jira = workspace.jira();
        Stream<String> cloud =
                jira.catalogNames().stream()
                        .filter((_) -> this == SOURCE)
                        .filter(
                                (name) ->
                                        jira.catalog(name).content().catalog().server().isCloud());
        Stream<String> named =
                Arrays.stream(values())
                        .filter((each) -> each != this)
                        .flatMap((each) -> each.in(line).stream());
        return Stream.concat(cloud, named).toList();
    }

    private List<String> names(Workspace workspace) {
        JiraData jira = workspace.jira();
        return this == MAPPING ? jira.mappingNames() : jira.catalogNames();
    }

    private static String what(String name, Workspace workspace) {
        if (workspace.documents().all().stream().anyMatch((open) -> open.name().equals(name))) {
            return "is a document";
        }
        if (workspace.jira().catalogNames().contains(name)) {
            return "is a catalog";
        }
        return workspace.jira().has(name) ? "is a mapping" : "is not open";
    }
}
