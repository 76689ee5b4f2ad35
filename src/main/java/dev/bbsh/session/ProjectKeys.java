package dev.bbsh.session;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.session.document.LocalProject;
import dev.bbsh.session.document.OpenDocument;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keys of the projects that the open documents and the recorded facts are about.
 *
 * @param keys as they are written there
 */
public record ProjectKeys(Set<String> keys) {

    public ProjectKeys {
        keys = Set.copyOf(keys);
    }

    /** The keys in the open documents and the recorded facts. */
    public static ProjectKeys of(Workspace workspace) {
        Set<String> keys = new LinkedHashSet<>();
        workspace.facts().projects().ifPresent((pair) -> keys.addAll(pair.projects()));
        workspace.documents().all().stream()
                .flatMap((open) -> open.analysis().sides().stream())
                .flatMap(ProjectKeys::of)
                .forEach(keys::add);
        return new ProjectKeys(keys);
    }

    private static Stream<String> of(Side side) {
        return Stream.concat(side.project().stream(), side.partnerProject().stream());
    }

    /** The key of the project whose issues are local in a download of one side. */
    public static Optional<String> local(OpenDocument document) {
        return LocalProject.of(document);
    }

    /**
     * A key as it is written in the open documents; case is ignored when only one project has it.
     */
    public Optional<String> spelled(String key) {
        if (keys.contains(key)) {
            return Optional.of(key);
        }
        Set<String> same = new LinkedHashSet<>(keys);
        same.removeIf((each) -> !each.equalsIgnoreCase(key));
        return same.size() == 1 ? Optional.of(same.iterator().next()) : Optional.empty();
    }

    /** A key in upper case, as Jira writes all of them; any other text as it is. */
    public static String inUpperCase(String key) {
        boolean ascii = key.chars().allMatch((each) -> each < 0x80);
        return ascii && ProjectKey.isProject(key) ? key.toUpperCase(Locale.ROOT) : key;
    }
}
