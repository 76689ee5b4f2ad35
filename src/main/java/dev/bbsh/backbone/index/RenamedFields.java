package dev.bbsh.backbone.index;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.text.NearestNames;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Documented fields that records lack, with the unknown fields that they have instead.
 *
 * @param names the unknown fields
 * @param fields the documented ones
 * @param records the number of records that have the unknown fields
 */
public record RenamedFields(List<String> names, List<IssueField> fields, long records) {

    private static final IssueField[] FIELDS = IssueField.values();

    private static final int NAMES = 100;

    public RenamedFields {
        names = List.copyOf(names);
        fields = List.copyOf(fields);
    }

    /** The occurrences of an unknown name, and the fields that it can stand for. */
    private static final class Uses {

        private final boolean[] fits = new boolean[FIELDS.length];
        private long count;
        private boolean fitsAny = true;

        Uses() {
            Arrays.fill(fits, true);
        }

        void add(Member member, SyncedIssue issue) {
            count++;
            boolean any = false;
            for (IssueField field : FIELDS) {
                int slot = field.slot();
                fits[slot] = fits[slot] && !issue.has(field) && canBe(field, member);
                any |= fits[slot];
            }
            fitsAny = any;
        }
    }

    /** The renamed fields of the records; files without unknown members are not read again. */
    public static List<RenamedFields> of(IssueRecords records, Progress progress) {
        return records.side().analysis().renamedFields(records, progress);
    }

    static List<RenamedFields> read(IssueRecords records, Progress progress) {
        Map<String, Uses> uses = new LinkedHashMap<>();
        Settled settled = new Settled();
        IssueRecords.Reader reader = records.reader();
        for (int ordinal = 0; ordinal < records.size(); ordinal++) {
            if ((ordinal & 1023) == 0) {
                progress.advance(0);
            }
            if (records.mayHaveUnknown(ordinal)) {
                SyncedIssue issue = reader.read(ordinal);
                if (issue.unknownMembers() > 0 && !settled.has(issue) && !add(issue, uses)) {
                    settled.add(issue);
                }
            }
        }
        return grouped(uses);
    }

    /** The shapes of records whose unknown names stand for no field. */
    private static final class Settled {

        private Segment segment = Segment.of("0");
        private final BitSet shapes = new BitSet();

        boolean has(SyncedIssue issue) {
            return issue.segment() == segment && shapes.get(issue.segment().shape(issue.node()));
        }

        void add(SyncedIssue issue) {
            if (issue.segment() != segment) {
                segment = issue.segment();
                shapes.clear();
            }
            int shape = segment.shape(issue.node());
            shapes.set(shape, shape != 0);
        }
    }

    /** False when none of the unknown names can stand for a field. */
    private static boolean add(SyncedIssue issue, Map<String, Uses> uses) {
        boolean any = false;
        for (Member member : issue.unknown()) {
            if (uses.size() < NAMES || uses.containsKey(member.name())) {
                Uses use = uses.computeIfAbsent(member.name(), (_) -> new Uses());
                use.add(member, issue);
                any |= use.fitsAny;
            }
        }
        return any;
    }

    /** Groups names that can stand for the same fields: which name is which field isn't known. */
    private static List<RenamedFields> grouped(Map<String, Uses> uses) {
        Map<List<IssueField>, RenamedFields> groups = new LinkedHashMap<>();
        uses.forEach(
                (name, use) -> {
                    List<IssueField> meant = meant(name, use);
                    if (!meant.isEmpty()) {
                        groups.merge(
                                meant,
                                new RenamedFields(List.of(name), meant, use.count),
                                RenamedFields::and);
                    }
                });
        return List.copyOf(groups.values());
    }

    private RenamedFields and(RenamedFields more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(more.names);
        return new RenamedFields(all, fields, Math.max(records, more.records));
    }

    /**
     * The fields that a name stands for; the nearest names decide if the values fit several fields.
     */
    private static List<IssueField> meant(String name, Uses use) {
        List<IssueField> fitting =
                Arrays.stream(FIELDS).filter((field) -> use.fits[field.slot()]).toList();
        List<IssueField> near = fitting.stream().filter((field) -> isNear(name, field)).toList();
        return near.isEmpty()
                ? fitting.stream().filter(RenamedFields::isTold).toList()
                : List.of(near.getFirst());
    }

    /** True for fields whose values are recognised whatever their name is. */
    private static boolean isTold(IssueField field) {
        return switch (field) {
            case CONNECTOR_KEY, LOCAL_ISSUE_KEY, REMOTE_ISSUE_KEY -> true;
            default -> false;
        };
    }

    private static boolean isNear(String name, IssueField field) {
        String plain = plain(name);
        String meant = plain(field.key());
        boolean part = plain.length() > 4 && meant.contains(plain);
        return part || plain.contains(meant) || !NearestNames.to(plain, List.of(meant)).isEmpty();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean canBe(IssueField field, Member member) {
        JsonValue value = member.value();
        return switch (field) {
            case LOCAL_ISSUE_KEY, REMOTE_ISSUE_KEY ->
                    text(value).flatMap(ProjectKey::ofIssue).isPresent();
            case CONNECTOR_KEY -> text(value).flatMap(ProjectKey::ofConnector).isPresent();
            default -> fits(field.shape(), value.kind());
        };
    }

    private static Optional<String> text(JsonValue value) {
        return value.kind() == JsonKind.STRING ? value.asString() : Optional.empty();
    }

    private static boolean fits(IssueField.ValueType shape, JsonKind kind) {
        return switch (shape) {
            case NUMBER, TIME -> kind == JsonKind.NUMBER;
            case TEXT -> kind == JsonKind.STRING;
            case FLAG -> kind == JsonKind.TRUE || kind == JsonKind.FALSE;
            case ENTRIES -> kind == JsonKind.ARRAY;
        };
    }

    /** True when records can't be paired without these fields. */
    public boolean preventsPairing() {
        return fields.stream().anyMatch(RenamedFields::isTold);
    }

    /**
     * The renamed fields in a sentence.
     *
     * @param project the project of the records
     */
    public String sentence(String project) {
        String unknown =
                names.stream()
                        .map((each) -> String.format(Locale.ROOT, "'%s'", each))
                        .collect(Collectors.joining(" and "));
        String missing = fields.stream().map(IssueField::key).collect(Collectors.joining(" and "));
        return String.format(
                Locale.ROOT,
                "%s %s %s %s (%s %s missing)",
                Plurals.of(records, project + " record"),
                records == 1 ? "has" : "have",
                names.size() == 1 ? "an unknown field" : "unknown fields",
                unknown,
                missing,
                fields.size() == 1 ? "is" : "are");
    }
}
