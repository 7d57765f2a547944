package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.placement.InfraRights;
import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.ports.document.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InfraAccountTest {
    private final InfraAccount account = new InfraAccount("demo", "clusters-demo");

    @Test
    void grantsTheRightsOfTheReferenceAndNoMore() {
        assertThat(rules(InfraKinds.ROLE.kind())).hasSize(InfraRights.IN_NAMESPACE.size());
        assertThat(rules(InfraKinds.ROLE.kind()))
                .as("nothing is granted on all resources of a group")
                .noneMatch(rule -> rule.list("resources").contains("*")
                        || rule.list("apiGroups").contains("*"));
        assertThat(rules(InfraKinds.CLUSTER_ROLE.kind()))
                .singleElement()
                .satisfies(rule -> assertThat(rule.list("verbs")).isEqualTo(List.of("get")));
    }

    @Test
    void twoClustersInOneNamespaceHaveAccountsOfTheirOwn() {
        InfraAccount other = new InfraAccount("other", "clusters-demo");

        assertThat(account.objects()).extracting(PlannedObject::key).doesNotHaveDuplicates();
        assertThat(other.objects().stream().skip(1).map(PlannedObject::key))
                .doesNotContainAnyElementsOf(
                        account.objects().stream().map(PlannedObject::key).toList());
    }

    @Test
    void theTokenComesLastAndIsNotShown() {
        PlannedObject last = account.objects().get(account.objects().size() - 1);

        assertThat(last.sensitive()).isTrue();
        assertThat(last.key().name()).isEqualTo("demo-infra-token-1");
        assertThat(AccountTokens.number("demo-infra-token-12")).isEqualTo(12);
        assertThat(AccountTokens.number("demo-infra")).isZero();
    }

    private List<Document> rules(String kind) {
        return account.objects().stream()
                .filter(object -> object.kind().kind().equals(kind))
                .flatMap(object -> object.document().objects("rules").stream())
                .toList();
    }
}
