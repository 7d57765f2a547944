package io.hcp4j.apiserver.storage;

import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StateRepairTest {
    private static final int MANY = 10;

    @TempDir
    Path folder;

    @Test
    void aWholeStateIsLeftAlone() throws Exception {
        write(state(), 0, MANY);

        assertThat(StateRepair.repair(state(), aside())).isEmpty();

        assertThat(values(state())).hasSize(MANY);
        assertThat(aside()).doesNotExist();
    }

    @Test
    void aStateThatIsNotThereIsWhole() throws IOException {
        assertThat(StateRepair.repair(state(), aside())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 9})
    void whatComesBeforeTheDamageIsKept(int kept) throws Exception {
        write(state(), 0, MANY);
        Path journal = files("journal").get(0);
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / MANY * kept + 40] ^= 4;
        Files.write(journal, bytes);
        assertThatThrownBy(() -> Store.open(state(), MANY)).isInstanceOf(DamagedStateException.class);

        List<StateRepair.Loss> lost = StateRepair.repair(state(), aside());

        assertThat(values(state())).hasSize(kept);
        assertThat(lost).singleElement().satisfies(loss -> {
            assertThat(loss.entries()).isEqualTo(MANY - kept);
            assertThat(loss.since()).isEqualTo("2026-01-0" + kept + "T00:00:00Z");
            assertThat(loss.kept()).hasBinaryContent(bytes);
        });
        assertThat(StateRepair.repair(state(), aside().resolve("again"))).isEmpty();
    }

    @Test
    void journalsAfterTheDamageAreGivenUp() throws Exception {
        write(state(), 0, 3);
        write(state(), 3, 3);
        write(state(), 6, 3);
        Files.delete(files("journal").get(1));

        List<StateRepair.Loss> lost = StateRepair.repair(state(), aside());

        assertThat(values(state())).hasSize(3);
        assertThat(lost).singleElement().satisfies(loss -> assertThat(loss.entries())
                .isEqualTo(6));
        write(state(), 3, 1);
        assertThat(values(state())).hasSize(4);
    }

    @Test
    void aWriteThatAKillCutOffIsNoDamage() throws Exception {
        write(state(), 0, 3);
        Path journal = files("journal").get(0);
        byte[] bytes = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(bytes, bytes.length - 5));

        assertThat(StateRepair.repair(state(), aside())).isEmpty();
        assertThat(values(state())).hasSize(2);
    }

    @Test
    void aSnapshotLosesWhatIsDamaged() throws Exception {
        String large = "x".repeat(1 << 20);
        try (Store store = Store.open(state(), MANY)) {
            for (int i = 0; i < 20; i++) {
                put(store, "key-" + i, i + large, "2026-01-01T00:00:00Z");
            }
        }
        Path snapshot = files("snapshot").get(0);
        byte[] bytes = Files.readAllBytes(snapshot);
        bytes[bytes.length / 2] ^= 4;
        Files.write(snapshot, bytes);

        List<StateRepair.Loss> lost = StateRepair.repair(state(), aside());

        assertThat(lost).singleElement().satisfies(loss -> assertThat(loss.entries())
                .isEqualTo(1));
        assertThat(values(state())).hasSize(19);
    }

    /** Whatever is cut off or flipped: the state can be opened afterwards, and holds nothing that was not written. */
    @Test
    void anyDamageCanBeRepaired() throws Exception {
        Path whole = folder.resolve("whole");
        write(whole, 0, 4);
        write(whole, 4, 4);
        List<Path> journals = files(whole, "journal");
        byte[] first = Files.readAllBytes(journals.get(0));
        for (int position = 0; position < first.length; position += 7) {
            byte[] flipped = first.clone();
            flipped[position] ^= (byte) (1 << position % 8);
            for (byte[] damaged : List.of(flipped, Arrays.copyOf(first, position))) {
                Path one = Files.createDirectory(
                        folder.resolve(position + "-" + damaged.length + "-" + (damaged == flipped)));
                Files.write(one.resolve(journals.get(0).getFileName()), damaged);
                Files.copy(journals.get(1), one.resolve(journals.get(1).getFileName()));
                StateRepair.repair(one, one.resolve("aside"));

                assertThat(values(one))
                        .as("byte %d", position)
                        .isSubsetOf("1", "2", "3", "4", "5", "6", "7", "8")
                        .doesNotHaveDuplicates();
            }
        }
    }

    private Path state() {
        return folder.resolve("state");
    }

    private Path aside() {
        return folder.resolve("aside");
    }

    private List<Path> files(String prefix) throws IOException {
        return files(state(), prefix);
    }

    private static List<Path> files(Path state, String prefix) throws IOException {
        try (Stream<Path> all = Files.list(state)) {
            return all.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    private static void write(Path state, int from, int count) throws Exception {
        try (Store store = Store.open(state, MANY)) {
            for (int i = from + 1; i <= from + count; i++) {
                put(store, "key-" + i, String.valueOf(i), "2026-01-0" + i + "T00:00:00Z");
            }
        }
    }

    private static void put(Store store, String key, String value, String time) throws VersionConflict {
        Map<String, Object> object = Map.of("value", value, "metadata", Map.of("creationTimestamp", time));
        store.put(store.collection("things"), key, null, revision -> Document.of(object));
    }

    private static List<String> values(Path state) throws Exception {
        try (Store store = Store.open(state, MANY)) {
            return store.collection("things").read("", "", store.revision(), 0, any -> true).versions().stream()
                    .map(version -> version.object().text("value").orElse(""))
                    .toList();
        }
    }
}
