package dev.bbsh.jira.catalog.response;

import dev.bbsh.jira.catalog.CatalogGap;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.jira.savedfile.Gap;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The gaps that a folder of fetched responses notes itself; see {@link FetchIndex}. */
final class FetchedGaps {

    private final List<CatalogGap> gaps = new ArrayList<>();

    /**
     * Reads the list of a folder's responses.
     *
     * @return false when a file with its name is something else
     */
    boolean read(byte[] text) {
        List<JsonNode> lines =
                new String(text, StandardCharsets.UTF_8)
                        .lines()
                        .flatMap((line) -> parsed(line).stream())
                        .toList();
        if (lines.isEmpty() || !FetchIndex.begins(lines.getFirst())) {
            return false;
        }
        boolean finished = false;
        String site = "";
        for (JsonNode line : lines) {
            switch (FetchIndex.of(line).orElse(null)) {
                case FetchIndex.Header header -> site = header.site();
                case FetchIndex.Lacking lacking -> gaps.add(lacking.gap());
                case FetchIndex.Finished _ -> finished = true;
                case FetchIndex.Saved _ -> {}
                case null -> {}
            }
        }
        if (!finished) {
            gaps.add(unfinished(site));
        }
        return true;
    }

    private static CatalogGap unfinished(String site) {
        return new CatalogGap(
                EnumSet.allOf(EntityKind.class),
                "",
                new Gap(
                        "all items",
                        new Gap.Refused("the catalog fetch from " + site + " was interrupted")));
    }

    /** A line; empty when it was cut off. */
    private static Optional<JsonNode> parsed(String line) {
        try {
            return Optional.of(JsonTree.of(line));
        } catch (JacksonException cut) {
            return Optional.empty();
        }
    }

    List<CatalogGap> gaps() {
        return gaps;
    }

    /** The gaps that the pages show and that aren't noted already. */
    List<CatalogGap> others(List<CatalogGap> shown) {
        Set<String> noted =
                gaps.stream().map((gap) -> gap.gap().list()).collect(Collectors.toSet());
        return shown.stream().filter((gap) -> !noted.contains(gap.gap().list())).toList();
    }
}
