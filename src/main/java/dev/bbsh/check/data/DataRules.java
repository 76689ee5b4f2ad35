package dev.bbsh.check.data;

import dev.bbsh.backbone.Case;
import dev.bbsh.check.Rule;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;

/** All rules for synced issue data, in the order in which they are listed. */
public final class DataRules {

    private DataRules() {}

    /** The descriptions of the rules, without any document. */
    public static List<Rule> all() {
        CheckedData.Setting nothing =
                new CheckedData.Setting(Case.UNKNOWN, 0, false, Optional.empty());
        return fresh(nothing, List.of(), Progress.NONE).stream().map(DataRule::rule).toList();
    }

    /**
     * Creates the rules for one check.
     *
     * @param merged the documents that should have one side and have both
     */
    static List<DataRule> fresh(
            CheckedData.Setting setting, List<String> merged, Progress progress) {
        SeenEntries seen = new SeenEntries();
        PlausibleTime plausible = PlausibleTime.at(setting.now());
        FileEnds ends = new FileEnds(plausible);
        UntranslatedIds untranslated = new UntranslatedIds(setting);
        return List.of(
                new EmptySide(),
                new SameSideTwice(),
                new NotTheSameSync(progress),
                new AlreadyMerged(merged),
                new WrongWayRound(),
                new ReorderedOnly(),
                new SeveralConnectors(),
                new ForeignConnectorKey(),
                new WrongType(),
                new MalformedKey(),
                new MalformedId(seen),
                new ImplausibleTime(plausible),
                new DuplicateLocalKey(),
                new DuplicateRemoteKey(progress),
                new KeysDoNotMirror(),
                new KeyNotInJira(setting),
                new DownloadsDiffer(ends),
                new UnpairedIssue(ends),
                new SideRestored(ends),
                new MessagesOpen(ends),
                new EntryWithoutLocalId(),
                new DuplicateEntryId(seen),
                new CopyWithoutOrigin(seen),
                new MappingFit(untranslated),
                untranslated,
                new CopiesOfSyncUser(),
                new OverCloudLimit(),
                new ChangesIgnored(),
                new DuplicateKey(),
                new UnknownKey(progress),
                new Silent(setting.silentSince()));
    }
}
