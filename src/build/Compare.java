import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.difference.DataDifference;
import dev.bbsh.backbone.difference.SideVersions;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.backbone.rows.IssueRows;
import dev.bbsh.backbone.rows.RowOrder;
import dev.bbsh.check.data.DataCheck;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.NamedDocument;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.json.Document;
import dev.bbsh.json.read.DocumentReader;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.migrate.Download;
import dev.bbsh.migrate.Merge;
import dev.bbsh.migrate.SyncPair;
import dev.bbsh.migrate.prepare.IdKind;
import dev.bbsh.migrate.prepare.Preparation;
import dev.bbsh.migrate.prepare.TranslatedSide;
import dev.bbsh.migrate.prepare.Translation;
import dev.bbsh.migrate.prepare.Verification;
import dev.bbsh.migrate.redact.Redaction;
import dev.bbsh.operation.check.CheckRequests;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.diagnosis.Cause;
import dev.bbsh.operation.diagnosis.Diagnosis;
import dev.bbsh.operation.diagnosis.evidence.DiagnosedFiles;
import dev.bbsh.operation.diagnosis.evidence.Evidence;
import dev.bbsh.operation.issue.IssueFilter;
import dev.bbsh.operation.issue.IssueSelection;
import dev.bbsh.operation.issue.NumberRange;
import dev.bbsh.operation.redact.RedactedCopies;
import dev.bbsh.operation.redact.RedactionSource;
import dev.bbsh.query.JsonPath;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.work.Progress;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Runs ways to read, query, merge and save the downloads of a sync in turn, in one warm program,
 * and prints the median time of each: Compare FILE OTHER-SIDE FOLDER ROUNDS.
 */
class Compare {

    private static final JsonMapper JACKSON = new JsonMapper();
    private static final long WARM = 2_000_000_000L;
    private static final JsonPath SCAN =
            JsonPath.parse("$.firstConnector[?@.outgoingMessageSequenceId > 5]");

    /** Kept, so that no work is optimised away. */
    static volatile Object last = "";

    interface Way {

        /** What has to be done before, and takes no time that counts. */
        default void before() throws IOException {}

        Object run() throws IOException;
    }

    /** Writes a file that was not there before. */
    private record Writing(Path file, Way way) implements Way {

        @Override
        public void before() throws IOException {
            Files.deleteIfExists(file);
        }

        @Override
        public Object run() throws IOException {
            return way.run();
        }
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        byte[] bytes = Files.readAllBytes(file);
        byte[] padded = Arrays.copyOf(bytes, bytes.length + Segment.PADDING);
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("readAllBytes", () -> Files.readAllBytes(file));
        ways.put("nextToken", () -> tokens(bytes));
        ways.put("tree", () -> JACKSON.readTree(bytes));
        ways.put("parse", () -> Segment.parse(padded, 0, bytes.length, Progress.NONE));
        ways.put("load", () -> load(args[0]));
        Document document = load(args[0]);
        Document other = load(args[1]);
        ways.put("scan", () -> SCAN.count(document.root(), Progress.NONE));
        NamedDocument orbit = new NamedDocument("orbit", document);
        NamedDocument depot = new NamedDocument("depot", other);
        ways.put("check", () -> check(orbit, depot));
        ways.put("issues", () -> issues(orbit, depot));
        Document later = load(later(bytes, args[2] + "/later.json"));
        ways.put("diff", () -> difference(document, later));
        Document merged = merge(document, other);
        String saved = args[2] + "/saved.json";
        ways.put("save", new Writing(Path.of(saved), () -> save(merged, saved)));
        ways.put("catAndSync", new Writing(Path.of(args[2], "cat"), () -> catAndSync(args)));
        ways.put("loadMerged", () -> load(saved));
        Prepared prepared = Prepared.of(merged);
        ways.put("prepare", prepared::prepare);
        ways.put("verify", prepared::verify);
        Evidence.Means means = means(merged, prepared.output().document());
        ways.put("diagnose", () -> diagnose(means));
        Path copies = Path.of(args[2], "redacted");
        ways.put(
                "redact",
                new Writing(copies.resolve("primary.json"), () -> redact(args[0], copies)));
        Map<String, List<Long>> times = race(ways, Integer.parseInt(args[3]));
        times.forEach(Compare::print);
    }

