package io.hcp4j.controllers.control;

import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ObjectCacheTest {
    private final ObjectCache mirror = new ObjectCache(CoreKinds.POD);

    @Test
    void knowsWhatIsInOneNamespace() {
        List.of("a/one", "a/two", "a-b/three", "b/four").forEach(each -> mirror.put(pod(each, "1")));

        assertThat(mirror.all("a", any -> true)).extracting(Document::name).containsExactly("one", "two");
        assertThat(mirror.all("a", each -> each.name().equals("two"))).hasSize(1);
        assertThat(mirror.all("none", any -> true)).isEmpty();
        assertThat(mirror.all(any -> true)).hasSize(4);
        assertThat(mirror.get(CoreKinds.POD.in("b", "four"))).contains(pod("b/four", "1"));
    }

    @Test
    void tellsOfWhatIsNewOnly() {
        List<Document> told = new ArrayList<>();
        mirror.onChange(told::add);

        assertThat(mirror.put(pod("a/one", "1"))).isTrue();
        assertThat(mirror.put(pod("a/one", "1"))).isFalse();
        assertThat(mirror.put(pod("a/one", "2"))).isTrue();
        assertThat(mirror.remove(CoreKinds.POD.in("a", "one"))).isTrue();
        assertThat(mirror.remove(CoreKinds.POD.in("a", "one"))).isFalse();

        assertThat(told).hasSize(3);
    }

    @Test
    void aListenerThatFailsStopsNobodyElse() {
        List<Document> told = new ArrayList<>();
        mirror.onChange(object -> {
            throw new IllegalArgumentException("a Node needs a name");
        });
        mirror.onChange(told::add);

        mirror.put(pod("a/one", "1"));

        assertThat(told).hasSize(1);
    }

    private static Document pod(String place, String version) {
        String[] parts = place.split("/", 2);
        return ObjectTemplates.of(CoreKinds.POD.in(parts[0], parts[1])).with(version, "metadata", "resourceVersion");
    }
}
