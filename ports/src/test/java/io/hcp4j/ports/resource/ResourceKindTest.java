package io.hcp4j.ports.resource;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

final class ResourceKindTest {
    private static final ResourceKind ROLE = ResourceKind.namespaced("rbac", "v1", "Role", "roles");

    @Test
    void kindsWithTheSameComponentsAreEqual() {
        ResourceKind same = ResourceKind.namespaced("rbac", "v1", "Role", "roles");

        assertThat(same).isEqualTo(ROLE).hasSameHashCodeAs(ROLE);
    }

    @ParameterizedTest
    @MethodSource("others")
    void aKindThatDiffersInOneComponentIsAnother(ResourceKind other) {
        assertThat(other).isNotEqualTo(ROLE);
    }

    static Stream<ResourceKind> others() {
        return Stream.of(
                ResourceKind.namespaced("iam", "v1", "Role", "roles"),
                ResourceKind.namespaced("rbac", "v2", "Role", "roles"),
                ResourceKind.namespaced("rbac", "v1", "Rule", "roles"),
                ResourceKind.namespaced("rbac", "v1", "Role", "rules"),
                ResourceKind.clusterScoped("rbac", "v1", "Role", "roles"));
    }
}
