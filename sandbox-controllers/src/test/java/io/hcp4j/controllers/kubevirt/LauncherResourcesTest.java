package io.hcp4j.controllers.kubevirt;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LauncherResourcesTest {

    @Test
    void processorsAreShared() {
        Document vm = Document.empty()
                .with(4, "spec", "domain", "cpu", "cores")
                .with("8Gi", "spec", "domain", "memory", "guest");

        assertThat(new LauncherResources(vm).requests()).isEqualTo(Map.of("cpu", "400m", "memory", "8Gi"));
        assertThat(new LauncherResources(vm).limits()).isEmpty();
    }

    @Test
    void guaranteedVmsGetAllForThemselves() {
        Map<String, String> amounts = Map.of("cpu", "4", "memory", "8Gi");
        Document vm =
                Document.empty().with(Map.of("requests", amounts, "limits", amounts), "spec", "domain", "resources");

        assertThat(new LauncherResources(vm).requests()).isEqualTo(amounts);
        assertThat(new LauncherResources(vm).limits()).isEqualTo(amounts);
    }

    @Test
    void devicesAreCounted() {
        Document vm = Document.empty()
                .with(
                        List.of(Map.of("deviceName", "nvidia.com/A10"), Map.of("deviceName", "nvidia.com/A10")),
                        "spec",
                        "domain",
                        "devices",
                        "hostDevices");

        assertThat(new LauncherResources(vm).limits()).containsEntry("nvidia.com/A10", "2");
    }
}
