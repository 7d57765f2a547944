package io.hcp4j.apiserver.schema.rule;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import io.hcp4j.apiserver.schema.node.Node;
import io.hcp4j.apiserver.schema.node.PropertyName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The types that rules see in the places of a schema; places of which nothing is known have none. */
public final class DeclaredTypes {
    private final Map<Node, CelType> places = new HashMap<>();
    private final Map<String, CelType> structs = new LinkedHashMap<>();
    private final CelTypeProvider all;

    public DeclaredTypes(Node root) {
        declare(root, true);
        this.all = new Structs(ImmutableMap.copyOf(structs));
    }

    /** The type of a place; empty when rules do not see it. */
    Optional<CelType> find(Node node) {
        return Optional.ofNullable(places.get(node));
    }

    /** All types that the places' types lead to. */
    CelTypeProvider all() {
        return all;
    }

    private Optional<CelType> declare(Node node, boolean resource) {
        Optional<CelType> type = typeOf(node, resource);
        type.ifPresent(found -> places.put(node, found));
        return type;
    }

    private Optional<CelType> declare(Node node) {
        return declare(node, node.extensions().embeddedResource());
    }

    private Optional<CelType> typeOf(Node node, boolean resource) {
        if (node.extensions().intOrString()) {
            return Optional.of(SimpleType.DYN);
        }
        return switch (node.typing().name()) {
            case "array" ->
                Optional.ofNullable(node.children().items())
                        .flatMap(this::declare)
                        .map(ListType::create);
            case "object" -> object(node, resource);
            case "string" -> Optional.of(text(node.typing().rawFormat()));
            case "boolean" -> Optional.of(SimpleType.BOOL);
            case "number" -> Optional.of(SimpleType.DOUBLE);
            case "integer" -> Optional.of(SimpleType.INT);
            default -> Optional.empty();
        };
    }

    private static CelType text(String format) {
        return switch (format) {
            case "byte" -> SimpleType.BYTES;
            case "duration" -> SimpleType.DURATION;
            case "date", "date-time" -> SimpleType.TIMESTAMP;
            default -> SimpleType.STRING;
        };
    }

    private Optional<CelType> object(Node node, boolean resource) {
        Node additional = node.children().additional();
        if (additional != null && !resource) {
            return declare(additional).map(values -> MapType.create(SimpleType.STRING, values));
        }
        Map<String, CelType> fields = new LinkedHashMap<>();
        node.children().properties().forEach((name, property) -> declare(property)
                .ifPresent(type -> PropertyName.escape(name).ifPresent(escaped -> fields.put(escaped, type))));
        if (resource) {
            fields.put("apiVersion", SimpleType.STRING);
            fields.put("kind", SimpleType.STRING);
            fields.put("metadata", struct(Map.of("name", SimpleType.STRING, "generateName", SimpleType.STRING)));
        }
        return Optional.of(struct(fields));
    }

    /** Names are numbered: rules are not to know them. */
    private CelType struct(Map<String, CelType> fields) {
        ImmutableMap<String, CelType> known = ImmutableMap.copyOf(fields);
        CelType type = StructType.create(
                "selfType" + structs.size(), known.keySet(), name -> Optional.ofNullable(known.get(name)));
        structs.put(type.name(), type);
        return type;
    }

    private record Structs(ImmutableMap<String, CelType> byName) implements CelTypeProvider {
        @Override
        public ImmutableCollection<CelType> types() {
            return byName.values();
        }

        @Override
        public Optional<CelType> findType(String name) {
            return Optional.ofNullable(byName.get(name));
        }
    }
}
