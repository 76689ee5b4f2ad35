package dev.bbsh.jira.live.catalog;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.response.FetchIndex;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder that has all answers of a finished fetch.
 *
 * @param answers the number of answers
 */
record CompleteFolder(FetchIndex.Header header, int answers) {

    /**
     * The folder of a target.
     *
     * @throws BbshException when it isn't complete, or not that of the target
     */
    static CompleteFolder of(Location folder, CatalogFetch.Target target) {
        List<FetchIndex> lines = AnswerFolder.index(folder);
        FetchIndex.Header header =
                lines.stream()
                        .filter(FetchIndex.Header.class::isInstance)
                        .map(FetchIndex.Header.class::cast)
                        .findFirst()
                        .orElseThrow(() -> unusable(folder, "has no responses of a catalog fetch"));
        if (!header.site().equals(target.site())) {
            throw unusable(
                    folder, "has the responses of " + header.site() + ", not " + target.site());
        }
        Optional<FetchIndex.Finished> end =
                lines.stream()
                        .filter(FetchIndex.Finished.class::isInstance)
                        .map(FetchIndex.Finished.class::cast)
                        .findFirst();
        Map<String, Long> answers = AnswerFolder.sizes(lines);
        if (end.isEmpty()
                || !answers.entrySet().stream().allMatch((each) -> isThere(folder, each))) {
            throw unusable(folder, "doesn't have all responses");
        }
        if (!end.get().selection().equals(target.selection())) {
            throw unusable(folder, "has the responses to another selection of items");
        }
        return new CompleteFolder(header, answers.size());
    }

    private static boolean isThere(Location folder, Map.Entry<String, Long> answer) {
        return FileStamp.of(folder.resolve(answer.getKey()))
                .filter((stamp) -> stamp.size() == answer.getValue())
                .isPresent();
    }

    private static BbshException unusable(Location folder, String why) {
        return new BbshException(
                "'" + folder + "' " + why + ", so it can't be replayed offline",
                "fetch it again while connections are allowed");
    }
}
