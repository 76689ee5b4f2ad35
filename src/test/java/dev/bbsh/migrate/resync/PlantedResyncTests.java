package dev.bbsh.migrate.resync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.json.Span;
import dev.bbsh.migrate.prepare.IdKind;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Losses and duplicates that are planted in generated pairs are found, and no others. */
class PlantedResyncTests {

    private static final int COUNT = 600;
    private static final long UPLOAD = 1_793_692_800_000L;
    private static final long RESYNC = UPLOAD + 17 * 86_400_000L;

    /** One issue of one side, before it is written. */
    private static final class Draft {
        private final String key;
        private final String partner;
        private long out = RESYNC + 60_000;
        private long in = RESYNC + 61_000;
        private int sent = 4;
        private int applied = 4;
        private final List<String> comments = new ArrayList<>();
        private final List<String> files = new ArrayList<>();

        Draft(String key, String partner) {
            this.key = key;
            this.partner = partner;
        }

        String text(String connector) {
            return "{\"id\":"
                    + (key.hashCode() & 0xffff)
                    + text("connectorKey", connector)
                    + text("localIssueKey", key)
                    + text("remoteIssueKey", partner)
                    + number("lastOutgoingChange", out)
                    + number("lastIncomingChange", in)
                    + number("outgoingMessageSequenceId", sent)
                    + number("incomingMessageSequenceId", applied)
                    + list("comments", comments)
                    + list("attachments", files)
                    + "}";
        }

        private static String text(String name, String value) {
            return ",\"" + name + "\":\"" + value + "\"";
        }

        private static String number(String name, long value) {
            return ",\"" + name + "\":" + value;
        }

        private static String list(String name, List<String> entries) {
            return entries.isEmpty() ? "" : ",\"" + name + "\":[" + String.join(",", entries) + "]";
        }
    }

    private static String own(long id) {
        return "{\"localId\":\"" + id + "\"}";
    }

    private static String copy(long of, long id) {
        return "{\"localId\":\"" + id + "\",\"remoteId\":\"" + of + "\"}";
    }

    /** The two files, and what was planted in the second one. */
    private static final class World {
        private final List<Draft> mOld = new ArrayList<>();
        private final List<Draft> sOld = new ArrayList<>();
        private final List<Draft> mNew = new ArrayList<>();
        private final List<Draft> sNew = new ArrayList<>();
        private final IdMapping.Builder ids = new IdMapping.Builder();
        private final Set<String> lost = new TreeSet<>();
        private final Set<String> late = new TreeSet<>();
        private final Set<String> again = new TreeSet<>();
        private final Set<String> fresh = new TreeSet<>();
        private final Set<String> gone = new TreeSet<>();
        private final Set<String> added = new TreeSet<>();
        private final Set<String> alone = new TreeSet<>();
        private long waiting;
        private final Random dice;
        private final boolean translated;

        World(long seed, boolean translated) {
            this.dice = new Random(seed);
            this.translated = translated;
            for (int i = 1; i <= COUNT; i++) {
                plant(i);
            }
            Collections.shuffle(mNew, dice);
            Collections.shuffle(sNew, dice);
            Collections.shuffle(sOld, dice);
        }

        /** The ID of the moved side before and after the move. */
        private long moved(long id) {
            return translated ? id + 5_000_000 : id;
        }

        private void plant(int i) {
            String m = "MOVE-" + i;
            String s = "STAY-" + (i + 7);
            Draft m0 = new Draft(m, s);
            Draft s0 = new Draft(s, m);
            Draft m1 = new Draft(m, s);
            Draft s1 = new Draft(s, m);
            m0.out = m0.in = s0.out = s0.in = UPLOAD + i;
            boolean lose = dice.nextInt(20) == 0;
            fill(i, m0, s0, m1, s1, !lose);
            mOld.add(m0);
            sOld.add(s0);
            if (lose) {
                lost.add(m);
                switch (dice.nextInt(4)) {
                    case 0 -> mNew.add(m1);
                    case 1 -> sNew.add(s1);
                    case 2 -> mNew.add(new Draft(m, "STAY-" + (i + 900_000)));
                    default -> {}
                }
                return;
            }
            trouble(m, m1, s1);
            mNew.add(m1);
            sNew.add(s1);
            if (dice.nextInt(30) == 0) {
                String key = "MOVE-" + (i + 10_000);
                mNew.add(new Draft(key, "STAY-" + (i + 10_000)));
                if (dice.nextBoolean()) {
                    sNew.add(new Draft("STAY-" + (i + 10_000), key));
                    added.add(key);
                } else {
                    alone.add(key);
                }
            }
        }

