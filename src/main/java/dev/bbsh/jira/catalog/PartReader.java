package dev.bbsh.jira.catalog;

import dev.bbsh.file.read.ForeignEncodingException;
import dev.bbsh.file.read.Utf8Reader;
import dev.bbsh.jira.Gap;
import dev.bbsh.jira.answer.BrokenJson;
import dev.bbsh.jira.answer.SavedText;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads a file of answers: one, or several pages one after the other. */
final class PartReader {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Set<EntityKind> CONTENTS =
            EnumSet.of(EntityKind.COMMENT, EntityKind.ATTACHMENT);

    private final AnswerPath path;
    private final Catalog.Builder catalog;
    private final Pages pages;
    private final List<String> remarks = new ArrayList<>();
    private long unknown;

    PartReader(String path, Catalog.Builder catalog, Pages pages) {
        this.path = new AnswerPath(path);
        this.catalog = catalog;
        this.pages = pages;
    }

    /** Says in a few words each what is wrong with the file, or suspicious. */
    List<String> read(InputStream in) throws IOException {
        SavedText text = SavedText.of(in);
        if (text.refusal().isPresent()) {
            unread(text.refusal().get());
        } else if (!text.json()) {
            unread(BrokenJson.NOT_JSON);
        } else {
            answers(text.in());
        }
        if (unknown > 0 && remarks.isEmpty()) {
            remarks.add("has " + unknown + " objects that were left out");
        }
        return remarks;
    }

    private void answers(InputStream in) throws IOException {
        try (JsonParser parser = JSON.createParser(new Utf8Reader(in))) {
            while (parser.nextToken() != null) {
                answer(JSON.readTree(parser));
            }
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof ForeignEncodingException foreign) {
                unread(foreign.words());
            } else {
                unread(BrokenJson.words(broken));
            }
        }
    }

    private void answer(JsonNode answer) {
        AnswerReader reader = new AnswerReader(path, catalog, pages);
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

    /** What it would have said is missing from the catalog. */
    private void unread(String why) {
        remarks.add(why);
        Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
        path.kind().ifPresent(kinds::add);
        if (kinds.isEmpty() && path.isAboutIssues()) {
            kinds.addAll(CONTENTS);
        }
        lacks(kinds, why);
    }

    private void shallow(AnswerReader reader) {
        String why =
                "was cut by PowerShell's ConvertTo-Json, types are unknown: "
                        + reader.shallow()
                        + " values such as @{...} (save it again with -Depth 10)";
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
