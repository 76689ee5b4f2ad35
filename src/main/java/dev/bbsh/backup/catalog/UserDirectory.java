package dev.bbsh.backup.catalog;

import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.jira.catalog.TraitLookup;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The users of a backup by their keys, each made when it is asked for. Jira knows a user by its key
 * ({@code ApplicationUser}), and finds name and e-mail by its user name in the first active
 * directory that has it ({@code User}). A key without such a row is a deleted user. Up to Jira 5
 * the key is the user name, and up to 4.2 the e-mail is a property.
 */
public final class UserDirectory extends AbstractMap<String, Entity> implements TraitLookup {

    private static final String LOWER_NAME = "lowerUserName";

    /** The rank of directories that are switched off begins here. */
    private static final int INACTIVE = 1_000_000;

    private final BackupContent content;
    private final RowTable keys;
    private final RowTable users;
    private final RowTable oldUsers;

    /** The rows of {@code User} that have no key of their own, and are the first of their name. */
    private final int[] others;

    private final Map<String, Integer> ranks = new HashMap<>();

    /** The users of a backup. */
    public UserDirectory(BackupContent content) {
        this.content = content;
        this.keys = content.table(BackupTable.APPLICATION_USER);
        this.users = content.table(BackupTable.USER);
        this.oldUsers = content.table(BackupTable.OS_USER);
        RowTable directories = content.table(BackupTable.DIRECTORY);
        for (int row = 0; row < directories.size(); row++) {
            ranks.put(directories.get(row, "id"), rank(directories, row));
        }
        this.others =
                IntStream.range(0, users.size())
                        .filter((row) -> keys.size() == 0 || keyRow(name(row)).isEmpty())
                        .filter((row) -> rowOf(name(row)).orElse(-1) == row)
                        .toArray();
    }

    private static int rank(RowTable directories, int row) {
        String position = directories.get(row, "position");
        int order = position.matches("[0-9]{1,6}") ? Integer.parseInt(position) : row;
        return directories.get(row, "active").equals("0") ? order + INACTIVE : order;
    }

    private String name(int row) {
        return lower(users, row, "userName");
    }

    /** The user name in lower case; rows without it have the name as it was typed. */
    private static String lower(RowTable table, int row, String name) {
        String lower = table.get(row, LOWER_NAME);
        return lower.isEmpty() ? table.get(row, name).toLowerCase(Locale.ROOT) : lower;
    }

    private OptionalInt keyRow(String lowerName) {
        return content.index(BackupTable.APPLICATION_USER, LOWER_NAME).first(lowerName);
    }

