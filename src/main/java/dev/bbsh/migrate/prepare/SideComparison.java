package dev.bbsh.migrate.prepare;

import dev.bbsh.backbone.data.Entries;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Compares the records of one side with those that they were made of. */
final class SideComparison {

    private final TranslatedSide part;
    private final Side after;
    private final UnaryOperator<String> keys;
    private final boolean sameKeys;
    private final IdLedger ledger;
    private final Consumer<Verification.Mismatch> sink;
    private final ObjectComparison members;
    private final ObjectComparison entryMembers;

    SideComparison(
            TranslatedSide part,
            Side after,
            IdProof ids,
            Consumer<Verification.Mismatch> sink,
            Progress progress) {
        this.part = part;
        this.after = after;
        this.keys = ids.keys();
        this.sameKeys = ids.sameKeys();
        this.ledger = ids.ledger();
        this.sink = sink;
        this.members =
                new ObjectComparison(
                        Set.of(
                                IdKind.COMMENT.field().key(),
                                IdKind.ATTACHMENT.field().key(),
                                part.changingKey().key()),
                        progress.uncounted());
        this.entryMembers =
                new ObjectComparison(
                        Set.of(SyncedEntry.LOCAL_ID, SyncedEntry.REMOTE_ID), progress.uncounted());
    }

    /** The evidence on IDs and keys of both sides. */
    record IdProof(UnaryOperator<String> keys, boolean sameKeys, IdLedger ledger) {}

    /** Compares all records; true when they are in the same order. */
    boolean compare(Progress progress) {
        Iterator<SyncedIssue> others = after.issues().iterator();
        @Nullable RecordMatcher match = null;
        for (SyncedIssue before : part.side().issues()) {
            progress.advance(1);
            Optional<SyncedIssue> now =
                    match == null && others.hasNext()
                            ? Optional.of(others.next())
                            : Optional.empty();
            if (now.isPresent() && compareInPlace(before, now.get())) {
                continue;
            }
            if (match == null) {
                match = RecordMatcher.from((int) before.ordinal(), after, progress);
            }
            compareOrMiss(before, match.of(keyAfter(before)));
        }
        if (match == null) {
            others.forEachRemaining(this::added);
            return true;
        }
        match.left().forEach(this::added);
        return !match.moved();
    }

    /** Compares the records at one position, unless they are of different issues. */
    private boolean compareInPlace(SyncedIssue before, SyncedIssue now) {
        if (sameKeys && before.isRecord() && now.isRecord()) {
            IdPositions old = IdPositions.of(before, part);
            IdPositions young = IdPositions.of(now, part);
            if (old.sameAround(young)) {
                compare(old.spots(), young.spots(), now);
                return true;
            }
        }
        if (keyAfter(before).equals(now.localIssueKey().orElse(""))) {
            compare(before, now);
            return true;
        }
        return false;
    }

    private void compare(
            List<IdPositions.IdPosition> before,
            List<IdPositions.IdPosition> after,
            SyncedIssue now) {
        for (int i = 0; i < before.size(); i++) {
            IdKind kind = before.get(i).kind();
            long number = after.get(i).number();
            ledger.problem(kind, before.get(i).value(), after.get(i).value())
                    .ifPresent(
                            (text) ->
                                    say(
                                            now,
                                            Place.root().child(kind.field().key()).child(number),
                                            text));
        }
    }

    private String keyAfter(SyncedIssue before) {
        String key = before.localIssueKey().orElse("");
        return part.moved() ? keys.apply(key) : key;
    }

    private void compareOrMiss(SyncedIssue before, Optional<SyncedIssue> now) {
        if (now.isPresent()) {
            compare(before, now.get());
        } else {
            Place gone = part.side().place(before);
            sink.accept(new Verification.Mismatch(gone, before.name(), "the record is missing"));
        }
    }

    private void added(SyncedIssue issue) {
        say(issue, Place.root(), "the record is new");
    }

    private void say(SyncedIssue issue, Place inRecord, String text) {
        Place at = after.place(issue);
        for (Place.Step step : inRecord.steps()) {
            at = at.child(step);
        }
        sink.accept(new Verification.Mismatch(at, issue.name(), text));
    }

