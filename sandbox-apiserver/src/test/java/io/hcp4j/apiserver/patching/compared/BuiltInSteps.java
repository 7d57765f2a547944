package io.hcp4j.apiserver.patching.compared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Random content of built-in kinds. Defaults are always spelled out, since giving them is not the library's business. */
final class BuiltInSteps {
    private BuiltInSteps() {}

    /** The data of a ConfigMap. */
    record Data(Dice dice) implements Contents {
        @Override
        public String root() {
            return "data";
        }

        @Override
        public Map<String, @Nullable Object> fragment(boolean applied) {
            Map<String, @Nullable Object> data = new LinkedHashMap<>();
            dice.some("a", "b", "c.d", "e").forEach(name -> data.put(name, dice.one("1", "2")));
            return data;
        }

        @Override
        public Map<String, @Nullable Object> strategic() {
            Map<String, @Nullable Object> data = fragment(true);
            if (dice.chance(30)) {
                data.put(dice.one("a", "b"), null);
            }
            if (dice.chance(20)) {
                data.put("$patch", dice.one("replace", "delete"));
                data.values().removeIf(value -> value == null);
            }
            return data;
        }
    }

    /** The spec of a Service. */
    record Ports(Dice dice) implements Contents {
        @Override
        public String root() {
            return "spec";
        }

        @Override
        public Map<String, @Nullable Object> fragment(boolean applied) {
            Map<String, @Nullable Object> spec = new LinkedHashMap<>();
            List<Object> ports = new ArrayList<>();
            if (!applied) {
                spec.put("type", "ClusterIP");
                spec.put("sessionAffinity", "None");
                spec.put("internalTrafficPolicy", "Cluster");
            }
            ports.add(port(70, "TCP"));
            dice.some(80, 81, 82).forEach(number -> ports.add(port(number, dice.one("TCP", "UDP"))));
            spec.put("ports", ports);
            if (dice.chance(50)) {
                spec.put("selector", Map.of("app", dice.one("a", "b")));
            }
            return spec;
        }

        private static Map<String, Object> port(int number, String protocol) {
            return Map.of(
                    "name",
                    "p" + number + protocol.toLowerCase(Locale.ROOT),
                    "port",
                    (long) number,
                    "protocol",
                    protocol,
                    "targetPort",
                    (long) number);
        }
    }

    /** The template of a PodTemplate. */
    record Template(Dice dice) implements Contents {
        @Override
        public String root() {
            return "template";
        }

        @Override
        public Map<String, @Nullable Object> fragment(boolean applied) {
            Map<String, @Nullable Object> template = new LinkedHashMap<>();
            if (!applied) {
                template.put("metadata", Map.of());
            }
            template.put("spec", spec(applied));
            return template;
        }

        @Override
        public Map<String, @Nullable Object> strategic() {
            Map<String, @Nullable Object> spec = spec(true);
            if (dice.chance(40)) {
                spec.put("$setElementOrder/containers", names("d", "c", "b", "a", "base"));
                spec.put("containers", containers("c", "b"));
            }
            if (dice.chance(30)) {
                spec.put(
                        "volumes",
                        List.of(Map.of("name", "v", "$retainKeys", List.of("name", "emptyDir"), "emptyDir", Map.of())));
            } else if (dice.chance(30)) {
                spec.put("volumes", List.of(Map.of("name", dice.one("v", "w"), "$patch", "delete")));
            }
            return Map.of("spec", spec);
        }

        private Map<String, @Nullable Object> spec(boolean applied) {
            Map<String, @Nullable Object> spec = new LinkedHashMap<>();
            List<Object> containers = new ArrayList<>();
            if (!applied) {
                spec.put("restartPolicy", "Always");
                spec.put("dnsPolicy", "ClusterFirst");
                spec.put("schedulerName", "default-scheduler");
                spec.put("terminationGracePeriodSeconds", 30L);
                spec.put("securityContext", Map.of());
            }
            containers.add(container("base"));
            dice.some("a", "b", "c").forEach(name -> containers.add(container(name)));
            spec.put("containers", containers);
            for (String field : dice.some("volumes", "nodeSelector", "tolerations")) {
                spec.put(field, value(field));
            }
            return spec;
        }

        private Object value(String field) {
            return switch (field) {
                case "volumes" ->
                    dice.some("v", "w").stream()
                            .map(name -> Map.of("name", name, "emptyDir", Map.of()))
                            .toList();
                case "nodeSelector" -> Map.of(dice.one("x", "y"), dice.one("1", "2"));
                default -> List.of(Map.of("key", dice.one("t", "u"), "operator", "Exists"));
            };
        }

        private List<Object> names(String... names) {
            List<Object> list = new ArrayList<>();
            for (String name : names) {
                list.add(Map.of("name", name));
            }
            return list;
        }

        private List<Object> containers(String... names) {
            List<Object> list = new ArrayList<>();
            dice.some(names).forEach(name -> list.add(container(name)));
            return list.size() == 2 && list.get(0).toString().contains("name=b")
                    ? List.of(list.get(1), list.get(0))
                    : list;
        }

        private Map<String, Object> container(String name) {
            Map<String, Object> container = new LinkedHashMap<>();
            container.put("name", name);
            container.put("image", dice.one("i", "j"));
            container.put("imagePullPolicy", "Always");
            container.put("terminationMessagePath", "/dev/termination-log");
            container.put("terminationMessagePolicy", "File");
            container.put("resources", Map.of());
            for (String field : dice.some("args", "env", "ports")) {
                switch (field) {
                    case "args" -> container.put(field, List.of(dice.one("-v", "-q")));
                    case "env" ->
                        container.put(
                                field,
                                dice.some("A", "B", "C").stream()
                                        .map(each -> Map.of("name", each, "value", dice.one("1", "2")))
                                        .toList());
                    default ->
                        container.put(
                                field,
                                dice.some(80L, 81L).stream()
                                        .map(each -> Map.of("containerPort", each, "protocol", dice.one("TCP", "UDP")))
                                        .toList());
                }
            }
            return container;
        }
    }
}
