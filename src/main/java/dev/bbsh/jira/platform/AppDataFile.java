package dev.bbsh.jira.platform;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A file that the app on the server has uploaded.
 *
 * @param key the key to download it with
 * @param label the name that the app gave it; may be empty
 * @param size in bytes
 */
public record AppDataFile(String key, String label, OptionalLong size) {

    /** True for a list of files, as an array or as a page. */
    static boolean isList(JsonNode answer) {
        return elements(answer).findFirst().flatMap(AppDataFile::of).isPresent();
    }

    /** The files of a list: an array of Connect or of the older Forge call, or a page. */
    public static List<AppDataFile> listOf(JsonNode answer) {
        return elements(answer).flatMap((each) -> of(each).stream()).toList();
    }

    private static Stream<JsonNode> elements(JsonNode answer) {
        return (answer.isArray() ? answer : answer.path("items")).valueStream();
    }

    private static Optional<AppDataFile> of(JsonNode json) {
        String key = json.path("s3Key").asString(json.path("key").asString(""));
        boolean file = json.isObject() && !key.isEmpty() && json.has("label");
        JsonNode size = json.path("fileSize");
        return file
                ? Optional.of(
                        new AppDataFile(
                                key,
                                json.path("label").asString(""),
                                size.canConvertToLong()
                                        ? OptionalLong.of(size.asLong())
                                        : OptionalLong.empty()))
                : Optional.empty();
    }
}
