package dev.bbsh.operation.diagnosis;

import dev.bbsh.operation.diagnosis.evidence.IdCounts;

import java.util.Optional;

/** The IDs of one project, on its side and as the other one records them. */
record ProjectIds(String project, IdCounts local, IdCounts remote, Optional<String> partner) {

    long compared() {
        return local.compared() + remote.compared();
    }

    long changed() {
        return local.changed() + remote.changed();
    }

    long same() {
        return local.same() + remote.same();
    }

    long kept() {
        return local.kept() + remote.kept();
    }

    long twice() {
        return local.twice() + remote.twice();
    }

    long wrong() {
        return local.wrong() + remote.wrong();
    }

    long old() {
        return local.old() + remote.old();
    }

    long young() {
        return local.young() + remote.young();
    }

    long all() {
        return local.all() + remote.all();
    }

    /** The side on which all IDs are old, when the other side has only new ones. */
    Optional<String> oldSide(long localOld, long localNew, long remoteOld, long remoteNew) {
        if (localOld > 0 && localNew == 0 && remoteOld == 0) {
            return Optional.of(project);
        }
        return remoteOld > 0 && remoteNew == 0 && localOld == 0 ? partner : Optional.empty();
    }
}