        private void trouble(String m, Draft m1, Draft s1) {
            if (dice.nextInt(10) == 0) {
                late.add(m);
                switch (dice.nextInt(4)) {
                    case 0 -> m1.out = UPLOAD;
                    case 1 -> m1.in = UPLOAD;
                    case 2 -> s1.out = UPLOAD;
                    default -> s1.in = UPLOAD;
                }
            }
            if (dice.nextInt(12) == 0) {
                int more = 1 + dice.nextInt(3);
                m1.sent += more;
                waiting += more;
            }
        }

        private void fill(int i, Draft m0, Draft s0, Draft m1, Draft s1, boolean counts) {
            long base = i * 100L;
            for (int n = dice.nextInt(4); n > 0; n--) {
                comment(base + n, m0, s0, m1, s1, counts);
            }
            for (int n = dice.nextInt(3); n > 0; n--) {
                stayComment(base + 20 + n, m0, s0, m1, s1, counts);
            }
            if (dice.nextInt(4) == 0) {
                long id = base + 40;
                s0.files.add(copy(id, id + 7_000_000));
                s1.files.add(copy(id, id + 7_000_000));
                ids.put(Namespace.ATTACHMENT, "" + id, "" + moved(id));
                if (translated && dice.nextInt(3) == 0) {
                    s1.files.add(copy(moved(id), id + 8_000_000));
                    note(again, counts, "file " + (id + 8_000_000) + " of " + (id + 7_000_000));
                }
            }
            if (dice.nextInt(15) == 0) {
                long id = base + 60;
                m1.comments.add(own(id + 6_000_000));
                s1.comments.add(copy(id + 6_000_000, id + 9_000_000));
                note(fresh, counts, "" + (id + 6_000_000));
            }
        }

        /** A comment that was written on the side that moves, and copied to the other one. */
        private void comment(long id, Draft m0, Draft s0, Draft m1, Draft s1, boolean counts) {
            m0.comments.add(own(id));
            s0.comments.add(copy(id, id + 1_000_000));
            ids.put(Namespace.COMMENT, "" + id, "" + moved(id));
            if (dice.nextInt(25) == 0) {
                note(gone, counts, "" + id);
                return;
            }
            m1.comments.add(own(id));
            s1.comments.add(copy(id, id + 1_000_000));
            if (translated && dice.nextInt(6) == 0) {
                m1.comments.add(own(moved(id)));
                s1.comments.add(copy(moved(id), id + 2_000_000));
                note(again, counts, "note " + (id + 2_000_000) + " of " + (id + 1_000_000));
            }
        }

        /** A comment that was written on the side that stays, and copied to the moving one. */
        private void stayComment(long id, Draft m0, Draft s0, Draft m1, Draft s1, boolean counts) {
            s0.comments.add(own(id));
            m0.comments.add(copy(id, id + 3_000_000));
            ids.put(Namespace.COMMENT, "" + (id + 3_000_000), "" + moved(id + 3_000_000));
            s1.comments.add(own(id));
            boolean twice = dice.nextInt(6) == 0;
            if (!twice || translated) {
                m1.comments.add(copy(id, id + 3_000_000));
            } else {
                m1.comments.add(own(id + 3_000_000));
                s1.comments.add(copy(id + 3_000_000, id + 4_000_000));
            }
            if (twice && translated) {
                m1.comments.add(own(moved(id + 3_000_000)));
                s1.comments.add(copy(moved(id + 3_000_000), id + 4_000_000));
            }
            if (twice) {
                note(again, counts, "note " + (id + 4_000_000) + " of " + id);
            }
        }

        private static void note(Set<String> list, boolean counts, String text) {
            if (counts) {
                list.add(text);
            }
        }

        ResyncComparison compare(boolean mapped) {
            Optional<IdMapping> mapping = mapped ? Optional.of(ids.build()) : Optional.empty();
            SyncedIssueData old = data(sOld, "CON-1-STAY", mOld, "CON-2-MOVE");
            SyncedIssueData now = data(sNew, "CON-8-STAY", mNew, "CON-9-MOVE");
            return ResyncComparison.of(
                    new ResyncSides(
                            old.sides().getLast(),
                            old.sides().getFirst(),
                            now.sides().getLast(),
                            Optional.of(now.sides().getFirst())),
                    new ResyncTerms(
                            OptionalLong.of(RESYNC), (_) -> true, mapping, Optional.empty()),
                    Progress.NONE);
        }

