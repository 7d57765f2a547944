package io.hcp4j.kubetesting.contract;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

abstract class CreatingContract extends ContractCase {
    private final ClusterApi api = open();

    CreatingContract(ClusterApiContract suite) {
        super(suite);
    }

    @Test
    void whatWasStoredComesBackWithItsOwner() {
        Document created = create(api, "one");

        assertThat(created.uid()).isPresent();
        assertThat(created.resourceVersion()).isPresent();
        assertThat(created.objects("metadata", "managedFields"))
                .extracting(each -> each.text("manager").orElse(""))
                .containsExactly("tck");
    }

    @Test
    void aNameThatIsTakenIsToldFromOtherConflicts() {
        create(api, "one");

        HcpException error = failure(() -> create(api, "one"));

        assertThat(error.code()).isEqualTo(ErrorCode.ALREADY_EXISTS);
        assertThat(error.httpStatus()).isEqualTo(409);
        assertThat(error.key()).contains(key("one"));
    }

    @Test
    void theServerMakesUpANameWhenAsked() {
        Document unnamed =
                configMap("x", "first").without("metadata", "name").with("made-", "metadata", "generateName");

        assertThat(api.create(WellKnownKinds.CONFIG_MAP, unnamed, WRITE).name()).startsWith("made-");
    }

    @Test
    void whatBreaksARuleIsInvalidAndNamesTheField() {
        HcpException error = failure(() -> create(api, "Not_A_Name"));

        assertThat(error.code()).isEqualTo(ErrorCode.INVALID);
        assertThat(error.serverMessage().orElse("")).contains("metadata.name");
    }

    @Test
    void anAbsentNamespaceIsNotFound() {
        Document elsewhere = configMap("one", "first").with(namespace + "-absent", "metadata", "namespace");

        assertThat(failure(() -> api.create(WellKnownKinds.CONFIG_MAP, elsewhere, WRITE))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void aDryRunChecksEverythingAndStoresNothing() {
        Document would = api.create(WellKnownKinds.CONFIG_MAP, configMap("one", "first"), WRITE.withDryRun(true));

        assertThat(would.uid()).isPresent();
        assertThat(api.get(key("one"))).isEmpty();
        assertThat(failure(() -> api.create(
                                WellKnownKinds.CONFIG_MAP, configMap("Not_A_Name", "x"), WRITE.withDryRun(true)))
                        .code())
                .isEqualTo(ErrorCode.INVALID);
    }

    @Test
    void aSecretsValuesAreNotInTheError() {
        Document secret =
                configMap("Not_A_Name", "c2VzYW1l").with("Secret", "kind").with("sesame", "stringData", "password");

        HcpException error = failure(() -> api.create(WellKnownKinds.SECRET, secret, WRITE));

        assertThat(error.code()).isEqualTo(ErrorCode.INVALID);
        assertThat(error.toString() + error.serverMessage() + secret).doesNotContain("sesame", "c2VzYW1l");
    }
}
