package io.hcp4j.apiserver.patching.compared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Random content of widgets: few names and values, so that managers meet. */
final class WidgetSteps implements Contents {
    private final Dice dice;

    WidgetSteps(Dice dice) {
        this.dice = dice;
    }

    @Override
    public String root() {
        return "spec";
    }

    @Override
    public Map<String, @Nullable Object> fragment(boolean applied) {
        Map<String, @Nullable Object> spec = new LinkedHashMap<>();
        for (String field : dice.some(
                "replicas",
                "name",
                "set",
                "numbers",
                "atomicList",
                "objects",
                "free",
                "maps",
                "sets",
                "atomicMap",
                "open",
                "port",
                "nested",
                "keyed")) {
            spec.put(field, value(field));
        }
        return spec;
    }

    private Object value(String field) {
        return switch (field) {
            case "replicas" -> (long) dice.below(3);
            case "name" -> dice.one("x", "y");
            case "set" -> dice.some("a", "b", "c", "d\"<&é");
            case "numbers" -> dice.some(1L, 2L, 30L);
            case "atomicList" -> dice.some("a", "b");
            case "objects" -> dice.some(Map.of("a", "1"), Map.of());
            case "free" -> texts("k1", "k2", "k.3/x");
            case "maps" -> {
                Map<String, Object> maps = new LinkedHashMap<>();
                dice.some("m", "n").forEach(name -> maps.put(name, map()));
                yield maps;
            }
            case "sets" -> {
                Map<String, Object> sets = new LinkedHashMap<>();
                dice.some("s", "t").forEach(name -> sets.put(name, dice.some("1", "2")));
                yield sets;
            }
            case "atomicMap" -> texts("a", "b");
            case "open" ->
                dice.one(
                        Map.of("u", List.of(1L, Map.of("v", 2L))),
                        Map.of("u", Map.of("v", 2L, "w", Map.of())),
                        Map.of("u", "text", "e", Map.of("f", 1.5)),
                        Map.of());
            case "port" -> dice.one("http", 80L);
            case "nested" ->
                dice.one(
                        Map.of("p", "1"),
                        Map.of("q", Map.of("r", (long) dice.below(2))),
                        Map.of("q", Map.of("r", 1L, "s", dice.chance(50))),
                        Map.of("q", Map.of()));
            default -> {
                List<Object> items = new ArrayList<>();
                dice.some("i", "j", "k").forEach(id -> items.add(item(id)));
                yield items;
            }
        };
    }

    private Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String field : dice.some("x", "y", "deep")) {
            map.put(field, field.equals("deep") ? texts("d", "e") : dice.one("1", "2"));
        }
        return map;
    }

    private Map<String, Object> item(String id) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", id);
        for (String field : dice.some("value", "labels", "inner")) {
            switch (field) {
                case "value" -> item.put(field, (long) dice.below(2));
                case "labels" -> item.put(field, texts("l", "m"));
                default -> {
                    List<Object> inner = new ArrayList<>();
                    dice.some(1L, 2L).forEach(a -> inner.add(Map.of("a", a, "b", "B", "note", dice.one("n", "o"))));
                    item.put(field, inner);
                }
            }
        }
        return item;
    }

    private Map<String, Object> texts(String... names) {
        Map<String, Object> map = new LinkedHashMap<>();
        dice.some(names).forEach(name -> map.put(name, dice.one("1", "2")));
        return map;
    }
}
