package dev.bbsh.shell;

import dev.bbsh.jira.peer.JiraPeer;
import dev.bbsh.jira.peer.PeerReport;
import dev.bbsh.jira.peer.PeerSearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The issues and reports that the live sites of a story have. */
final class PeerContent {

    private PeerContent() {}

    /**
     * The first issues of a project, and some more: {@code PROJECT COUNT [refused] [KEY...]
     * [OLD=KEY...]}. An old key answers with the issue's key; {@code refused} queries name no
     * unknown key.
     */
    static void issues(JiraPeer peer, List<String> parts) {
        List<String> keys = new ArrayList<>();
        for (int i = 1; i <= Integer.parseInt(parts.get(1)); i++) {
            keys.add(parts.get(0) + "-" + i);
        }
        List<String> more = parts.subList(2, parts.size());
        boolean refused = more.contains("refused");
        more.stream()
                .filter((each) -> each.contains("-") && !each.contains("="))
                .forEach(keys::add);
        PeerSearch search =
                PeerSearch.of(
                        keys, refused ? PeerSearch.Unknown.REFUSED : PeerSearch.Unknown.NAMED);
        more.stream()
                .filter((each) -> each.contains("="))
                .map((each) -> each.split("=", 2))
                .forEach((pair) -> search.moved(pair[0], pair[1]));
        search.cloud(peer);
        search.dataCenter(peer);
    }

    /**
     * Saved answers in files named after their addresses, such as {@code status.json}; lists are
     * answered as pages, too, under the addresses of searches.
     */
    static void files(JiraPeer peer, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replaceFirst("\\.json$", "");
                if (!path.equals("serverInfo")) {
                    answer(peer, path, Files.readString(file));
                }
                if (path.equals("createmeta")) {
                    answer(peer, "issue/" + path, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(JiraPeer peer, String path, String json) {
        for (String api : List.of("/rest/api/2/", "/rest/api/3/")) {
            peer.answer(api + path, json);
            if (json.stripLeading().startsWith("[")) {
                peer.answer(
                        api + path + "/search",
                        "{\"startAt\":0,\"maxResults\":1000,\"isLast\":true,\"values\":"
                                + json
                                + "}");
            }
        }
    }

    /** The report of a migration to one Cloud site: {@code CLOUD-SITE ROW...}. */
    static void report(JiraPeer peer, List<String> parts) {
        String csv = PeerReport.csv(parts.subList(1, parts.size()));
        PeerReport.server(peer, parts.getFirst(), 0, csv);
    }

    /** The jobs of the gateway: {@code STORAGE ROW...}. */
    static void jobs(JiraPeer peer, JiraPeer storage, List<String> parts) {
        PeerReport.gateway(peer, storage, 0, PeerReport.csv(parts.subList(1, parts.size())));
    }
}
