package dev.bbsh.migrate.split;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.json.Composite;
import dev.bbsh.json.Document;
import dev.bbsh.json.Piece;
import dev.bbsh.json.read.ArrayStream;
import dev.bbsh.json.tape.Text;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The facts about synced issue data that are needed to split it: about twenty bytes a record, and
 * none of the text.
 */
public final class SplitSurvey implements ArrayStream.Visitor {

    /** The names of the arrays that hold records. */
    public static final Set<String> ARRAYS = Set.of(SideName.FIRST.key(), SideName.SECOND.key());

    private final String name;
    private final Progress progress;
    private final Map<SideName, SurveyedRecords> sides = new EnumMap<>(SideName.class);
    private SurveyedRecords current;

    /**
     * An empty survey, which must then visit all of a file.
     *
     * @param name the user's name for the file
     */
    public SplitSurvey(String name, Progress progress) {
        this.name = name;
        this.progress = progress;
        this.current = new SurveyedRecords(SideName.FIRST, progress);
    }

    /**
     * Surveys an open document.
     *
     * @throws BbshException when it is not synced issue data
     */
    public static SplitSurvey of(String name, Document document, Progress progress) {
        SplitSurvey survey = new SplitSurvey(name, progress);
        List<Side> sides = SyncedIssueData.in(document.root(), name).sides();
        progress.begin(
                "reading the records of " + name, sides.stream().mapToLong(Side::size).sum());
        for (Side side : sides) {
            survey.begin(side.name().key(), Text.EMPTY);
            Composite.of(side.value()).pieces().forEach(survey::elements);
        }
        return survey;
    }

    @Override
    public void outside(Text text) {}

    @Override
    public void begin(String key, Text blanks) {
        SideName side = SideName.FIRST.key().equals(key) ? SideName.FIRST : SideName.SECOND;
        current = new SurveyedRecords(side, progress);
        if (sides.put(side, current) != null) {
            throw twice(name, key);
        }
    }

    public static BbshException twice(String name, String key) {
        return new BbshException(
                "'" + name + "' has more than one " + key,
                "stop the sync on both sides and download it again");
    }

    @Override
    public void elements(Piece elements) {
        current.add(elements);
    }

    @Override
    public void end(Text blanks) {}

    /** True when it is synced issue data: an array of records under one connector or both. */
    public boolean isSyncedIssueData() {
        return !sides.isEmpty();
    }

    /** The number of records of a side. */
    public long size(SideName side) {
        return records(side).size();
    }

    public boolean isTwoSided() {
        return sides.size() > 1;
    }

    /** The checksum of the texts of all records of a side, independent of their order. */
    long digest(SideName side) {
        return records(side).digest();
    }

    /** The keys of all connectors; empty for none. */
    public Set<String> connectors() {
        Set<String> keys = new TreeSet<>();
        sides.values().forEach((records) -> keys.addAll(records.connectors()));
        return keys;
    }

    public SurveyedRecords records(SideName side) {
        return sides.getOrDefault(side, new SurveyedRecords(side, progress));
    }

    /** For each record of the second side the matching one of the first, or -1. */
    int[] partners() {
        return KeyPairIndex.of(records(SideName.FIRST), records(SideName.SECOND));
    }

    /** The number of issue pairs. */
    public long pairs() {
        long pairs = 0;
        for (int partner : partners()) {
            pairs += partner < 0 ? 0 : 1;
        }
        return pairs;
    }
}
