package io.hcp4j.it.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The rules of the hexagon for the packages under one root, so that they can be tried on a broken hexagon too. */
record Hexagon(String root) {
    private static final List<String> ADAPTERS =
            List.of("files", "fabric8", "official", "externalinfra", "releaseregistry");
    /** The API server in the sandbox. */
    private static final List<String> SERVER =
            List.of("serving", "storage", "engine", "machinery", "kinds", "schema", "patching", "extensions", "access");

    ArchRule portsDependOnTheJdkOnly() {
        return classes()
                .that(resideInAPackage(root + ".ports.."))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "javax.net.ssl..", "org.jspecify..", root + ".ports.."))
                .because("a port speaks JDK types, so that every adapter and embedder can");
    }

    ArchRule portsKnowNoHttpLibrary() {
        return noClasses()
                .that(resideInAPackage(root + ".ports.."))
                .should()
                .dependOnClassesThat(resideInAPackage("java.net.http.."))
                .because("each adapter brings an HTTP client of its own");
    }

    ArchRule domainDependsOnPortsOnly() {
        return classes()
                .that(resideInAPackage(root + ".domain.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "org.jspecify..",
                        "org.immutables.value..",
                        root + ".ports..",
                        root + ".domain.."))
                .because("the domain is pure: no client, no JSON library, no injection");
    }

    ArchRule domainReachesNothingByItself() {
        return noClasses()
                .that(resideInAPackage(root + ".domain.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "java.nio.file.."))
                .because("the outside is reached through ports")
                .allowEmptyShould(true);
    }

    ArchRule adapterSeesOnlyPorts(String adapter) {
        List<String> others = Stream.concat(ADAPTERS.stream(), Stream.of("sandbox"))
                .filter(other -> !other.equals(adapter))
                .map(other -> root + "." + other + "..")
                .toList();
        DescribedPredicate<JavaClass> forbidden = resideInAPackage(root + ".domain..")
                .or(resideInAnyPackage(others.toArray(String[]::new)))
                .or(resideInAPackage(root + ".cli.."));
        return noClasses()
                .that(resideInAPackage(root + "." + adapter + ".."))
                .should()
                .dependOnClassesThat(forbidden)
                .because("adapters never see each other or the domain's inside")
                .allowEmptyShould(true);
    }

    ArchRule adaptersShowOnlyTheirEntryPoints() {
        return classes()
                .that(resideInAnyPackage(
                        ADAPTERS.stream().map(a -> root + "." + a + "..").toArray(String[]::new)))
                .and()
                .haveModifier(JavaModifier.PUBLIC)
                .and()
                .areTopLevelClasses()
                .should()
                .haveSimpleNameEndingWith("Module")
                .orShould()
                .haveSimpleNameEndingWith("Connector")
                .orShould()
                .haveSimpleNameEndingWith("Loader")
                .orShould()
                .haveSimpleNameEndingWith("Format")
                .orShould()
                .haveSimpleName("ExternalInfraClusters")
                .orShould()
                .haveSimpleName("ReleaseController")
                .orShould()
                .haveSimpleName("ImageRegistry")
                .because("an adapter exports its module and what embedders construct, nothing else")
                .allowEmptyShould(true);
    }

    ArchRule onlyAppsSayCommands() {
        return classes()
                .that(resideInAnyPackage(root + ".ports..", root + ".kube..", root + ".domain.."))
                .or(resideInAnyPackage(
                        ADAPTERS.stream().map(a -> root + "." + a + "..").toArray(String[]::new)))
                .should(new SayNoCommands())
                .because("embedders and consoles have no command line: a next step is typed");
    }

    ArchRule guiceStaysInModules() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Module")
                .and(resideInAnyPackage(
                        root + ".ports..",
                        root + ".domain..",
                        root + ".files..",
                        root + ".fabric8..",
                        root + ".official..",
                        root + ".externalinfra..",
                        root + ".releaseregistry..",
                        root + ".sandbox.."))
                .should()
                .dependOnClassesThat(resideInAPackage("com.google.inject.."))
                .because("embedders who do not use Guice construct adapters themselves");
    }

    ArchRule onlyAppsKnowTheSandbox() {
        return classes()
                .that(resideInAPackage(root + ".sandbox.."))
                .should()
                .onlyHaveDependentClassesThat(resideInAnyPackage(root + ".sandbox..", root + ".cli.."))
                .because("it stands in for clusters; what works on it works on real ones");
    }

    ArchRule sandboxControllersKnowNoServer() {
        return noClasses()
                .that(resideInAPackage(root + ".sandbox.."))
                .and(not(resideInAnyPackage(ofSandbox(SERVER))))
                .and(not(resideInAnyPackage(
                        root + ".sandbox.world..", root + ".sandbox.instance..", root + ".sandbox.crds..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(ofSandbox(SERVER))
                        // What a quantity or a duration says is the same for whoever reads it.
                        .and(not(resideInAPackage(root + ".sandbox.schema.format.."))))
                .because("controllers work through ports, on either engine");
    }

    ArchRule sandboxServerKnowsNoController() {
        return noClasses()
                .that(resideInAnyPackage(ofSandbox(SERVER)))
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".sandbox..")
                        .and(not(resideInAnyPackage(ofSandbox(SERVER))))
                        .and(not(resideInAPackage(root + ".sandbox.json.."))))
                .because("an API server stores and serves, whatever moves in it");
    }

    private String[] ofSandbox(List<String> parts) {
        return parts.stream().map(part -> root + ".sandbox." + part + "..").toArray(String[]::new);
    }

    ArchRule noDrawers() {
        return noClasses()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.resideInAnyPackage(
                        root + "..util..",
                        root + "..utils..",
                        root + "..common..",
                        root + "..helper..",
                        root + "..manager..",
                        root + "..impl.."))
                .because("packages are concepts");
    }
}
