package dev.bbsh.migrate.redact.utf8;

import dev.bbsh.migrate.redact.content.KnownMember;

import org.jspecify.annotations.Nullable;

/** A member, with the gaps that came behind its values lately. */
final class LearnedMember {

    private static final int MOST = 4;

    /** The most bytes of a gap. */
    private static final int LONGEST = 512;

    private final KnownMember member;
    private final @Nullable MemberGap[] gaps = new MemberGap[MOST];
    private boolean structure;

    LearnedMember(KnownMember member) {
        this.member = member;
    }

    KnownMember member() {
        return member;
    }

    /** True when the name is known to stay as it is in the rest of the file. */
    boolean isStructure() {
        return structure;
    }

    /** Remembers if the name stays as it is in the rest of the file. */
    void setStructure(boolean stays) {
        structure = stays;
    }

    /** The gap that is behind a value; null when it is a new one. */
    @Nullable MemberGap gap(byte[] text, int from, int to) {
        for (int i = 0; i < MOST; i++) {
            MemberGap each = gaps[i];
            if (each == null) {
                return null;
            }
            if (each.isAt(text, from, to)) {
                if (i > 0) {
                    gaps[i] = gaps[i - 1];
                    gaps[i - 1] = each;
                }
                return each;
            }
        }
        return null;
    }

    /**
     * Remembers what is between one of its values and the next one, if it tells that a string
     * before it was no name.
     *
     * @param open true when the next value is a string
     */
    void learn(byte[] text, int from, int to, boolean open, LearnedMember next) {
        int at = from + 1;
        while (at < to && Utf8Json.isBlank(text[at])) {
            at++;
        }
        if (at == to || to - from > LONGEST) {
            return;
        }
        System.arraycopy(gaps, 0, gaps, 1, MOST - 1);
        gaps[0] = new MemberGap(text, from, to, open, next);
    }
}