        private static SyncedIssueData data(
                List<Draft> first, String one, List<Draft> second, String two) {
            return SyncedIssueData.of(
                            Span.of(
                                    "{\"firstConnector\":"
                                            + array(first, one)
                                            + ",\"secondConnector\":"
                                            + array(second, two)
                                            + "}"))
                    .orElseThrow();
        }

        private static String array(List<Draft> side, String connector) {
            return side.stream()
                    .map((each) -> each.text(connector))
                    .collect(Collectors.joining(",\n", "[", "]"));
        }
    }

    private static Set<String> duplicates(ResyncComparison found) {
        return found.items(
                        EnumSet.of(
                                ItemChange.COPY_AS_ORIGINAL,
                                ItemChange.NEW_ID,
                                ItemChange.SECOND_COPY))
                .map(
                        (item) ->
                                (item.kind() == IdKind.COMMENT ? "note " : "file ")
                                        + item.id()
                                        + " of "
                                        + item.original().orElse("nothing"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(ResyncComparison found, ItemChange change) {
        return found.items(EnumSet.of(change))
                .map(ResyncItem::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertRest(World world, ResyncComparison found) {
        assertThat(found.lost().map(LostPair::key)).containsExactlyInAnyOrderElementsOf(world.lost);
        assertThat(found.lostPairs()).isEqualTo(world.lost.size());
        assertThat(found.totals().there()).isEqualTo(COUNT - world.lost.size());
        assertThat(found.unsynced().map(ResyncComparison.CurrentPair::key))
                .containsExactlyInAnyOrderElementsOf(world.late);
        assertThat(found.totals().synced())
                .isEqualTo(COUNT - world.lost.size() - world.late.size());
        assertThat(found.totals().pending()).isEqualTo(world.waiting);
        assertThat(found.totals().pendingBack()).isZero();
        assertThat(found.added().map(ResyncComparison.CurrentPair::key))
                .containsExactlyInAnyOrderElementsOf(world.added);
        assertThat(found.alone().map(ResyncComparison.CurrentPair::key))
                .containsExactlyInAnyOrderElementsOf(world.alone);
        assertThat(found.totals().alone()).isEqualTo(world.alone.size());
        assertThat(ids(found, ItemChange.MISSING)).isEqualTo(world.gone);
        assertThat(found.totals().items(ItemChange.MISSING)).isEqualTo(world.gone.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void findsWhatWasPlantedWithoutMapping(long seed) {
        World world = new World(seed, false);
        ResyncComparison found = world.compare(false);
        assertThat(world.again).isNotEmpty();
        assertThat(duplicates(found)).isEqualTo(world.again);
        assertThat(found.totals().sentAgain()).isEqualTo(world.again.size());
        assertThat(ids(found, ItemChange.NEW)).isEqualTo(world.fresh);
        assertRest(world, found);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void findsNewIdsWithMapping(long seed) {
        World world = new World(seed, true);
        ResyncComparison found = world.compare(true);
        assertThat(world.again).isNotEmpty();
        assertThat(duplicates(found)).isEqualTo(world.again);
        assertThat(found.totals().items(ItemChange.NEW_ID)).isEqualTo(world.again.size());
        assertThat(ids(found, ItemChange.NEW)).isEqualTo(world.fresh);
        assertRest(world, found);
    }

    @Test
    void inventsNoDuplicatesWithoutTheMapping() {
        World world = new World(21, true);
        ResyncComparison found = world.compare(false);
        assertThat(duplicates(found)).isEmpty();
        assertThat(ids(found, ItemChange.NEW)).hasSizeGreaterThan(world.fresh.size());
        assertRest(world, found);
    }

    @Test
    void findsNothingInTheSameDataOfAnotherSync() {
        World world = new World(31, false);
        world.mNew.clear();
        world.sNew.clear();
        for (Draft each : world.mOld) {
            each.out = each.in = RESYNC;
            world.mNew.add(each);
        }
        for (Draft each : world.sOld) {
            each.out = each.in = RESYNC;
            world.sNew.add(each);
        }
        ResyncComparison found = world.compare(false);
        assertThat(found.lostPairs()).isZero();
        assertThat(found.totals().synced()).isEqualTo(COUNT);
        assertThat(found.items(EnumSet.allOf(ItemChange.class))).isEmpty();
        assertThat(found.totals().newPairs() + found.totals().alone()).isZero();
    }
}
