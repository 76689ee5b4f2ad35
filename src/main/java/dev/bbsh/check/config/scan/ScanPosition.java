package dev.bbsh.check.config.scan;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.reference.AssumedSide;
import dev.bbsh.check.config.reference.NamePath;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.reference.SideDoubt;
import dev.bbsh.check.config.rule.PlaceRules.Limits;
import dev.bbsh.check.config.rule.ValueMeaning;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A place on the walk through a config, with what is known there.
 *
 * @param meaning of the value, or of the values in it
 * @param claim whose it is
 * @param container the context in the containers around it
 * @param limits the confidence in the rules that say the meaning and the side
 */
record ScanPosition(
        NamePath trail,
        ValueMeaning meaning,
        AssumedSide claim,
        Scope scope,
        Context container,
        Limits limits) {

    static ScanPosition root() {
        return new ScanPosition(
                NamePath.root(),
                ValueMeaning.Other.UNKNOWN,
                AssumedSide.NONE,
                Scope.NONE,
                Context.NOTHING,
                Limits.NONE);
    }

    /** The side it is taken to be on. */
    Optional<SideName> side() {
        return claim.side();
    }

    /** True when it is one of several. */
    boolean listed() {
        return container.listed();
    }

    ScanPosition with(ValueMeaning other) {
        return other.equals(meaning)
                ? this
                : new ScanPosition(trail, other, claim, scope, container, limits);
    }

    ScanPosition on(Optional<SideName> other) {
        return on(claim.on(other));
    }

    ScanPosition on(AssumedSide other) {
        return other.equals(claim)
                ? this
                : new ScanPosition(trail, meaning, other, scope, container, limits);
    }

    ScanPosition in(Scope other) {
        return other.equals(scope)
                ? this
                : new ScanPosition(trail, meaning, claim, other, container, limits);
    }

    ScanPosition at(NamePath next, boolean isListed) {
        return new ScanPosition(next, meaning, claim, scope, container.listed(isListed), limits);
    }

    ScanPosition within(Limits other) {
        return other.equals(limits)
                ? this
                : new ScanPosition(trail, meaning, claim, scope, container, other);
    }

    /** A position below an ID that is the name of a member. */
    ScanPosition below(ReferenceKind id) {
        return new ScanPosition(trail, meaning, claim, scope, container.below(id), limits);
    }

    /** The position as one of a pair, where the order doesn't prove whose it is. */
    ScanPosition paired() {
        return doubted(SideDoubt.Cause.PAIR);
    }

    /** The position with a doubt that arises here. */
    ScanPosition doubted(SideDoubt.Cause cause) {
        return on(claim.doubted(cause, trail));
    }

    /** The side of the second one of a pair; outside both sides, the second side. */
    Optional<SideName> partner() {
        return Optional.of(side().map(SideName::other).orElse(SideName.SECOND));
    }

    /** The side of the first one of a pair; outside both sides, the first side. */
    Optional<SideName> owner() {
        return Optional.of(side().orElse(SideName.FIRST));
    }

    /**
     * The context of a value in the containers above it.
     *
     * @param listed whether it is one of several
     * @param inRow whether it is in one of several rows
     * @param ids the kinds of the IDs that are names of members above it
     */
    record Context(boolean listed, boolean inRow, Set<ReferenceKind> ids) {

        static final Context NOTHING = new Context(false, false, Set.of());

        private static final Context IN_ROW = new Context(false, true, Set.of());

        private static final Context ROW = new Context(true, true, Set.of());

        Context {
            ids = Set.copyOf(ids);
        }

        Context listed(boolean is) {
            if (is == listed && (inRow || !is)) {
                return this;
            }
            return !ids.isEmpty() ? new Context(is, inRow || is, ids) : is ? ROW : IN_ROW;
        }

        Context below(ReferenceKind id) {
            Set<ReferenceKind> more = new HashSet<>(ids);
            more.add(id);
            return new Context(listed, true, more);
        }
    }
}
