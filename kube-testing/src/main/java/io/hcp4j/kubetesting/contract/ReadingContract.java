package io.hcp4j.kubetesting.contract;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

abstract class ReadingContract extends ContractCase {
    private static final ResourceKind UNSERVED = ResourceKind.namespaced("none.invalid", "v1", "Nothing", "nothings");

    private final ClusterApi api = open();

    ReadingContract(ClusterApiContract suite) {
        super(suite);
    }

    @Test
    void anObjectComesAsTheServerHasIt() {
        Document created = create(api, "one");

        assertThat(api.get(key("one"))).contains(created);
        assertThat(created.apiVersion()).isEqualTo("v1");
        assertThat(created.kind()).isEqualTo("ConfigMap");
    }

    @Test
    void wholeNumbersAndNestedValuesSurvive() {
        Document namespaceObject =
                api.get(WellKnownKinds.NAMESPACE.named(namespace)).orElseThrow();

        assertThat(namespaceObject.objects("metadata", "managedFields")).isNotEmpty();
        assertThat(namespaceObject.text("status", "phase")).contains("Active");
    }

    @Test
    void anAbsentObjectIsEmpty() {
        assertThat(api.get(key("absent"))).isEmpty();
    }

    @Test
    void anObjectInAnAbsentNamespaceIsEmpty() {
        assertThat(api.get(WellKnownKinds.CONFIG_MAP.in(namespace + "-absent", "one")))
                .isEmpty();
    }

    @Test
    void aKindThatIsNotServedIsAnError() {
        assertThat(failure(() -> api.get(UNSERVED.in(namespace, "one"))).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }
}
