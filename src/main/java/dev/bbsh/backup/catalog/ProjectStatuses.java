package dev.bbsh.backup.catalog;

import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.jira.catalog.Catalog;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statuses of each project, as {@code /project/KEY/statuses} gives them: a project has a
 * workflow scheme, that has a workflow for each type of issue, and that has statuses. Nothing is
 * said about a project of which a workflow isn't in the backup, such as Jira's default one.
 */
final class ProjectStatuses {

    /** The type of issue that stands for all others in a scheme. */
    private static final String OTHERS = "0";

    /** The project of a context that holds for all projects. */
    private static final String EVERYWHERE = "";

    private final BackupContent content;

    /** The names of workflows by the ID of a type, by the ID of the scheme. */
    private final Map<String, Map<String, String>> schemes = new HashMap<>();

    /** The IDs of the types of issues, by the ID of the configuration that lists them. */
    private final Map<String, Set<String>> types = new HashMap<>();

    /** The ID of the configuration that lists a project's types, by the ID of the project. */
    private final Map<String, String> byProject = new HashMap<>();

    ProjectStatuses(BackupContent content) {
        this.content = content;
        RowTable workflows = content.table(BackupTable.SCHEME_WORKFLOW);
        for (int row = 0; row < workflows.size(); row++) {
            String type = workflows.get(row, "issuetype");
            schemes.computeIfAbsent(workflows.get(row, "scheme"), (_) -> new HashMap<>())
                    .put(type.isEmpty() ? OTHERS : type, workflows.get(row, "workflow"));
        }
        types();
    }

    private void types() {
        RowTable listed = content.table(BackupTable.LISTED_TYPE);
        for (int row = 0; row < listed.size(); row++) {
            if (listed.get(row, "fieldid").equals("issuetype")) {
                types.computeIfAbsent(listed.get(row, "fieldconfig"), (_) -> new LinkedHashSet<>())
                        .add(listed.get(row, "optionid"));
            }
        }
        Map<String, String> configurations = new HashMap<>();
        RowTable all = content.table(BackupTable.CONTEXT_CONFIGURATION);
        for (int row = 0; row < all.size(); row++) {
            configurations.put(
                    all.get(row, "fieldconfigscheme"), all.get(row, "fieldconfiguration"));
        }
        RowTable contexts = content.table(BackupTable.CONTEXT_PROJECT);
        for (int row = 0; row < contexts.size(); row++) {
            if (contexts.get(row, "key").equals("issuetype")) {
                byProject.put(
                        contexts.get(row, "project"),
                        configurations.getOrDefault(contexts.get(row, "fieldconfigscheme"), ""));
            }
        }
    }

    void addTo(Catalog.Builder catalog) {
        RowTable projects = content.table(BackupTable.PROJECT);
        for (int row = 0; row < projects.size(); row++) {
            String key = projects.get(row, "key");
            for (String status : of(projects.get(row, "id")).orElse(Set.of())) {
                catalog.uses(key, status);
            }
        }
    }

    /** The IDs of the statuses of a project; empty when they aren't all known. */
    private Optional<Set<String>> of(String project) {
        String scheme = content.schemes().workflows().getOrDefault(project, "");
        Set<String> all = new LinkedHashSet<>();
        for (String workflow : workflows(schemes.getOrDefault(scheme, Map.of()), project)) {
            Optional<Set<String>> found = content.workflows().of(workflow);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(found.get());
        }
        return Optional.of(all).filter((found) -> !found.isEmpty());
    }

    /**
     * The names of the workflows of a project's types, empty for Jira's default one; those of the
     * whole scheme where the backup doesn't list the types.
     */
    private Set<String> workflows(Map<String, String> scheme, String project) {
        String configuration =
                byProject.getOrDefault(project, byProject.getOrDefault(EVERYWHERE, ""));
        Set<String> listed = types.getOrDefault(configuration, Set.of());
        if (listed.isEmpty()) {
            return Set.copyOf(scheme.values());
        }
        String others = scheme.getOrDefault(OTHERS, "");
        return listed.stream()
                .map((type) -> scheme.getOrDefault(type, others))
                .collect(Collectors.toSet());
    }
}
