package dev.bbsh.migrate.split;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.IssueReader;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Run;
import dev.bbsh.json.SingleChild;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/** The records of one side, by their number, each with its issue pair and its project. */
public final class SurveyedRecords {

    private final SideName side;
    private final Progress progress;
    private final IssueReader reader = new IssueReader();
    private final Set<String> connectors = new TreeSet<>();
    private String connector = "";
    private final Map<String, Integer> projects = new LinkedHashMap<>();
    private long[] pairs = new long[64];
    private int[] ofProject = new int[64];
    private int size;
    private long digest;

    SurveyedRecords(SideName side, Progress progress) {
        this.side = side;
        this.progress = progress;
    }

    void add(Piece piece) {
        switch (piece) {
            case Run run -> {
                Segment segment = run.segment();
                for (int node = run.from(); node < run.to(); node = segment.next(node)) {
                    add(reader.read(segment, node, size));
                }
            }
            case SingleChild entry -> add(reader.read(entry.value(), size));
        }
    }

    private void add(SyncedIssue issue) {
        if (size == pairs.length) {
            int more = (int) Math.min(Integer.MAX_VALUE - 8, 2L * size);
            pairs = Arrays.copyOf(pairs, more);
            ofProject = Arrays.copyOf(ofProject, more);
        }
        String local = issue.localIssueKey().orElse("");
        String remote = issue.remoteIssueKey().orElse("");
        boolean first = side == SideName.FIRST;
        pairs[size] = first ? pair(local, remote) : pair(remote, local);
        ofProject[size] = projectNumber(first ? local : remote);
        digest += digest(issue);
        if (connectors.isEmpty() || !issue.belongsTo(connector)) {
            connector = issue.connectorKey().orElse("");
            connectors.add(connector);
        }
        if ((++size & 1023) == 0) {
            progress.advance(1_024);
        }
    }

    private int projectNumber(String issueKey) {
        String project = ProjectKey.ofIssue(issueKey).orElse("");
        return projects.computeIfAbsent(project, (_) -> projects.size());
    }

    /** Both keys in 64 bits; 0 if one is missing. */
    private static long pair(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        long hash = mixed(mixed(0x9E3779B97F4A7C15L, first) + first.length(), second);
        return hash == 0 ? 1 : hash;
    }

    private static long mixed(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private static long digest(SyncedIssue issue) {
        CRC32C sum = new CRC32C();
        long[] length = new long[1];
        issue.record()
                .writeTo(
                        (text) -> {
                            sum.update(text.bytes(), text.from(), text.length());
                            length[0] += text.length();
                        });
        long hash = (sum.getValue() << 32) ^ length[0];
        return (hash ^ hash >>> 31) * 0xBF58476D1CE4E5B9L;
    }

    Set<String> connectors() {
        return connectors;
    }

    public int size() {
        return size;
    }

    long digest() {
        return digest;
    }

    /** The keys of both sides of a record, the first side's before the second's; 0 for none. */
    public long pair(int ordinal) {
        return pairs[ordinal];
    }

    /** The projects of the first side, according to these records; empty for none. */
    List<String> projects() {
        return new ArrayList<>(projects.keySet());
    }

    /** The index of a record's project in {@link #projects}. */
    int project(int ordinal) {
        return ofProject[ordinal];
    }
}
