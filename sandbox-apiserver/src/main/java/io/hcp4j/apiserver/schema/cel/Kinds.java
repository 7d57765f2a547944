package io.hcp4j.apiserver.schema.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.hcp4j.apiserver.schema.format.Cidr;
import io.hcp4j.apiserver.schema.format.NamedFormat;
import io.hcp4j.apiserver.schema.format.SemanticVersion;
import io.hcp4j.ports.network.IpAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The types that Kubernetes adds, and how values of all types are held. */
final class Kinds {
    static final CelType URL = OpaqueType.create("kubernetes.URL");
    static final CelType IP = OpaqueType.create("net.IP");
    static final CelType CIDR = OpaqueType.create("net.CIDR");
    static final CelType QUANTITY = OpaqueType.create("kubernetes.Quantity");
    static final CelType SEMVER = OpaqueType.create("kubernetes.Semver");
    static final CelType FORMAT = OpaqueType.create("kubernetes.NamedFormat");
    static final CelType TEXTS = ListType.create(SimpleType.STRING);

    private static final Map<CelType, Class<?>> CLASSES = Map.ofEntries(
            Map.entry(SimpleType.STRING, String.class),
            Map.entry(SimpleType.INT, Long.class),
            Map.entry(SimpleType.DOUBLE, Double.class),
            Map.entry(SimpleType.BOOL, Boolean.class),
            Map.entry(SimpleType.DURATION, Duration.class),
            Map.entry(SimpleType.TIMESTAMP, Instant.class),
            Map.entry(URL, URI.class),
            Map.entry(IP, IpAddress.class),
            Map.entry(CIDR, Cidr.class),
            Map.entry(QUANTITY, Amount.class),
            Map.entry(SEMVER, SemanticVersion.class),
            Map.entry(FORMAT, NamedFormat.class));

    private Kinds() {}

    static Class<?> javaClass(CelType type) {
        return type instanceof ListType ? List.class : CLASSES.getOrDefault(type, Object.class);
    }
}
