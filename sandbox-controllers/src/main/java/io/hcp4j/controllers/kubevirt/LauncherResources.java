package io.hcp4j.controllers.kubevirt;

import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a virt-launcher pod asks of its node. A VM with limits gets all of its processors and memory for itself; any other shares
 * processors with nine more, as KubeVirt's default allocation ratio has it.
 *
 * @param instance the VMI
 */
record LauncherResources(Document instance) {
    private static final int ALLOCATION_RATIO = 10;
    private static final int MILLIS = 1000;

    Map<String, Object> requests() {
        Map<String, Object> requests = new LinkedHashMap<>();
        requests.put("cpu", asked("requests", "cpu").orElseGet(() -> cores() * MILLIS / ALLOCATION_RATIO + "m"));
        requests.put("memory", memory());
        requests.putAll(devices());
        return requests;
    }

    Map<String, Object> limits() {
        Map<String, Object> limits = new LinkedHashMap<>(devices());
        asked("limits", "cpu").ifPresent(cpu -> limits.put("cpu", cpu));
        asked("limits", "memory").ifPresent(memory -> limits.put("memory", memory));
        return limits;
    }

    private String memory() {
        return asked("requests", "memory")
                .or(() -> instance.text("spec", "domain", "memory", "guest"))
                .orElse("8Gi");
    }

    private long cores() {
        long cores = instance.number("spec", "domain", "cpu", "cores").orElse(1L);
        long sockets = instance.number("spec", "domain", "cpu", "sockets").orElse(1L);
        long threads = instance.number("spec", "domain", "cpu", "threads").orElse(1L);
        return cores * sockets * threads;
    }

    /** One of a resource for each host device or graphics card. */
    private Map<String, String> devices() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String list : new String[] {"hostDevices", "gpus"}) {
            instance.objects("spec", "domain", "devices", list).stream()
                    .flatMap(device -> device.text("deviceName").stream())
                    .forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        Map<String, String> devices = new LinkedHashMap<>();
        counts.forEach((name, count) -> devices.put(name, String.valueOf(count)));
        return devices;
    }

    private Optional<String> asked(String which, String resource) {
        return instance.value("spec", "domain", "resources", which, resource).map(String::valueOf);
    }
}
