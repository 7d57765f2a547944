package io.hcp4j.files;

import io.hcp4j.ports.error.HcpException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/**
 * Builds trees from the library's parse events. The library's own constructors would resolve scalars by another schema, quote the text in
 * messages, and expand aliases without a bound on the whole.
 */
final class YamlReader {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    private static final double LEAST_WITH_EXPONENT = 1e21;
    private static final int MAX_DEPTH = 500;
    private static final int MAX_NODES_FROM_ALIASES = 100_000;

    private final String source;
    private final Iterator<Event> events;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int nodes;
    private int nodesFromAliases;
    /** The deepest level of the node that is being read. */
    private int deepest;

    private YamlReader(String text, String source) {
        this.source = source;
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    /** A whole document: null when it is empty. */
    record Root(@Nullable Object value, Position start) {}

    private record Anchored(@Nullable Object value, int nodes, int height) {}

    static List<Root> readAll(String text, String source) {
        try {
            return new YamlReader(text, source).roots();
        } catch (MarkedYamlEngineException e) {
            throw e.getProblemMark()
                    .map(mark -> new Position(source, mark.getLine() + 1L, mark.getColumn() + 1L))
                    .orElse(new Position(source, 1, 1))
                    .refuse(YamlSyntaxException.describe(e.getProblem(), e.getContext()));
        } catch (ReaderException e) {
            throw Position.ofIndex(source, text, e.getPosition())
                    .refuse(String.format("the character U+%04X is not allowed in YAML", e.getCodePoint()));
        }
    }

    private List<Root> roots() {
        List<Root> roots = new ArrayList<>();
        while (events.hasNext()) {
            if (events.next() instanceof DocumentStartEvent) {
                anchors.clear();
                Event first = events.next();
                roots.add(new Root(node(first, 0), position(first)));
            }
        }
        return roots;
    }

    private @Nullable Object node(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            throw refuse(event, "nested more than " + MAX_DEPTH + " levels deep");
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias, depth);
        }
        int before = nodes++;
        int deepestBefore = deepest;
        deepest = depth;
        Object value;
        if (event instanceof ScalarEvent scalar) {
            value = scalar(scalar);
        } else if (event instanceof MappingStartEvent start) {
            checkTag(start, start.getTag().orElse(""), "map");
            value = map(depth);
        } else if (event instanceof SequenceStartEvent start) {
            checkTag(start, start.getTag().orElse(""), "seq");
            value = list(depth);
        } else {
            throw refuse(event, "unexpected " + event.getEventId());
        }
        ((NodeEvent) event)
                .getAnchor()
                .ifPresent(
                        anchor -> anchors.put(anchor.getValue(), new Anchored(value, nodes - before, deepest - depth)));
        deepest = Math.max(deepest, deepestBefore);
        return value;
    }

    private @Nullable Object aliased(AliasEvent alias, int depth) {
        Anchored anchored = anchors.get(alias.getAlias().getValue());
        if (anchored == null) {
            throw refuse(alias, "the alias *" + alias.getAlias().getValue() + " names nothing that ends before it");
        }
        deepest = Math.max(deepest, depth + anchored.height);
        if (deepest > MAX_DEPTH) {
            throw refuse(alias, "nested more than " + MAX_DEPTH + " levels deep");
        }
        nodes += anchored.nodes;
        nodesFromAliases += anchored.nodes;
        if (nodesFromAliases > MAX_NODES_FROM_ALIASES) {
            throw refuse(alias, "aliases repeat more than " + MAX_NODES_FROM_ALIASES + " values");
        }
        return anchored.value;
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
            list.add(node(next, depth + 1));
        }
        return Collections.unmodifiableList(list);
    }

    private Map<String, @Nullable Object> map(int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        List<Map<?, ?>> defaults = new ArrayList<>();
        for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            if (next instanceof ScalarEvent scalar
                    && scalar.isPlain()
                    && scalar.getValue().equals("<<")) {
                addDefaults(next, node(events.next(), depth + 1), defaults);
                continue;
            }
            String key = key(next);
            if (map.containsKey(key)) {
                throw refuse(next, "the key \"" + key + "\" occurs twice in the same map");
            }
            map.put(key, node(events.next(), depth + 1));
        }
        for (Map<?, ?> from : defaults) {
            from.forEach((key, value) -> {
                if (!map.containsKey(key)) {
                    map.put((String) key, value);
                }
            });
        }
        return Collections.unmodifiableMap(map);
    }

    private void addDefaults(Event event, @Nullable Object merged, List<Map<?, ?>> defaults) {
        for (Object from : merged instanceof List<?> list ? list : Collections.singletonList(merged)) {
            if (!(from instanceof Map<?, ?> map)) {
                throw refuse(event, "the merge key << takes a map or a list of maps");
            }
            defaults.add(map);
        }
    }

    private String key(Event event) {
        if (!(event instanceof ScalarEvent || event instanceof AliasEvent)) {
            throw refuse(event, "a map or list cannot be a key");
        }
        Object key = node(event, 0);
        boolean number = key instanceof Number && event instanceof ScalarEvent;
        if (number && PlainScalar.value(((ScalarEvent) event).getValue()) instanceof Double) {
            return ((ScalarEvent) event).getValue();
        }
        if (key == null || key instanceof Map<?, ?> || key instanceof List<?>) {
            throw refuse(event, "a key must be text");
        }
        return key.toString();
    }

    private @Nullable Object scalar(ScalarEvent event) {
        String tag = event.getTag().orElse("");
        if (tag.isEmpty() ? !event.isPlain() : tag.equals("!") || tag.equals("tag:yaml.org,2002:str")) {
            return event.getValue();
        }
        Object value = PlainScalar.value(event.getValue());
        if (value instanceof Double number && number.isNaN()) {
            throw refuse(event, "infinity and not-a-number have no JSON form");
        }
        if (value instanceof Long && tag.equals("tag:yaml.org,2002:float")) {
            return value;
        }
        checkTag(event, tag, typeOf(value));
        return value instanceof Double number ? wholeIfPossible(number) : value;
    }

    /**
     * kubectl turns YAML into JSON before it sends it, and the JSON of a float whose value is whole has neither a point nor, below 1e21, an
     * exponent. Templates write such floats: 8.589934592e+09.
     */
    private static Number wholeIfPossible(Double number) {
        if (number != Math.rint(number) || Math.abs(number) >= LEAST_WITH_EXPONENT) {
            return number;
        }
        BigInteger whole = new BigDecimal(number).toBigInteger();
        return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
    }

    private static String typeOf(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        if (value instanceof Double) {
            return "float";
        }
        return value instanceof Number ? "int" : "str";
    }

    private void checkTag(Event event, String tag, String type) {
        if (!tag.isEmpty() && !tag.equals("!") && !tag.equals("tag:yaml.org,2002:" + type)) {
            throw refuse(
                    event, "the tag " + tag.replace("tag:yaml.org,2002:", "!!") + " does not fit or is not allowed");
        }
    }

    private HcpException refuse(Event event, String what) {
        return position(event).refuse(what);
    }

    private Position position(Event event) {
        return event.getStartMark()
                .map(mark -> new Position(source, mark.getLine() + 1L, mark.getColumn() + 1L))
                .orElse(new Position(source, 1, 1));
    }
}
