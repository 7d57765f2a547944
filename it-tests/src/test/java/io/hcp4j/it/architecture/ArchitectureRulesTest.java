package io.hcp4j.it.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.hcp4j.sdk.HcpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureRulesTest {
    private static final ArchitectureRules OURS = new ArchitectureRules("io.hcp4j");
    private static final ArchitectureRules BROKEN = new ArchitectureRules("io.hcp4j.it.architecture.broken");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(
                    "io.hcp4j.ports",
                    "io.hcp4j.kube",
                    "io.hcp4j.domain",
                    "io.hcp4j.files",
                    "io.hcp4j.fabric8",
                    "io.hcp4j.official",
                    "io.hcp4j.externalinfra",
                    "io.hcp4j.releaseregistry",
                    HcpClient.class.getPackageName(),
                    "io.hcp4j.documents",
                    "io.hcp4j.apiserver",
                    "io.hcp4j.controllers",
                    "io.hcp4j.sandbox",
                    "io.hcp4j.cli");
    private static final JavaClasses COUNTEREXAMPLE =
            new ClassFileImporter().importPackages("io.hcp4j.it.architecture.broken");

    static Stream<ArchRule> rules() {
        return rulesOf(OURS).stream();
    }

    static Stream<ArchRule> rulesOnTheBrokenHexagon() {
        return rulesOf(BROKEN).stream();
    }

    private static List<ArchRule> rulesOf(ArchitectureRules hexagon) {
        List<ArchRule> rules = new ArrayList<>(List.of(
                hexagon.portsDependOnTheJdkOnly(),
                hexagon.domainDependsOnPortsOnly(),
                hexagon.protocolDependsOnPortsOnly(),
                hexagon.adapterSeesOnlyPorts("fabric8"),
                hexagon.adapterSeesOnlyPorts("official"),
                hexagon.adapterSeesOnlyPorts("files"),
                hexagon.adapterSeesOnlyPorts("externalinfra"),
                hexagon.adapterSeesOnlyPorts("releaseregistry"),
                hexagon.onlyAppsKnowTheSandbox(),
                hexagon.controllersKnowNoServer(),
                hexagon.serverKnowsNoHypershift(),
                hexagon.noPackageCycles(),
                hexagon.packagesStaySmall(),
                hexagon.adaptersShowOnlyTheirEntryPoints(),
                hexagon.onlyAppsSayCommands(),
                hexagon.guiceStaysInModules(),
                hexagon.noDrawers()));
        Stream.of("ports", "domain").flatMap(hexagon::reachesNothingByItself).forEach(rules::add);
        return rules;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theProductKeeps(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesOnTheBrokenHexagon")
    void aBrokenHexagonIsCaught(ArchRule rule) {
        assertThat(rule.evaluate(COUNTEREXAMPLE).hasViolation()).isTrue();
    }

    @Test
    void commandsAndFlagsAreFoundInEverySortOfLiteral() {
        assertThat(BROKEN.onlyAppsSayCommands()
                        .evaluate(COUNTEREXAMPLE)
                        .getFailureReport()
                        .getDetails())
                .containsExactlyInAnyOrder(
                        "TalkativeDomain says \"hcp4j get clusters\"",
                        "TalkativeDomain says \"another --namespace\"",
                        "TalkativeDomain says \"hcp4j wait cluster \"",
                        "TalkativeDomain says \" --timeout 1h\"");
    }

    @Test
    void everyModuleIsLookedAt() {
        for (String part : List.of(
                "ports",
                "kube",
                "domain",
                "files",
                "fabric8",
                "official",
                "externalinfra",
                "releaseregistry",
                "kube",
                "documents",
                "apiserver",
                "controllers",
                "sandbox",
                "cli")) {
            assertThat(PRODUCT).as(part).anyMatch(type -> type.getPackageName().startsWith("io.hcp4j." + part));
        }
    }
}
