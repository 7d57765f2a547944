package io.hcp4j.domain.infra.credentials;

import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the findings of the rules. */
final class Findings {
    private final List<InfraCredentialsFinding> found = new ArrayList<>();

    void add(InfraCredentialsFinding.Rule rule, String what, String remedy) {
        add(rule, what, Remedy.of(remedy));
    }

    void add(InfraCredentialsFinding.Rule rule, String what, Remedy remedy) {
        found.add(new InfraCredentialsFinding(rule, what, remedy));
    }

    void addLocalFile(String where, String key) {
        add(
                InfraCredentialsFinding.Rule.LOCAL_FILE,
                where + " refers to a file of this machine (" + key + ")",
                Remedy.of(
                        "Put the data itself into the kubeconfig: {}",
                        NextStep.RunProgram.of("kubectl", "config", "view", "--minify", "--flatten", "--raw")));
    }

    /** Errors first, otherwise as they were found. */
    List<InfraCredentialsFinding> inOrder() {
        return found.stream()
                .sorted(Comparator.comparing(InfraCredentialsFinding::severity))
                .toList();
    }
}
