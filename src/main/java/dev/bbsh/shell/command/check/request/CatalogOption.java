package dev.bbsh.shell.command.check.request;

import dev.bbsh.session.JiraData;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    static void requireOpen(Invocation in) {
        for (CatalogOption each : values()) {
            in.given(each.word()).ifPresent((name) -> each.require(name, in));
        }
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private void require(String name, Invocation in) {
        Workspace workspace = in.workspace();
        List<String> names = names(in);
        if (!names.contains(name)) {
            String wanted = this == MAPPING ? "a mapping of ids" : "the catalog of a Jira";
            throw new BbshException(
                    "'"
                            + name
                            + "' "
                            + what(name, workspace)
                            + ": --"
                            + word()
                            + " takes "
                            + wanted,
                    advice(names, in) + NearestNames.didYouMean(name, names));
        }
    }

    private String advice(List<String> names, Invocation in) {
        String check = check(in) + " --" + word() + " ";
        List<String> taken = this == MAPPING ? List.of() : others(in);
        if (names.isEmpty()) {
            return (this == MAPPING ? "mapping load FILE" : "catalog load FOLDER") + " --as NAME";
        }
        return names.stream()
                .filter((name) -> !taken.contains(name))
                .map((name) -> check + name)
                .collect(Collectors.joining("   or   "));
    }

    /** The line so far: the document, and the other options that are right. */
    private String check(Invocation in) {
        StringBuilder line = new StringBuilder("check ");
        line.append(in.given("document").or(() -> in.workspace().current()).orElse("NAME"));
        for (CatalogOption each : values()) {
            in.given(each.word())
                    .filter((name) -> each != this && each.names(in).contains(name))
                    .ifPresent((name) -> line.append(" --" + each.word() + " " + name));
        }
        return line.toString();
    }

    /**
     * The catalogs that do not fit this option: those that other options name, and for the source
     * those of Cloud.
     */
    private List<String> others(Invocation in) {
        JiraData jira = in.workspace().jira();
        Stream<String> cloud =
                jira.catalogNames().stream()
                        .filter((_) -> this == SOURCE)
                        .filter(
                                (name) ->
                                        jira.catalog(name).content().catalog().server().isCloud());
        Stream<String> named =
                Arrays.stream(values())
                        .filter((each) -> each != this)
                        .flatMap((each) -> in.given(each.word()).stream());
        return Stream.concat(cloud, named).toList();
    }

    private List<String> names(Invocation in) {
        JiraData jira = in.workspace().jira();
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
