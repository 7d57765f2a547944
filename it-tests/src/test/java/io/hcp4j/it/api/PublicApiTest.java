package io.hcp4j.it.api;

import io.hcp4j.fabric8.Fabric8;
import io.hcp4j.kubetesting.TestRoot;
import io.hcp4j.official.OfficialClient;
import io.hcp4j.sandbox.junit.HcpSandbox;
import io.hcp4j.sdk.HcpClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

class PublicApiTest {
    private static final String ACCEPT = "hcp4j.api.accept";

    private static final Set<Class<?>> SDK = ApiSurface.of(HcpClient.class.getPackageName());
    private static final Set<Class<?>> FABRIC8 = ApiSurface.of(Fabric8.class.getPackageName());
    private static final Set<Class<?>> OFFICIAL = ApiSurface.of(OfficialClient.class.getPackageName());
    private static final Set<Class<?>> SANDBOX_JUNIT = ApiSurface.of(HcpSandbox.class.getPackageName());

    @TestFactory
    Stream<DynamicTest> thePublicApiIsTheCommittedOne() {
        return Stream.of(
                module("ports", ApiSurface.of("io.hcp4j.ports")),
                module("domain", ApiSurface.reachable(ApiSurface.of("io.hcp4j.domain"), SDK)),
                module("sdk", SDK),
                module("adapter-fabric8", FABRIC8),
                module("adapter-official-client", OFFICIAL),
                module("sandbox-junit", SANDBOX_JUNIT));
    }

    private static DynamicTest module(String name, Set<Class<?>> types) {
        return DynamicTest.dynamicTest(
                name, () -> check(TestRoot.path().resolve(name).resolve("api.txt"), dump(types)));
    }

    private static void check(Path committed, List<String> actual) throws IOException {
        if (Boolean.getBoolean(ACCEPT)) {
            Files.write(committed, actual);
            return;
        }
        List<String> expected = Files.readAllLines(committed);
        ApiChange change = ApiChange.between(expected, actual);
        assertThat(actual)
                .withFailMessage(
                        () -> "The public API differs from " + TestRoot.path().relativize(committed) + ":\n"
                                + change.text()
                                + "\nUndo the change, or accept it and commit the file with it:\n"
                                + "  mvn test -pl it-tests -am -Dtest=PublicApiTest -Dsurefire.failIfNoSpecifiedTests=false -D"
                                + ACCEPT + "=true")
                .isEqualTo(expected);
    }

    private static List<String> dump(Set<Class<?>> types) {
        List<String> lines = new ArrayList<>();
        types.forEach(type -> lines.addAll(Signatures.of(type).lines()));
        return lines;
    }

    @Test
    void aMemberIsOneLineWithItsGenericTypes() {
        String part = Sample.Part.class.getName();

        assertThat(Signatures.of(Sample.class).lines())
                .containsExactly(
                        "public abstract sealed class " + Sample.class.getName()
                                + "<T extends Comparable<T>> extends java.util.function.Supplier<T> permits "
                                + part,
                        "    protected <E extends Exception> java.util.List<? super T> all(Class<E>, int[]) throws E",
                        "    protected new()");
        assertThat(Signatures.of(Sample.Part.class).lines()).contains("    public String get()");
    }

    @Test
    void whatMayChangeIsLeftOut() {
        assertThat(ApiSurface.isOffered(Sample.Part.class)).isTrue();
        assertThat(ApiSurface.isOffered(Sample.Trial.class)).isFalse();
        assertThat(ApiSurface.isOffered(Sample.Hidden.class)).isFalse();
    }

    @Test
    void typesOfTheDomainAreFoundThroughTheSignaturesThatNameThem() {
        Set<Class<?>> candidates = new HashSet<>(Set.of(Sample.Part.class, Sample.Trial.class));

        assertThat(ApiSurface.reachable(candidates, Set.of(Sample.class))).containsExactly(Sample.Part.class);
    }

    @Test
    void aChangeIsToldWithTheTypeThatHasIt() {
        ApiChange change = ApiChange.between(
                List.of("public class io.hcp4j.One", "    public int size()", "public class io.hcp4j.Two"),
                List.of("public class io.hcp4j.One", "    public long size()", "public class io.hcp4j.Two"));

        assertThat(change.text())
                .isEqualTo("  - io.hcp4j.One: public int size()\n  + io.hcp4j.One: public long size()");
    }
}
