package dev.bbsh.jira.catalog.response;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.CatalogGap;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.jira.savedfile.SavedJson;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads a file of responses: one, or several pages one after the other. */
final class ResponseFileReader {

    private static final Set<EntityKind> CONTENTS =
            EnumSet.of(EntityKind.COMMENT, EntityKind.ATTACHMENT);

    private final ResponsePath path;
    private final Catalog.Builder catalog;
    private final PagedLists pages;
    private final Progress progress;
    private final List<String> remarks = new ArrayList<>();
    private long unknown;

    ResponseFileReader(String path, Catalog.Builder catalog, PagedLists pages, Progress progress) {
        this.progress = progress;
        this.path = new ResponsePath(path);
        this.catalog = catalog;
        this.pages = pages;
    }

    /** Reads the file. Returns remarks on what is wrong or suspicious. */
    List<String> read(InputStream in) throws IOException {
        SavedJson json = SavedJson.of(in, progress);
        json.wrapping()
                .ifPresent((what) -> remarks.add("is " + what + ": only the JSON in it was read"));
        json.fault().ifPresent(this::unread);
        json.answers().forEach(this::answer);
        if (unknown > 0 && remarks.isEmpty()) {
            remarks.add(
                    "has "
                            + Plurals.of(unknown, "object that was", "objects that were")
                            + " left out");
        }
        return remarks;
    }

    private void answer(JsonNode answer) {
        ResponseReader reader = new ResponseReader(path, catalog, pages);
        String verdict = reader.read(answer);
        unknown += reader.unknown();
        if (verdict.startsWith("is an error")) {
            unread(verdict);
        } else if (!verdict.isEmpty()) {
            remarks.add(verdict);
        }
        if (reader.shallow() > 0) {
            shallow(reader);
        }
    }

    /** Records the gap that an unread file leaves in the catalog. */
    private void unread(String why) {
        remarks.add(why);
        Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
        path.kind().ifPresent(kinds::add);
        if (kinds.isEmpty() && path.isAboutIssues()) {
            kinds.addAll(CONTENTS);
        }
        lacks(kinds, why);
    }

    private void shallow(ResponseReader reader) {
        String why =
                "was cut by PowerShell's ConvertTo-Json, so types are unknown: "
                        + Plurals.of(reader.shallow(), "value")
                        + " such as @{...} (save it again with -Depth 10)";
        remarks.add(why);
        lacks(reader.kinds(), why);
    }

    private void lacks(Set<EntityKind> kinds, String why) {
        if (!kinds.isEmpty()) {
            String list = String.join(", ", kinds.stream().map(EntityKind::plural).toList());
            catalog.lacks(
                    new CatalogGap(kinds, "", new Gap(list, new Gap.Unread(path.path(), why))));
        }
    }
}
