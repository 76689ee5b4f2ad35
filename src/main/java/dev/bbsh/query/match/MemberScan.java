package dev.bbsh.query.match;

import dev.bbsh.json.tape.Segment;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * Searches the members of one object after the other by name. What an object was not asked for yet
 * is remembered on the way, so that several conditions or columns read its names once. It may be
 * used by one thread only.
 */
public final class MemberScan {

    private final Map<String, Member> all = new HashMap<>();
    private final NamedSteps<Member> names = new NamedSteps<>();
    private final CancellationCheck meter;
    private Segment segment = NodeCursor.NOWHERE;
    private int object = -1;

    /** The wanted members of the current object by their numbers, if these are known. */
    private NamedSteps.@Nullable Members<Member> wanted;

    /** The number of the next member. */
    private int number;

    /** The key of the next member. */
    private int next;

    private int end;
    private boolean unique;

    /** The number of objects so far, which tells whether a member is one of the current object. */
    private long objects;

    public MemberScan(CancellationCheck meter) {
        this.meter = meter;
    }

    /** A name to search for. */
    public static final class Member {

        private long found;
        private int node;

        private Member() {}
    }

    /** The member with a name, for any number of searches. */
    public Member member(String name) {
        return all.computeIfAbsent(
                name,
                (_) -> {
                    // What was remembered lacks this name.
                    object = -1;
                    Member member = new Member();
                    names.put(name, member);
                    return member;
                });
    }

    /**
     * The value of a member of an object, of several the last one; -1 if there is none.
     *
     * @param in the segment that has the object
     */
    int find(Member member, Segment in, int node) {
        if (in != segment || node != object) {
            open(in, node);
        }
        if (wanted == null) {
            search(member);
        } else {
            go(member, wanted);
        }
        return member.found == objects ? member.node : -1;
    }

    /** Goes on to a member of an object whose names are known. */
    private void go(Member member, NamedSteps.Members<Member> members) {
        while (member.found != objects && number < members.count()) {
            found(members.touched(segment, next, number++));
        }
    }

    private void search(Member member) {
        while ((member.found != objects || !unique) && next < end) {
            meter.tick();
            found(names.at(segment, next));
        }
    }

    private void found(@Nullable Member each) {
        if (each != null) {
            each.found = objects;
            each.node = next + 1;
        }
        next = segment.next(next + 1);
    }

    private void open(Segment in, int node) {
        meter.tick();
        segment = in;
        object = node;
        objects++;
        wanted = names.of(in, node);
        number = 0;
        unique = in.duplicates().count() == 0;
        boolean keyed = wanted != null || in.first(node) == '{';
        next = keyed ? in.firstChild(node) : 0;
        end = keyed ? in.next(node) : 0;
    }
}
