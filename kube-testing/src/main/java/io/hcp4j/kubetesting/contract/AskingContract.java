package io.hcp4j.kubetesting.contract;

import io.hcp4j.ports.cluster.AccessReview;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

abstract class AskingContract extends ContractCase {
    private final ClusterApi api = open();

    AskingContract(ClusterApiContract suite) {
        super(suite);
    }

    @Test
    void theServerTellsItsVersion() {
        assertThat(api.version().gitVersion()).startsWith("v1.");
        assertThat(api.version().platform()).contains("/");
        assertThat(api.server()).isEqualTo(server.endpoint().url());
    }

    @Test
    void aKindIsServedAtExactlyItsVersion() {
        assertThat(api.serves(WellKnownKinds.CONFIG_MAP)).isTrue();
        assertThat(api.serves(ResourceKind.namespaced("apps", "v1", "Deployment", "deployments")))
                .isTrue();
        assertThat(api.serves(ResourceKind.namespaced("apps", "v1beta1", "Deployment", "deployments")))
                .isFalse();
        assertThat(api.serves(ResourceKind.namespaced("apps", "v1", "Nothing", "nothings")))
                .isFalse();
        assertThat(api.serves(ResourceKind.namespaced("none.invalid", "v1", "Nothing", "nothings")))
                .isFalse();
    }

    @Test
    void rightsAreThoseOfTheConnectionsOwnUser() {
        ClusterApi viewer = open(server.endpoint().as(server.user("viewer", "system:aggregate-to-view")), LIMITS);

        assertThat(api.review(may("delete")).allowed()).isTrue();
        assertThat(viewer.review(may("list")).allowed()).isTrue();
        assertThat(viewer.review(may("list")).reason()).contains("aggregate-to-view");
        assertThat(viewer.review(may("delete")).allowed()).isFalse();
    }

    private AccessReview may(String verb) {
        return AccessReview.may(verb, WellKnownKinds.CONFIG_MAP, namespace);
    }
}
