package io.hcp4j.domain.wire;

import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which fields of the API the model leaves unknown: those listed here, and none besides. */
class SchemaCoverageTest {
    private static final Set<String> UNKNOWN_IN_HOSTED_CLUSTERS = Set.of(
            "spec.autoNode",
            "spec.configuration.apiServer.audit.customRules",
            "spec.configuration.authentication",
            "spec.configuration.image",
            "spec.configuration.ingress.componentRoutes",
            "spec.configuration.ingress.loadBalancer",
            "spec.configuration.ingress.requiredHSTSPolicies",
            "spec.configuration.network",
            "spec.configuration.oauth",
            "spec.configuration.proxy",
            "spec.configuration.scheduler",
            "spec.monitoring",
            "spec.platform.agent",
            "spec.platform.aws",
            "spec.platform.azure",
            "spec.platform.ibmcloud",
            "spec.platform.powervs",
            "spec.secretEncryption.kms",
            "status.autoNode",
            "status.configuration",
            "status.platform.aws",
            "status.secretEncryption",
            "status.version.conditionalUpdates");
    /** Methods of specs that follow from their attributes. */
    private static final Set<String> DERIVED =
            Set.of("key", "controlPlaneNamespace", "lastCompleted", "holds", "hashCode", "toString");

    private static final Set<String> UNKNOWN_IN_NODE_POOLS = Set.of(
            "spec.platform.agent",
            "spec.platform.aws",
            "spec.platform.azure",
            "spec.platform.ibmcloud",
            "spec.platform.powervs");

    @Test
    void everyFieldOfAHostedClusterIsModelledOrListedAsUnknown() {
        Set<String> unknown =
                unknown(CrdSchema.hostedCluster(), HypershiftKinds.HOSTED_CLUSTER, HostedClusterWire::read);

        assertThat(outside(unknown, UNKNOWN_IN_HOSTED_CLUSTERS)).isEmpty();
        assertThat(UNKNOWN_IN_HOSTED_CLUSTERS)
                .allMatch(listed -> unknown.stream().anyMatch(path -> within(path, listed)));
    }

    @Test
    void everyFieldOfANodePoolIsModelledOrListedAsUnknown() {
        Set<String> unknown = unknown(CrdSchema.nodePool(), HypershiftKinds.NODE_POOL, NodePoolWire::read);

        assertThat(outside(unknown, UNKNOWN_IN_NODE_POOLS)).isEmpty();
        assertThat(UNKNOWN_IN_NODE_POOLS).allMatch(listed -> unknown.stream().anyMatch(path -> within(path, listed)));
    }

    private static Set<String> unknown(Document schema, ResourceKind kind, Function<Document, Extensible> read) {
        Set<String> unknown = new TreeSet<>();
        SchemaLeaves.of(schema.without("properties", "metadata")).forEach((path, objects) -> {
            if (!path.equals("kind")
                    && !path.equals("apiVersion")
                    && objects.stream().noneMatch(object -> known(read.apply(typed(object, kind))))) {
                unknown.add(path);
            }
        });
        return unknown;
    }

    private static Document typed(Object object, ResourceKind kind) {
        return Document.of((Map<?, ?>) object).with(kind.kind(), "kind").with(kind.apiVersion(), "apiVersion");
    }

    private static List<String> outside(Collection<String> paths, Collection<String> listed) {
        return paths.stream()
                .filter(path -> listed.stream().noneMatch(one -> within(path, one)))
                .toList();
    }

    private static boolean within(String path, String listed) {
        return path.equals(listed) || path.startsWith(listed + ".") || path.startsWith(listed + "[]");
    }

    /** True when nothing in a value, at any depth, is unknown. */
    private static boolean known(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(SchemaCoverageTest::known).orElse(true);
        }
        if (value instanceof Collection<?> elements) {
            return elements.stream().allMatch(SchemaCoverageTest::known);
        }
        if (value instanceof Extensible extensible) {
            return extensible.unknown().isEmpty() && attributes(extensible).allMatch(SchemaCoverageTest::known);
        }
        return true;
    }

    private static Stream<Object> attributes(Extensible value) {
        Class<?> type =
                value instanceof Record ? value.getClass() : value.getClass().getInterfaces()[0];
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> Extensible.class.isAssignableFrom(method.getDeclaringClass()))
                .filter(method -> !DERIVED.contains(method.getName()))
                .map(method -> call(method, value));
    }

    private static Object call(Method method, Object target) {
        try {
            return method.invoke(target);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
