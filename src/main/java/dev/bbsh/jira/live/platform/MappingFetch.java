package dev.bbsh.jira.live.platform;

import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.live.limit.ParallelCalls;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Fetches the ID mappings of a transfer: all pages, or single IDs. */
public final class MappingFetch {

    private final PlatformApi api;
    private final String transfer;
    private final Progress progress;
    private final IdMapping.Builder builder = new IdMapping.Builder();
    private long fetched;

    /** A fetch of a transfer's mappings. */
    public MappingFetch(PlatformApi api, String transfer, Progress progress) {
        this.api = api;
        this.transfer = PlatformApi.transfer(transfer);
        this.progress = progress;
    }

    /**
     * Fetches all pages of some namespaces, several namespaces at once.
     *
     * @param pages where the pages are kept, and those of an earlier fetch are
     * @return the mapping; its gaps say which namespaces are incomplete
     * @throws BbshException when the platform refuses the calls
     * @throws CancelledException when the user cancels; whole pages are kept
     */
    public IdMapping all(List<Namespace> namespaces, PageStore pages) {
        progress.begin("fetching ID mappings", -1);
        List<Function<Progress, Boolean>> works = new ArrayList<>();
        namespaces.forEach((each) -> works.add((part) -> fetched(each, pages, part)));
        try {
            ParallelCalls.run(works, progress);
        } catch (CancelledException cancelled) {
            throw pages.count() == 0
                    ? cancelled
                    : new CancelledException(kept(pages) + ": the same line goes on");
        } catch (BbshException refused) {
            throw pages.count() == 0
                    ? refused
                    : new BbshException(
                            refused.message()
                                    + "; "
                                    + kept(pages)
                                    + ", also when you connect again",
                            refused.advice(),
                            refused);
        }
        return builder.build();
    }

    private static String kept(PageStore pages) {
        return Plurals.of(pages.count(), "page is", "pages are")
                + " kept"
                + (pages.isLasting() ? "" : " until the session ends");
    }

    /**
     * Asks for the mappings of single IDs, as many in a call as the platform takes.
     *
     * @return the mapping; IDs that the platform does not know are not in it, and its gaps say that
     *     only some were asked for
     * @throws BbshException when the platform refuses the calls
     */
    public IdMapping find(Map<Namespace, ? extends Collection<String>> ids) {
        List<Function<Progress, Boolean>> works = new ArrayList<>();
        long all = 0;
        for (Map.Entry<Namespace, ? extends Collection<String>> each : ids.entrySet()) {
            List<String> keys = each.getValue().stream().distinct().toList();
            all += keys.size();
            builder.lacks(new Gap(each.getKey().name(), new Gap.Requested(keys.size())));
            for (int from = 0; from < keys.size(); from += PlatformApi.MOST_IDS) {
                int to = Math.min(keys.size(), from + PlatformApi.MOST_IDS);
                List<String> some = keys.subList(from, to);
                works.add((part) -> found(each.getKey(), some, part));
            }
        }
        progress.begin("looking up IDs", all);
        ParallelCalls.run(works, progress);
        return builder.build();
    }

    private boolean found(Namespace namespace, List<String> ids, Progress part) {
        Map<String, String> found = api.find(transfer, namespace, ids, part);
        synchronized (builder) {
            found.forEach((server, cloud) -> put(namespace, server, cloud));
        }
        part.advance(ids.size());
        return true;
    }

    private boolean fetched(Namespace namespace, PageStore pages, Progress part) {
        PageCursor cursor = new PageCursor();
        for (JsonNode page : pages.saved(namespace)) {
            cursor.read(page);
            take(namespace, page, part);
        }
        while (!cursor.isEnded()) {
            Optional<JsonNode> page = next(namespace, cursor, part);
            if (page.isEmpty()) {
                return false;
            }
            cursor.read(page.get());
            // A page that can't be trusted is asked for again when the fetch goes on.
            if (cursor.fault().isEmpty()) {
                pages.save(namespace, page.get());
            }
            take(namespace, page.get(), part);
        }
        if (!cursor.fault().isEmpty()) {
            gap(namespace, new Gap.Unread("its pages", cursor.fault()));
        }
        return true;
    }

    /** The next page; nothing when the platform does not give it for now, which is a gap. */
    private Optional<JsonNode> next(Namespace namespace, PageCursor cursor, Progress part) {
        try {
            return Optional.of(api.mappings(transfer, namespace, cursor.after(), part));
        } catch (HttpFailure failure) {
            boolean passing =
                    switch (failure.part()) {
                        case CONNECTION, TIME, CUT, LIMIT, ANSWER -> true;
                        case ADDRESS, TLS, PROXY, SIZE, REDIRECT, CREDENTIALS, PERMISSION -> false;
                    };
            if (!passing || isEmpty()) {
                throw failure;
            }
            gap(namespace, new Gap.Unread("a page", "is missing: " + failure.message()));
            return Optional.empty();
        }
    }

    private boolean isEmpty() {
        synchronized (builder) {
            return fetched == 0;
        }
    }

    private void take(Namespace namespace, JsonNode page, Progress part) {
        JsonNode items = page.path("items");
        synchronized (builder) {
            items.properties()
                    .forEach((each) -> put(namespace, each.getKey(), each.getValue().asString("")));
        }
        part.advance(items.size());
    }

    private void put(Namespace namespace, String server, String cloud) {
        if (cloud.isEmpty()) {
            builder.lacks(new Gap(namespace.name(), new Gap.Undecided(1)));
        } else {
            fetched++;
            builder.put(namespace, server, cloud);
        }
    }

    private void gap(Namespace namespace, Gap.Cause cause) {
        synchronized (builder) {
            builder.lacks(new Gap(namespace.name(), cause));
        }
    }
}