    private void compare(SyncedIssue before, SyncedIssue now) {
        if (!before.isRecord() || !now.isRecord()) {
            if (!before.record().text().equals(now.record().text())) {
                say(now, Place.root(), ObjectComparison.became(before.record(), now.record()));
            }
            return;
        }
        members.compare(before.record(), now.record(), (at, text) -> say(now, at, text));
        compareKey(before, now);
        for (IdKind kind : IdKind.values()) {
            compare(before, now, kind);
        }
    }

    private void compareKey(SyncedIssue before, SyncedIssue now) {
        String was = before.text(part.changingKey()).orElse("");
        String is = now.text(part.changingKey()).orElse("");
        String wanted = keys.apply(was);
        if (!is.equals(wanted)) {
            String text =
                    was.equals(is)
                            ? was + " was left unchanged"
                            : String.format(Locale.ROOT, "%s became %s, not %s", was, is, wanted);
            say(now, Place.root().child(part.changingKey().key()), text);
        }
    }

    private void compare(SyncedIssue before, SyncedIssue now, IdKind kind) {
        Entries old = before.entries(kind.field());
        Entries young = now.entries(kind.field());
        Place at = Place.root().child(kind.field().key());
        if (old.count() != young.count()) {
            say(now, at, Plurals.of(old.count(), kind.word()) + " became " + young.count());
            return;
        }
        Iterator<SyncedEntry> others = young.iterator();
        int number = 0;
        for (SyncedEntry entry : old) {
            Place place = at.child(number++);
            compare(kind, entry, others.next(), (text) -> say(now, place, text));
        }
    }

    private void compare(
            IdKind kind, SyncedEntry before, SyncedEntry after, Consumer<String> wrong) {
        entryMembers.compare(
                before.record(),
                after.record(),
                (at, text) -> wrong.accept(member(at) + " " + text));
        Optional<Span> was = part.changing(before);
        Optional<Span> is = part.changing(after);
        if (was.isPresent() && is.isPresent()) {
            ledger.problem(kind, was.get(), is.get()).ifPresent(wrong);
        }
        compareStaying(kind, before, after, wrong);
    }

    /** A path in an entry, without the sign for its root. */
    private static String member(Place inEntry) {
        return inEntry.brief().replaceFirst("^\\$\\.?", "");
    }

    private void compareStaying(
            IdKind kind, SyncedEntry before, SyncedEntry after, Consumer<String> wrong) {
        Optional<Span> was = part.staying(before);
        Optional<Span> is = part.staying(after);
        if (was.isPresent()
                && is.isPresent()
                && !TranslatedSide.text(was.get()).equals(TranslatedSide.text(is.get()))) {
            wrong.accept(
                    String.format(
                            Locale.ROOT,
                            "%s %s became %s (%s ID must stay)",
                            kind.word(),
                            TranslatedSide.text(was.get()),
                            TranslatedSide.text(is.get()),
                            part.moved() ? "remote" : "local"));
        }
    }

    /** Finds records by their keys, once they are no longer at the same positions. */
    private static final class RecordMatcher {

        private final IssueRecords.Reader reader;
        private final Map<String, Deque<Integer>> byKey = new HashMap<>();
        private int last = -1;
        private boolean moved;

        private RecordMatcher(IssueRecords.Reader reader) {
            this.reader = reader;
        }

        /** The records of a side from one position on. */
        static RecordMatcher from(int ordinal, Side side, Progress progress) {
            IssueRecords records = IssueRecords.of(side, progress.uncounted());
            RecordMatcher match = new RecordMatcher(records.reader());
            for (int i = ordinal; i < records.size(); i++) {
                progress.advance(0);
                String key = match.reader.read(i).localIssueKey().orElse("");
                match.byKey.computeIfAbsent(key, (_) -> new ArrayDeque<>()).add(i);
            }
            return match;
        }

        /** The first record with a key that was not taken before. */
        Optional<SyncedIssue> of(String key) {
            Integer found = byKey.getOrDefault(key, new ArrayDeque<>()).poll();
            if (found == null) {
                return Optional.empty();
            }
            moved |= found < last;
            last = found;
            return Optional.of(reader.read(found));
        }

        /** The records that were not taken. */
        Stream<SyncedIssue> left() {
            return byKey.values().stream().flatMap(Deque::stream).sorted().map(reader::read);
        }

        /** True when records are in another order, which is insignificant. */
        boolean moved() {
            return moved;
        }
    }
}
