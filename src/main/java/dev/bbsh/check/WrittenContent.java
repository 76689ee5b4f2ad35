package dev.bbsh.check;

import dev.bbsh.check.fix.Fix;
import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.json.Place;

import java.util.List;
import java.util.Optional;

/** The content of a finding that was written when it was found. */
record WrittenContent(
        List<String> keys,
        List<Place> places,
        String message,
        List<Finding.Evidence> evidence,
        List<Fix> fixes,
        Optional<IdDetail> detail,
        Optional<RowDetail> rows)
        implements FindingContent {

    WrittenContent {
        keys = LazyList.copyOf(keys);
        places = LazyList.copyOf(places);
        evidence = List.copyOf(evidence);
        fixes = List.copyOf(fixes);
    }
}
