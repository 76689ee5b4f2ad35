package dev.bbsh.check.data;

import dev.bbsh.backbone.Case;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.entry.CopiesOfSyncUser;
import dev.bbsh.check.data.entry.CopyWithoutOrigin;
import dev.bbsh.check.data.entry.DuplicateEntryId;
import dev.bbsh.check.data.entry.EntryWithoutLocalId;
import dev.bbsh.check.data.entry.MalformedId;
import dev.bbsh.check.data.entry.MappingDoesNotFit;
import dev.bbsh.check.data.entry.OverCloudLimit;
import dev.bbsh.check.data.entry.SeenEntryIds;
import dev.bbsh.check.data.entry.UntranslatedIds;
import dev.bbsh.check.data.message.ChangesIgnored;
import dev.bbsh.check.data.message.DownloadsDiffer;
import dev.bbsh.check.data.message.InactiveIssues;
import dev.bbsh.check.data.message.LastRecordedTimes;
import dev.bbsh.check.data.message.MessagesOpen;
import dev.bbsh.check.data.message.SideRestored;
import dev.bbsh.check.data.pairing.DuplicateLocalKey;
import dev.bbsh.check.data.pairing.DuplicateRemoteKey;
import dev.bbsh.check.data.pairing.KeyNotInJira;
import dev.bbsh.check.data.pairing.KeysDoNotMirror;
import dev.bbsh.check.data.pairing.MalformedKey;
import dev.bbsh.check.data.pairing.UnpairedIssue;
import dev.bbsh.check.data.record.DuplicateKey;
import dev.bbsh.check.data.record.ImplausibleTime;
import dev.bbsh.check.data.record.PlausibleTime;
import dev.bbsh.check.data.record.UnknownKey;
import dev.bbsh.check.data.record.WrongType;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.side.AlreadyMerged;
import dev.bbsh.check.data.side.EmptySide;
import dev.bbsh.check.data.side.ForeignConnectorKey;
import dev.bbsh.check.data.side.NotTheSameSync;
import dev.bbsh.check.data.side.ReorderedOnly;
import dev.bbsh.check.data.side.SameSideTwice;
import dev.bbsh.check.data.side.SeveralConnectors;
import dev.bbsh.check.data.side.WrongWayRound;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules for synced issue data, in the order in which they are listed. */
public final class DataRules {

    private final CheckedData.Context setting;
    private final Progress progress;
    private final SeenEntryIds seen = new SeenEntryIds();
    private final PlausibleTime plausible;
    private final LastRecordedTimes ends;

    private DataRules(CheckedData.Context setting, Progress progress) {
        this.setting = setting;
        this.progress = progress;
        this.plausible = PlausibleTime.at(setting.now());
        this.ends = new LastRecordedTimes(plausible);
    }

    /** The descriptions of the rules, without any document. */
    public static List<Rule> all() {
        CheckedData.Context nothing =
                new CheckedData.Context(Case.UNKNOWN, 0, false, Optional.empty());
        return fresh(nothing, List.of(), Progress.NONE).stream().map(DataRule::rule).toList();
    }

    /**
     * Creates the rules for one check.
     *
     * @param merged the documents that should have one side and have both
     */
    static List<DataRule> fresh(
            CheckedData.Context setting, List<String> merged, Progress progress) {
        DataRules rules = new DataRules(setting, progress);
        return Stream.of(
                        rules.sides(merged),
                        rules.values(),
                        rules.keys(),
                        rules.state(),
                        rules.entries(),
                        rules.others())
                .flatMap(List::stream)
                .toList();
    }

    /** The rules for the sides of the sync, and for documents as a whole. */
    private List<DataRule> sides(List<String> merged) {
        return List.of(
                new EmptySide(),
                new SameSideTwice(),
                new NotTheSameSync(progress),
                new AlreadyMerged(merged),
                new WrongWayRound(),
                new ReorderedOnly(),
                new SeveralConnectors(),
                new ForeignConnectorKey());
    }

    /** The rules for types, and for keys, IDs and times that no Jira writes. */
    private List<DataRule> values() {
        return List.of(
                new WrongType(),
                new MalformedKey(),
                new MalformedId(seen),
                new ImplausibleTime(plausible));
    }

    /** The rules for issue keys. */
    private List<DataRule> keys() {
        return List.of(
                new DuplicateLocalKey(),
                new DuplicateRemoteKey(progress),
                new KeysDoNotMirror(),
                new KeyNotInJira(setting));
    }

    /** The rules for the state of the sync: how far each side is, by its messages. */
    private List<DataRule> state() {
        return List.of(
                new DownloadsDiffer(ends),
                new UnpairedIssue(ends),
                new SideRestored(ends),
                new MessagesOpen(ends));
    }

    /** The rules for comments, attachments and other entries of issues. */
    private List<DataRule> entries() {
        UntranslatedIds untranslated = new UntranslatedIds(setting);
        return List.of(
                new EntryWithoutLocalId(),
                new DuplicateEntryId(seen),
                new CopyWithoutOrigin(seen),
                new MappingDoesNotFit(untranslated),
                untranslated,
                new CopiesOfSyncUser(),
                new OverCloudLimit());
    }

    /** The rules for ignored changes, names of fields and inactive issues. */
    private List<DataRule> others() {
        return List.of(
                new ChangesIgnored(),
                new DuplicateKey(),
                new UnknownKey(progress),
                new InactiveIssues(setting.silentSince()));
    }
}
