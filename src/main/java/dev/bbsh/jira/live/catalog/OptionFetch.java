package dev.bbsh.jira.live.catalog;

import dev.bbsh.jira.catalog.CatalogGap;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.live.catalog.FetchedLists.Listing;
import dev.bbsh.jira.live.http.HttpCall;
import dev.bbsh.jira.live.limit.ParallelCalls;
import dev.bbsh.jira.live.page.AnswerPage;
import dev.bbsh.jira.live.page.OffsetPages;
import dev.bbsh.jira.live.page.RefusedException;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.work.Progress;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Fetches the options of all select fields: on Cloud by their contexts, on Data Center by field,
 * where the site can.
 */
record OptionFetch(FetchedLists lists, boolean isCloud) {

    private static final Pattern SELECT =
            Pattern.compile(".*:(select|multiselect|radiobuttons|multicheckboxes|cascadingselect)");

    private static final Pattern FIELD = Pattern.compile("customfield_[0-9]{1,18}");

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private static final int OPTIONS = 1_000;

    /** Fetches the options of a list of fields. */
    void fetch(JsonNode fields, Progress progress) {
        List<String> selects = selects(fields);
        if (isCloud) {
            run(selects, this::contexts, progress);
            return;
        }
        try {
            lists.pages(new Listing("customFields", "customFields"), (_) -> {}, progress)
                    .ifPresent((why) -> lacks(EntityKind.FIELD, "", why));
            run(selects, this::optionsOfField, progress);
        } catch (RefusedException refused) {
            // Older versions have the options on the screens for new issues only.
            if (!refused.isUnknownAddress() && refused.status() != 403) {
                lacks(EntityKind.OPTION, "", refused.why());
            }
        }
    }

    private static List<String> selects(JsonNode fields) {
        List<String> ids = new ArrayList<>();
        for (JsonNode field : AnswerPage.of(fields).list()) {
            String id = field.path("id").asString("");
            String type = field.path("schema").path("custom").asString("");
            if (FIELD.matcher(id).matches() && SELECT.matcher(type).matches()) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Fetches of one of many. */
    @FunctionalInterface
    private interface Part {
        void fetch(String id, Progress progress);
    }

    private static void run(Iterable<String> ids, Part part, Progress progress) {
        List<Function<Progress, Boolean>> works = new ArrayList<>();
        for (String id : ids) {
            works.add(
                    (each) -> {
                        part.fetch(id, each);
                        each.advance(1);
                        return true;
                    });
        }
        progress.expect(works.size());
        ParallelCalls.run(works, progress);
    }

    private void contexts(String field, Progress progress) {
        String address = "field/" + field + "/context";
        Set<String> contexts = new ConcurrentSkipListSet<>();
        List<Function<Progress, Boolean>> works = new ArrayList<>();
        works.add(
                (each) ->
                        listed(
                                EntityKind.CONTEXT,
                                field,
                                () -> pages(address + "/projectmapping", (_) -> {}, each)));
        works.add(
                (each) -> {
                    listed(
                            EntityKind.CONTEXT,
                            field,
                            () -> pages(address, (item) -> id(item, contexts), each));
                    run(contexts, (id, part) -> options(field, address + "/" + id, part), each);
                    return true;
                });
        ParallelCalls.run(works, progress);
    }

    private static void id(JsonNode context, Set<String> ids) {
        String id = context.path("id").asString("");
        if (ID.matcher(id).matches()) {
            ids.add(id);
        }
    }

    private void options(String field, String context, Progress progress) {
        listed(EntityKind.OPTION, field, () -> pages(context + "/option", (_) -> {}, progress));
    }

    private Optional<String> pages(String address, Consumer<JsonNode> each, Progress progress) {
        return lists.pages(new Listing(address, address), each, progress);
    }

    /** Options of Data Center, whose pages are counted from 1. */
    private void optionsOfField(String field, Progress progress) {
        Listing listing =
                new Listing(
                        "customFields/" + field + "/options", "customFields/" + field + "/options");
        AtomicLong size = new AtomicLong(1);
        listed(
                EntityKind.OPTION,
                field,
                () ->
                        OffsetPages.read(
                                (start, each) -> {
                                    AnswerPage page =
                                            AnswerPage.of(
                                                    lists.get(
                                                            numbered(listing, start, size.get()),
                                                            listing.page(start),
                                                            each));
                                    if (start == 0) {
                                        size.set(Math.max(1, page.size()));
                                    }
                                    return page;
                                },
                                progress));
    }

    /** The call of the page that begins with an item, where the first page had some. */
    private HttpCall numbered(Listing listing, long start, long size) {
        HttpCall call = lists.call(listing.address()).with("maxResults", OPTIONS);
        if (start % size != 0) {
            throw new RefusedException(
                    "the pages of the site differ in size, so items between them are missing",
                    0,
                    "");
        }
        return start == 0 ? call : call.with("page", start / size + 1);
    }

    /** Notes what is missing of a list of a field. */
    private boolean listed(EntityKind kind, String field, Supplier<Optional<String>> reading) {
        try {
            reading.get().ifPresent((why) -> lacks(kind, field, why));
        } catch (RefusedException refused) {
            lacks(kind, field, refused.why());
        }
        return true;
    }

    private void lacks(EntityKind kind, String field, String why) {
        String list = kind.plural() + (field.isEmpty() ? "" : " of " + field);
        lists.folder()
                .lacks(new CatalogGap(Set.of(kind), field, new Gap(list, new Gap.Refused(why))));
    }
}
