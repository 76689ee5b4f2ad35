package dev.bbsh.operation.report;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.jira.OpenCatalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The addresses of the Jira sites that have the issues of the projects of a case. */
public final class JiraSites {

    private JiraSites() {}

    /**
     * The address by the key of each project of the current sync. A project that two sites have,
     * such as the one that moved and its site before, has that of Cloud.
     */
    public static Map<String, String> of(Workspace workspace) {
        List<String> projects =
                workspace.facts().projects().map((pair) -> pair.projects()).orElse(List.of());
        Map<String, String> sites = new LinkedHashMap<>();
        for (OpenCatalog open : workspace.jira().catalogs()) {
            Catalog catalog = open.content().catalog();
            for (String project : projects) {
                boolean known = sites.containsKey(project) && !catalog.server().isCloud();
                if (!known && !catalog.server().baseUrl().isEmpty() && has(catalog, project)) {
                    sites.put(project, catalog.server().baseUrl());
                }
            }
        }
        return sites;
    }

    private static boolean has(Catalog catalog, String project) {
        return catalog.all(EntityKind.PROJECT).stream()
                .anyMatch((each) -> each.has(Trait.KEY, project));
    }
}
