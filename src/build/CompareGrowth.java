import dev.bbsh.json.Document;
import dev.bbsh.query.JsonPath;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Runs the same work on the downloads of a small and of a large sync in turn, in one warm program,
 * and prints the median time of each: CompareGrowth SMALL-FOLDER LARGE-FOLDER ROUNDS.
 */
class CompareGrowth {

    private static final JsonPath SCAN =
            JsonPath.parse("$.firstConnector[?@.outgoingMessageSequenceId > 5]");

    public static void main(String[] args) throws IOException {
        Map<String, Compare.Way> ways = new LinkedHashMap<>();
        put(ways, "small-", Path.of(args[0]));
        put(ways, "large-", Path.of(args[1]));
        Compare.race(ways, Integer.parseInt(args[2])).forEach(Compare::print);
    }

    private static void put(Map<String, Compare.Way> ways, String size, Path folder) {
        String orbit = folder.resolve("orbit.json").toString();
        String depot = folder.resolve("depot.json").toString();
        Document document = Compare.load(orbit);
        ways.put(size + "load", () -> Compare.load(orbit));
        ways.put(size + "scan", () -> SCAN.count(document.root(), Progress.NONE));
        // Of files that nobody has looked at: their pairs are looked for once.
        ways.put(size + "merge", () -> Compare.merge(Compare.load(orbit), Compare.load(depot)));
    }
}
