package io.hcp4j.apiserver.registry;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.TypeNames;
import io.hcp4j.apiserver.resource.UidGenerator;
import io.hcp4j.apiserver.storage.Store;
import io.hcp4j.apiserver.storage.VersionConflict;
import io.hcp4j.ports.document.Document;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OwnerIndexTest {
    private static final ResourceType PODS = ResourceType.of("", "v1", TypeNames.of("Pod", "pods"), true);

    private final Cluster cluster = new Cluster(Store.ephemeral(10), Clock.systemUTC(), UidGenerator.random());
    private final OwnerIndex family = new OwnerIndex(cluster);

    @BeforeEach
    void serve() {
        cluster.types().add(List.of(PODS));
    }

    @Test
    void knowsTheChildrenOfAnOwner() throws VersionConflict {
        write("a", "one", "two");
        write("b", "two");

        note("a", "one", "two");
        note("b", "two");

        assertThat(family.children("one")).extracting(ResourceRef::name).containsExactly("a");
        assertThat(family.children("two")).extracting(ResourceRef::key).containsExactly("ns/a", "ns/b");
        assertThat(family.children("o")).isEmpty();
    }

    @Test
    void forgetsWhoIsNoChildAnyMore() throws VersionConflict {
        write("a", "one", "two");
        note("a", "one", "two");
        write("a", "two");
        note("a", "one", "two");

        assertThat(family.children("one")).isEmpty();
        assertThat(family.children("two")).hasSize(1);
    }

    @Test
    void isRightWhenTheWriterOfTheFirstStateTellsOfItLast() throws VersionConflict {
        write("a", "one");
        note("a", "one");
        delete("a");
        write("a", "one");

        note("a", "one");
        // Who deleted the first "a" was late.
        note("a", "one");

        assertThat(family.children("one")).hasSize(1);
    }

    @Test
    void doesNotNameWhatIsNotServedAnyMore() throws VersionConflict {
        write("a", "one");
        note("a", "one");

        cluster.types().removeCollection("pods");

        assertThat(family.children("one")).isEmpty();
    }

    private void note(String name, String... owners) {
        family.note(ResourceRef.of(PODS, "ns", name), Set.of(owners));
    }

    private void write(String name, String... owners) throws VersionConflict {
        List<Map<String, String>> references =
                List.of(owners).stream().map(uid -> Map.of("uid", uid)).toList();
        ResourceRef place = ResourceRef.of(PODS, "ns", name);
        cluster.store()
                .put(cluster.store().collection("pods"), place.key(), place.latest(cluster), any -> Document.empty()
                        .with(references, "metadata", "ownerReferences"));
    }

    private void delete(String name) throws VersionConflict {
        ResourceRef place = ResourceRef.of(PODS, "ns", name);
        cluster.store()
                .delete(
                        cluster.store().collection("pods"),
                        place.key(),
                        cluster.existing(place, place.latest(cluster)),
                        any -> Document.empty());
    }
}
