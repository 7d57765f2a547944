package io.hcp4j.apiserver.storage;

import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StoreTest {
    private final Store store = Store.ephemeral(10);
    private final ResourceCollection things = store.collection("things");

    @Test
    void aStateIsReadAsItWasWhateverHappensAfterwards() throws Exception {
        put(store, "ns/a", null, "1");
        Version b = put(store, "ns/b", null, "1");
        long then = store.revision();
        put(store, "ns/a", things.latest("ns/a"), "2");
        store.delete(things, "ns/b", b, revision -> Document.empty());

        assertThat(values(things.read("ns/", "", then, 0, any -> true))).containsExactly("1", "1");
        assertThat(values(things.read("ns/", "", store.revision(), 0, any -> true)))
                .containsExactly("2");
    }

    @Test
    void pagesEndWhereTheyAreToldTo() throws Exception {
        for (String name : List.of("a", "b", "c")) {
            put(store, "ns/" + name, null, name);
        }
        put(store, "other/d", null, "d");

        ListResult first = things.read("ns/", "", store.revision(), 2, any -> true);

        assertThat(values(first)).containsExactly("a", "b");
        assertThat(first.remaining()).isEqualTo(1);
        assertThat(values(things.read("ns/", "ns/b", store.revision(), 2, any -> true)))
                .containsExactly("c");
    }

    @Test
    void aWriteBasedOnAnOldVersionIsRefused() throws Exception {
        Version first = put(store, "a", null, "1");
        put(store, "a", first, "2");

        assertThatThrownBy(() -> put(store, "a", first, "3")).isInstanceOf(VersionConflict.class);
        assertThatThrownBy(() -> put(store, "a", null, "3")).isInstanceOf(VersionConflict.class);
    }

    @Test
    void aFollowerIsToldEveryWriteOnce() throws Exception {
        put(store, "a", null, "1");
        StoreWatcher follower = things.follow(store.revision());
        Version second = put(store, "a", things.latest("a"), "2");
        store.delete(things, "a", second, revision -> Document.empty());

        StoreWatcher.Written changed = Objects.requireNonNull(follower.next(0));
        StoreWatcher.Written deleted = Objects.requireNonNull(follower.next(0));

        assertThat(changed.now().object().text("value")).contains("2");
        assertThat(Objects.requireNonNull(changed.before()).object().text("value"))
                .contains("1");
        assertThat(deleted.now().deleted()).isTrue();
        assertThat(follower.next(0)).isNull();
        assertThat(follower.position()).isEqualTo(store.revision());
    }

    @Test
    void whatIsForgottenCannotBeRead() throws Exception {
        Version version = put(store, "a", null, "0");
        long then = store.revision();
        for (int i = 0; i < 20; i++) {
            version = put(store, "a", version, "" + i);
        }

        assertThatThrownBy(() -> things.read("", "", then, 0, any -> true)).isInstanceOf(CompactedException.class);
        assertThatThrownBy(() -> things.follow(then)).isInstanceOf(CompactedException.class);
        store.compact();
        assertThat(values(things.read("", "", store.revision(), 0, any -> true)))
                .containsExactly("19");
    }

    @Test
    void whatIsFiveMinutesOldIsForgotten() throws Exception {
        try (Compactor aging = new Compactor(store)) {
            Version first = put(store, "a", null, "1");
            long created = store.revision();
            Version second = put(store, "a", first, "2");
            long changed = store.revision();
            aging.turn();
            assertThat(values(things.read("", "", created, 0, any -> true))).containsExactly("1");
            aging.turn();

            assertThatThrownBy(() -> things.read("", "", created, 0, any -> true))
                    .isInstanceOf(CompactedException.class);
            assertThatThrownBy(() -> things.follow(created)).isInstanceOf(CompactedException.class);
            assertThat(values(things.read("", "", changed, 0, any -> true))).containsExactly("2");
            assertThat(second.previous()).isNull();
        }
    }

    @Test
    void whoHasSeenTheLastWriteGoesOnFromThereHoweverLongAgoItWas() throws Exception {
        try (Compactor aging = new Compactor(store)) {
            Version first = put(store, "a", null, "1");
            long seen = store.revision();
            aging.turn();
            aging.turn();

            StoreWatcher follower = things.follow(seen);
            put(store, "a", first, "2");

            assertThat(follower.next(0)).isNotNull();
        }
    }

    @Test
    void statesOfAnObjectShareTheTextOfItsPlace() throws Exception {
        Version first = put(store, new String("a"), null, "1");

        assertThat(put(store, new String("a"), first, "2").key()).isSameAs(first.key());
    }

    @Test
    void whatWasWrittenIsThereTheNextTime(@TempDir Path folder) throws Exception {
        long revision;
        try (Store kept = Store.open(folder, 10)) {
            put(kept, "a", null, "1");
            Version b = put(kept, "b", null, "1");
            kept.delete(kept.collection("things"), "b", b, any -> Document.empty());
            revision = kept.revision();
        }
        try (Store again = Store.open(folder, 10)) {
            assertThat(again.revision()).isEqualTo(revision);
            assertThat(again.collection("things").get("b")).isNull();
            assertThat(Objects.requireNonNull(again.collection("things").get("a"))
                            .object()
                            .text("value"))
                    .contains("1");
        }
    }

    @Test
    void aWriteThatWasCutOffIsLeftOut(@TempDir Path folder) throws Exception {
        try (Store kept = Store.open(folder, 10)) {
            put(kept, "a", null, "1");
        }
        Path journal;
        try (var files = Files.list(folder)) {
            journal = files.filter(file -> file.getFileName().toString().startsWith("journal"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.write(journal, new byte[] {0, 0, 0, 99, 1, 2, 3}, StandardOpenOption.APPEND);

        try (Store again = Store.open(folder, 10)) {
            put(again, "b", null, "2");
        }
        try (Store again = Store.open(folder, 10)) {
            assertThat(again.collection("things").size()).isEqualTo(2);
        }
    }

    /** Each bit of a journal, one at a time: the state is whole, without its last write, or refused, but never another one. */
    @Test
    void aFlippedBitIsNeverTakenForAWholeState(@TempDir Path folder) throws Exception {
        Path whole = Files.createDirectory(folder.resolve("whole"));
        try (Store kept = Store.open(whole, 10)) {
            for (int i = 1; i <= 4; i++) {
                put(kept, "key-" + i, null, "value " + i);
            }
        }
        Path journal = only(whole, "journal");
        byte[] bytes = Files.readAllBytes(journal);
        int refused = 0;
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            Path damaged = Files.createDirectory(folder.resolve("bit-" + bit));
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(damaged.resolve(journal.getFileName()), flipped);
            try (Store again = Store.open(damaged, 10)) {
                assertThat(values(again.collection("things").read("", "", again.revision(), 0, any -> true)))
                        .as("bit %d", bit)
                        .containsExactly("value 1", "value 2", "value 3");
            } catch (DamagedStateException e) {
                refused++;
                assertThat(e).hasMessageContaining(journal.getFileName().toString());
            }
        }
        assertThat(refused).isGreaterThan(bytes.length * 8 * 9 / 10);
    }

    @Test
    void journalsThatAreMissingAreNoticed(@TempDir Path folder) throws Exception {
        for (int i = 0; i < 3; i++) {
            try (Store kept = Store.open(folder, 10)) {
                put(kept, "key-" + i, null, "value");
            }
        }
        List<Path> journals = all(folder, "journal");
        Files.delete(journals.get(1));

        assertThatThrownBy(() -> Store.open(folder, 10))
                .isInstanceOf(DamagedStateException.class)
                .hasMessageContaining("entries are missing");
    }

    @Test
    void aSnapshotThatIsNotWholeIsNoticed(@TempDir Path folder) throws Exception {
        String large = "x".repeat(1 << 20);
        try (Store kept = Store.open(folder, 10)) {
            Version version = null;
            for (int i = 0; i < 20; i++) {
                version = put(kept, "a", version, i + large);
            }
        }
        Files.write(only(folder, "snapshot"), new byte[0]);

        assertThatThrownBy(() -> Store.open(folder, 10))
                .isInstanceOf(DamagedStateException.class)
                .hasMessageContaining("has 0 entries");
        assertThatThrownBy(() -> Store.open(folder, 10))
                .as("the folder is not kept locked")
                .isInstanceOf(DamagedStateException.class);
    }

    @Test
    void othersMayNotReadWhatIsStored(@TempDir Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Store kept = Store.open(folder, 10)) {
            put(kept, "a", null, "secret");
        }

        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(only(folder, "journal")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private static Path only(Path folder, String prefix) throws IOException {
        List<Path> found = all(folder, prefix);
        return found.get(found.size() - 1);
    }

    private static List<Path> all(Path folder, String prefix) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aLongJournalGivesWayToASnapshot(@TempDir Path folder) throws Exception {
        String large = "x".repeat(1 << 20);
        try (Store kept = Store.open(folder, 10)) {
            Version version = null;
            for (int i = 0; i < 40; i++) {
                version = put(kept, "a", version, i + large);
            }
        }
        long size = 0;
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        assertThat(size).isLessThan(24L << 20);
        try (Store again = Store.open(folder, 10)) {
            assertThat(Objects.requireNonNull(again.collection("things").get("a"))
                            .object()
                            .text("value"))
                    .contains("39" + large);
        }
    }

    @Test
    void aFolderIsUsedByOne(@TempDir Path folder) throws Exception {
        try (Store kept = Store.open(folder, 10)) {
            assertThat(kept.closed()).isFalse();
            assertThatThrownBy(() -> Store.open(folder, 10)).isInstanceOf(IOException.class);
        }
    }

    private static Version put(Store store, String key, @Nullable Version expected, String value)
            throws VersionConflict {
        return store.put(store.collection("things"), key, expected, revision -> Document.of(Map.of("value", value)));
    }

    private static List<String> values(ListResult slice) {
        return slice.versions().stream()
                .map(version -> version.object().text("value").orElse(""))
                .toList();
    }
}