    static Map<String, List<Long>> race(Map<String, Way> ways, int rounds) throws IOException {
        for (Way way : ways.values()) {
            warmUp(way);
        }
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                System.gc();
                long took = time(way.getValue());
                times.computeIfAbsent(way.getKey(), (_) -> new ArrayList<>()).add(took);
            }
        }
        return times;
    }

    private static void warmUp(Way way) throws IOException {
        long spent = 0;
        while (spent < WARM) {
            spent += time(way);
        }
    }

    private static long time(Way way) throws IOException {
        way.before();
        long begin = System.nanoTime();
        last = way.run();
        return System.nanoTime() - begin;
    }

    static void print(String way, List<Long> times) {
        Collections.sort(times);
        double ms = times.get(times.size() / 2) / 1e6;
        System.out.printf(Locale.ROOT, "%s %.3f%n", way, ms);
    }

    private static Integer tokens(byte[] bytes) {
        int tokens = 0;
        try (JsonParser parser = JACKSON.createParser(bytes)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    private static Long check(NamedDocument one, NamedDocument other) {
        CheckedData.Context setting =
                new CheckedData.Context(
                        Case.UNKNOWN, System.currentTimeMillis(), true, Optional.empty());
        return DataCheck.of(one, other, setting, Progress.NONE).count();
    }

    /** A session with a merged file and what was prepared of it. */
    private static Evidence.Means means(Document merged, Document output) {
        Workspace workspace =
                Workspace.empty(Settings.DEFAULT)
                        .made("merged", merged, joined("merged"))
                        .made("output", output, joined("output"));
        return new Evidence.Means(
                new CheckRunner(workspace, Instant.now(), Progress.NONE),
                new CheckRequests(workspace, Progress.NONE, Optional.empty()));
    }

    private static DocumentOrigin.Joined joined(String name) {
        return new DocumentOrigin.Joined(List.of(), new DocumentOrigin.Target(name, Set.of()));
    }

    /** The causes that speak against the prepared file, compared with the merged one. */
    private static List<Cause> diagnose(Evidence.Means means) {
        Workspace workspace = means.runner().workspace();
        DiagnosedFiles files =
                DiagnosedFiles.of(
                        Optional.of(workspace.document("output")),
                        Optional.of(workspace.document("merged")),
                        workspace);
        CheckRequests.Options options =
                new CheckRequests.Options(Optional.empty(), Optional.empty(), Optional.empty());
        return Diagnosis.of(files, options, means).causes();
    }

    /** The twenty pairs with at least one comment that were synced last, before a day. */
    private static List<String> issues(NamedDocument one, NamedDocument other) {
        IssueRows rows =
                IssueRows.of(
                        one.analysis().sides().getFirst(),
                        Optional.of(other.analysis().sides().getFirst()),
                        (_) -> true,
                        Progress.NONE);
        IssueFilter filter =
                new IssueFilter(
                        Set.of(),
                        Optional.of(NumberRange.of("1+", "comments")),
                        Optional.empty(),
                        Optional.of(Instant.parse("2030-01-01T00:00:00Z")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        int[] selected = new IssueSelection(rows, Progress.NONE).of(filter, Set.of());
        int[] sorted =
                new RowOrder(rows, Progress.NONE)
                        .byNumber(
                                selected,
                                (row) -> rows.lastSync(row).orElse(IssueRecords.MISSING),
                                true);
        IssueRows.Reader reader = rows.reader();
        return Arrays.stream(sorted).limit(20).mapToObj((row) -> reader.any(row).name()).toList();
    }

    /** The changes of a later version, with all that has to be read of both for it. */
    private static Long difference(Document before, Document after) {
        SideVersions versions =
                new SideVersions(
                        DocumentAnalysis.of(before).sides().getFirst(),
                        DocumentAnalysis.of(after).sides().getFirst());
        DataDifference found =
                DataDifference.of(versions, Optional.empty(), (_) -> true, Progress.NONE);
        long changed = IntStream.range(0, found.after().size()).filter(found::isChanged).count();
        if (changed == 0 || changed > found.after().size() / 2) {
            throw new IllegalStateException(changed + " changed issues");
        }
        return changed;
    }

    /**
     * Writes a file in another format, with other numbers in a tenth of the records: without line
     * ends and indents, and with 9 for each number of messages that begins with 3.
     */
    private static String later(byte[] bytes, String name) throws IOException {
        byte[] out = new byte[bytes.length];
        byte[] field = "\"outgoingMessageSequenceId\":".getBytes(StandardCharsets.US_ASCII);
        int length = 0;
        boolean quoted = false;
        for (int i = 0; i < bytes.length; i++) {
            byte each = bytes[i];
            quoted ^= each == '"' && bytes[i - 1] != '\\';
            if (quoted || each > ' ') {
                int from = length - field.length;
                boolean counts = each == '3' && from >= 0;
                boolean changed =
                        counts && Arrays.equals(out, from, length, field, 0, field.length);
                out[length++] = changed ? (byte) '9' : each;
            }
        }
        Files.write(Path.of(name), Arrays.copyOf(out, length));
        return name;
    }

    static Document merge(Document document, Document other) {
        SyncPair mirror =
                SyncPair.of(
                        Download.of("orbit", DocumentAnalysis.of(document)),
                        Download.of("depot", DocumentAnalysis.of(other)),
                        Progress.NONE);
        return Merge.of(mirror, "ORBIT", Progress.NONE).document();
    }

    private static Long save(Document document, String file) {
        long[] written = new long[1];
        AtomicFile.write(
                Location.of(file),
                AtomicFile.Permission.BOTH,
                (out) -> {
                    document.writeTo((text) -> out.write(text.bytes(), text.from(), text.length()));
                    written[0] = out.written();
                });
        return written[0];
    }

    /** A redacted copy under a name that stays, with its proof. */
    private static Integer redact(String file, Path folder) {
        RedactionSource source = new RedactionSource.OfFile(Location.of(file), "primary.json");
        RedactedCopies.Request request =
                new RedactedCopies.Request(
                        List.of(source),
                        Location.of(folder.toString()),
                        true,
                        new Redaction.Terms("bench", 0));
        return RedactedCopies.write(request, Progress.NONE).files().size();
    }

    private static Integer catAndSync(String[] args) throws IOException {
        String line = "cat \"$0\" \"$1\" > \"$2/cat\" && sync \"$2/cat\"";
        try {
            return new ProcessBuilder("sh", "-c", line, args[0], args[1], args[2])
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    /** Data, an invented mapping of all its ids, and what the two make. */
    private record Prepared(Preparation.Task order, DocumentAnalysis output) {

        static Prepared of(Document merged) {
            IdMapping.Builder ids = new IdMapping.Builder();
            SyncedIssueData data = SyncedIssueData.in(merged.root(), "merged");
            for (TranslatedSide part : TranslatedSide.of(data, "merged", "ORBIT")) {
                for (SyncedIssue issue : part.side().issues()) {
                    for (IdKind kind : IdKind.values()) {
                        for (SyncedEntry entry : issue.entries(kind.field())) {
                            part.changing(entry)
                                    .map(TranslatedSide::text)
                                    .ifPresent((id) -> ids.put(kind.namespace(), id, "7" + id));
                        }
                    }
                }
            }
            Translation translation = new Translation(ids.build(), Optional.empty());
            Preparation.Task order =
                    new Preparation.Task(
                            "merged", DocumentAnalysis.of(merged), "ORBIT", translation);
            return new Prepared(order, made(order));
        }

        private static DocumentAnalysis made(Preparation.Task order) {
            return DocumentAnalysis.of(
                    Preparation.of(order, new Preparation.Safeguards(true, false), Progress.NONE)
                            .document());
        }

        /** As the command does it: with its proof. */
        Long prepare() {
            return verified(made(order), Optional.of(order.translation()));
        }

        Long verify() {
            return verified(output, Optional.empty());
        }

        private Long verified(DocumentAnalysis made, Optional<Translation> translation) {
            Verification.Claim claim =
                    new Verification.Claim(
                            order.document(), order.parts(), Optional.empty(), translation);
            Verification proof = Verification.of(claim, "output", made, Progress.NONE);
            if (!proof.holds()) {
                throw new IllegalStateException(proof.mismatches().toString());
            }
            return proof.changed();
        }
    }

    static Document load(String file) {
        try (FileSource source = FileSource.open(Location.of(file))) {
            return DocumentReader.read(source, Progress.NONE);
        }
    }
}