    /**
     * The row of {@code User} that counts for a user name: the one of the first active directory.
     */
    private OptionalInt rowOf(String lowerName) {
        int best = -1;
        for (int row : content.index(BackupTable.USER, LOWER_NAME).all(lowerName).toArray()) {
            best = best < 0 || rankOf(row) < rankOf(best) ? row : best;
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private int rankOf(int row) {
        return ranks.getOrDefault(users.get(row, "directoryId"), Integer.MAX_VALUE);
    }

    /** The number of rows of {@code User} that have no key. */
    public int withoutKey() {
        return keys.size() == 0 ? 0 : others.length;
    }

    /** The users in active directories, as the Migration Assistant counts them. */
    public Stream<Entity> active() {
        return IntStream.range(0, size()).filter(this::isInActive).mapToObj(this::at);
    }

    private boolean isInActive(int position) {
        if (position >= keys.size() + others.length) {
            return true;
        }
        OptionalInt row =
                position < keys.size()
                        ? rowOf(keys.get(position, LOWER_NAME))
                        : OptionalInt.of(others[position - keys.size()]);
        return row.isPresent() && !isInactive(rankOf(row.getAsInt()));
    }

    private static boolean isInactive(int rank) {
        return rank >= INACTIVE && rank < Integer.MAX_VALUE;
    }

    @Override
    public int size() {
        return keys.size() + others.length + oldUsers.size();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public @Nullable Entity get(@Nullable Object key) {
        return key instanceof String text ? find(text).orElse(null) : null;
    }

    /** The user with this key. */
    public Optional<Entity> find(String key) {
        OptionalInt known = content.index(BackupTable.APPLICATION_USER, "userKey").first(key);
        if (known.isPresent()) {
            return Optional.of(ofKey(known.getAsInt()));
        }
        OptionalInt row = rowOf(key.toLowerCase(Locale.ROOT));
        if (row.isPresent() && Arrays.binarySearch(others, row.getAsInt()) >= 0) {
            return Optional.of(ofUser(row.getAsInt()));
        }
        OptionalInt old = content.index(BackupTable.OS_USER, "name").first(key);
        return old.isPresent() ? Optional.of(ofOldUser(old.getAsInt())) : Optional.empty();
    }

    private Entity ofKey(int row) {
        String key = keys.get(row, "userKey");
        String name = keys.get(row, LOWER_NAME);
        OptionalInt user = rowOf(name);
        return user.isPresent()
                ? user(key, user.getAsInt())
                : new Entity(
                        EntityKind.USER,
                        key,
                        name,
                        Map.of(Trait.KEY, key, Trait.USERNAME, name, Trait.ACTIVE, "false"));
    }

    private Entity ofUser(int row) {
        return user(name(row), row);
    }

    private Entity user(String key, int row) {
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        traits.put(Trait.KEY, key);
        traits.put(Trait.USERNAME, users.get(row, "userName"));
        traits.put(Trait.ACTIVE, users.get(row, "active").equals("0") ? "false" : "true");
        keep(traits, users.get(row, "emailAddress"));
        return new Entity(EntityKind.USER, key, users.get(row, "displayName"), traits);
    }

    private Entity ofOldUser(int row) {
        String id = oldUsers.get(row, "id");
        String name = oldUsers.get(row, "name");
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        traits.put(Trait.KEY, name);
        traits.put(Trait.USERNAME, name);
        traits.put(Trait.ACTIVE, "true");
        keep(traits, content.properties().user(id, "email").orElse(""));
        String title = content.properties().user(id, "fullName").orElse(name);
        return new Entity(EntityKind.USER, name, title, traits);
    }

    @Override
    public Optional<List<Entity>> with(Trait trait, String text) {
        return switch (trait) {
            case KEY, USERNAME, EMAIL ->
                    Optional.of(
                            IntStream.range(0, size())
                                    .filter((user) -> mayHave(trait, text, user))
                                    .mapToObj(this::at)
                                    .filter((user) -> isIn(user, trait, text))
                                    .toList());
            default -> Optional.empty();
        };
    }

    private static boolean isIn(Entity user, Trait trait, String text) {
        return user.trait(trait).filter(text::equalsIgnoreCase).isPresent();
    }

    /** True unless a look at one column shows that a user differs. */
    private boolean mayHave(Trait trait, String text, int position) {
        if (position >= keys.size()) {
            return true;
        }
        return switch (trait) {
            case KEY -> keys.get(position, "userKey").equalsIgnoreCase(text);
            case USERNAME -> keys.get(position, LOWER_NAME).equalsIgnoreCase(text);
            default -> true;
        };
    }

    private static void keep(Map<Trait, String> traits, String email) {
        if (!email.isEmpty()) {
            traits.put(Trait.EMAIL, email);
        }
    }

    private Entity at(int position) {
        if (position < keys.size()) {
            return ofKey(position);
        }
        int after = position - keys.size();
        return after < others.length ? ofUser(others[after]) : ofOldUser(after - others.length);
    }

    @Override
    public Set<Entry<String, Entity>> entrySet() {
        return new AbstractSet<>() {

            @Override
            public int size() {
                return UserDirectory.this.size();
            }

            @Override
            public Iterator<Entry<String, Entity>> iterator() {
                return IntStream.range(0, size())
                        .mapToObj(UserDirectory.this::at)
                        .map((entity) -> Map.entry(entity.id(), entity))
                        .iterator();
            }
        };
    }
}
