package io.hcp4j.it.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules of the hexagon for the packages under one root, so that they can be tried on a broken hexagon too. */
record ArchitectureRules(String root) {
    private static final List<String> ADAPTERS =
            List.of("files", "fabric8", "official", "externalinfra", "releaseregistry");

    ArchRule portsDependOnTheJdkOnly() {
        return classes()
                .that(resideInAPackage(root + ".ports.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", root + ".ports.."))
                .because("a port speaks JDK types, so that every adapter and embedder can");
    }

    /** The rules that keep a part from the outside, one for each way to it. */
    Stream<ArchRule> reachesNothingByItself(String part) {
        return Stream.of(
                        resideInAPackage("java.net.http.."),
                        belongTo("java.net", "URLConnection", "HttpURLConnection"),
                        belongTo("java.net", "Socket", "ServerSocket", "DatagramSocket")
                                .or(resideInAPackage("java.nio.channels..")),
                        resideInAPackage("javax.net.."),
                        belongTo("java.lang", "Process", "ProcessBuilder", "ProcessHandle"),
                        belongTo("java.nio.file", "Files")
                                .or(belongTo("java.io", "File", "FileInputStream", "FileOutputStream", "FileReader")))
                .map(outside -> noClasses()
                        .that(resideInAPackage(root + "." + part + ".."))
                        .should()
                        .dependOnClassesThat(outside)
                        .because("the outside is reached through adapters"));
    }

    private static DescribedPredicate<JavaClass> belongTo(String place, String... names) {
        return describe(
                "are " + String.join(", ", names) + " of " + place,
                type -> type.getPackageName().equals(place) && List.of(names).contains(type.getSimpleName()));
    }

    ArchRule domainDependsOnPortsOnly() {
        return classes()
                .that(resideInAPackage(root + ".domain.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "javax.annotation.processing..",
                        "javax.security.auth.x500..",
                        "org.jspecify..",
                        "org.immutables.value..",
                        root + ".ports..",
                        root + ".domain.."))
                .because("the domain is pure: no client, no JSON library, no injection");
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
                .orShould()
                .haveSimpleName("Fabric8")
                .orShould()
                .haveSimpleName("GenericResources")
                .orShould()
                .haveSimpleName("OfficialClient")
                .orShould()
                .haveSimpleName("DynamicObjects")
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
                        root + ".sdk..",
                        root + ".kube..",
                        root + ".documents..",
                        root + ".apiserver..",
                        root + ".controllers..",
                        root + ".sandbox.."))
                .should()
                .dependOnClassesThat(resideInAPackage("com.google.inject.."))
                .because("embedders who do not use Guice construct adapters themselves");
    }

    ArchRule protocolDependsOnPortsOnly() {
        return classes()
                .that(resideInAPackage(root + ".kube.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "javax.net.ssl..", "org.jspecify..", root + ".ports..", root + ".kube.."))
                .because("the Kubernetes protocol runs on any client library");
    }

    ArchRule onlyAppsKnowTheSandbox() {
        return classes()
                .that(resideInAPackage(root + ".sandbox.."))
                .should()
                .onlyHaveDependentClassesThat(resideInAnyPackage(root + ".sandbox..", root + ".cli.."))
                .because("it stands in for clusters; what works on it works on real ones");
    }

    ArchRule controllersKnowNoServer() {
        return noClasses()
                .that(resideInAPackage(root + ".controllers.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        root + ".apiserver..", root + ".sandbox..", root + ".domain..", root + ".kube.."))
                .because("controllers work through ports, on any API server");
    }

    ArchRule serverKnowsNoHypershift() {
        return noClasses()
                .that(resideInAPackage(root + ".apiserver.."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(root + ".controllers..", root + ".sandbox..", root + ".domain.."))
                .because("it is an API server for any Java project");
    }

    ArchRule noPackageCycles() {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a reader who follows the arrows arrives at an end");
    }

    ArchRule packagesStaySmall() {
        return all(packages())
                .that(describe("lie below " + root, each -> (each.getName() + ".").startsWith(root + ".")))
                .should(haveAtMost(25))
                .because("a folder is read at one glance");
    }

    private static ClassesTransformer<JavaPackage> packages() {
        return new AbstractClassesTransformer<>("packages") {
            @Override
            public Iterable<JavaPackage> doTransform(JavaClasses classes) {
                return classes.stream().map(JavaClass::getPackage).collect(Collectors.toCollection(LinkedHashSet::new));
            }
        };
    }

    private static ArchCondition<JavaPackage> haveAtMost(int most) {
        return new ArchCondition<>("have at most " + most + " top-level classes") {
            @Override
            public void check(JavaPackage item, ConditionEvents events) {
                long count = item.getClasses().stream()
                        .filter(type -> type.isTopLevelClass() && !type.isArray())
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        // Neither what Immutables writes nor what the compiler adds for a switch.
                        .filter(type -> !type.getSimpleName().startsWith("Immutable")
                                && !type.getName().contains("$"))
                        .count();
                if (count > most) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " has " + count + " classes"));
                }
            }
        };
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
