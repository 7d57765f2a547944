package io.hcp4j.cli.create;

import io.hcp4j.cli.CliResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is wrong with what the user typed, the message speaks of the flag that was typed and not of a field. */
class ProblemsNameFlagsTest {
    private static final Pattern FLAG_WITH_VALUE = Pattern.compile("(?m)^ +(?:-\\w, )?(--[A-Za-z-]+)=");

    /** Each is wrong for most flags, and all rules about one value are broken by one of them. */
    private static final List<String> STRANGE = List.of(
            " ",
            "-",
            "%",
            "0",
            "-1",
            "99999999999",
            "\u00c4",
            "A.B",
            "a/b",
            "a//b/c",
            "a=b",
            "A_=%",
            "a=" + "b".repeat(64),
            "name:%",
            "name:a/b",
            "key=%,operator=Equal,value=%,effect=NoSchedule",
            "10.0.0.0/33",
            "fd00::/64",
            "1Ki",
            "x".repeat(400));

    /** These say how and where the command runs, not what is created. */
    private static final List<String> OTHER_MATTERS = List.of(
            "--kubeconfig",
            "--context",
            "--as-group",
            "--as-uid",
            "--client",
            "--timeout",
            "--output",
            "--render-into",
            "--dry-run",
            "--namespace");

    @TempDir
    static Path home;

    private static Path pullSecret;

    @BeforeAll
    static void writePullSecret() throws IOException {
        pullSecret = Files.writeString(
                home.resolve("pull-secret.json"), "{\"auths\":{\"r.example.com\":{\"auth\":\"dTpw\"}}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--arch ARM64 --node-pool-replicas 1 | --arch: \"arm64\" | (allowed: amd64, ppc64le or s390x)",
                "--disable-multi-network | --disable-multi-network: \"true\" | (allowed: false, or the network type"
                        + " Other)",
                "--disable-multi-network --network-type Calico | --disable-multi-network: \"true\" | (allowed: false,"
                        + " or the network type Other)",
                "--ovn-kubernetes-mtu 1400 --network-type Calico | --network-type: \"Calico\" | (allowed:"
                        + " OVNKubernetes, or no settings of it)",
                "--ovn-kubernetes-mtu 5 | --ovn-kubernetes-mtu: \"5\" | 576",
                "--allocate-node-cidrs | --allocate-node-cidrs: \"Enabled\" | (allowed: Disabled, or the network type"
                        + " Other)",
                "--enable-cluster-capabilities Console --disable-cluster-capabilities Console |"
                        + " --disable-cluster-capabilities: \"Console\" | (allowed: each capability in one of the two"
                        + " lists)",
                "--disable-cluster-capabilities Ingress | --disable-cluster-capabilities: \"Ingress\" | (allowed:"
                        + " Console as well)",
                "--cluster-cidr 10.0.0.0/16 --service-cidr 10.0.0.0/16 | --service-cidr: \"10.0.0.0/16\" | (allowed: a"
                        + " range that does not overlap the others)",
                "--cluster-cidr fd00::/48 | --service-cidr: \"172.31.0.0/16\" | (allowed: the same address families in"
                        + " all networks)",
                "--base-domain-prefix a | --base-domain-prefix: \"a\" | needs --base-domain",
                "--base-domain example.com --base-domain-prefix A_ | --base-domain-prefix: \"A_\" | (allowed: a name"
                        + " such as example.com)",
                "--external-dns-domain Example_ | --external-dns-domain: \"Example_\" | (allowed: such as example.com)",
                "--infra-namespace a | --infra-namespace: \"a\" | (allowed: both or neither)",
                "--node-pool-replicas 1 --attach-default-network false | --attach-default-network: \"false\" |"
                        + " (allowed: true, or at least one additional network)",
                "--infra-storage-class-mapping a/b --infra-storage-class-mapping c/b | --infra-storage-class-mapping:"
                        + " \"b\" | (allowed: each guest class once)",
            })
    void aRuleAcrossFieldsIsBlamedOnAFlagWithItsValueAndWhatIsAllowed(String flags, String blamed, String allowed) {
        CliResult ran = CliResult.hcp4j(words("cluster", flags.split(" +")));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err().lines())
                .as(ran.err())
                .anyMatch(line -> line.startsWith("error: " + blamed) && line.contains(allowed));
        assertNamesFlags(ran);
    }

    static Stream<String> flagsOfClusters() {
        return flags("cluster");
    }

    @ParameterizedTest
    @MethodSource("flagsOfClusters")
    void aStrangeValueIsAcceptedOrBlamedOnAFlagOfCreateCluster(String flag) {
        for (String value : STRANGE) {
            assertNamesFlags(CliResult.hcp4j(words("cluster", "--node-pool-replicas=1", flag + "=" + value)));
        }
    }

    static Stream<String> flagsOfNodePools() {
        return flags("nodepool");
    }

    @ParameterizedTest
    @MethodSource("flagsOfNodePools")
    void aStrangeValueIsAcceptedOrBlamedOnAFlagOfCreateNodePool(String flag) {
        for (String value : STRANGE) {
            assertNamesFlags(CliResult.hcp4j(words("nodepool", "--kubeconfig=nowhere.yaml", flag + "=" + value)));
        }
    }

    @Test
    void theMirrorsOfAFileAreBlamedOnTheFlagOfTheFile() throws IOException {
        Path mirrors =
                Files.writeString(home.resolve("mirrors.yaml"), "[{source: 'not a repository', mirrors: ['%']}]");

        assertNamesFlags(CliResult.hcp4j(words("cluster", "--image-content-sources", mirrors.toString())));
    }

    private static Stream<String> flags(String noun) {
        return FLAG_WITH_VALUE
                .matcher(CliResult.hcp4j("create", noun, "kubevirt", "--help").out())
                .results()
                .map(match -> match.group(1))
                .filter(flag -> !OTHER_MATTERS.contains(flag));
    }

    private static String[] words(String noun, String... flags) {
        List<String> words = new ArrayList<>(List.of("create", noun, "kubevirt", "-v", "--dry-run", "client"));
        words.addAll(List.of("--name", "example", "--release-image", "r.example.com/release:4.19.3-x86_64"));
        if (noun.equals("cluster")) {
            words.addAll(List.of("--pull-secret", pullSecret.toString()));
        }
        words.addAll(Arrays.asList(flags));
        return words.toArray(String[]::new);
    }

    private static void assertNamesFlags(CliResult ran) {
        if (ran.err().contains("nowhere.yaml")) {
            return;
        }
        assertThat(ran.status()).as(ran.err()).isIn(0, 2);
        assertThat(ran.err().lines().filter(line -> line.startsWith("error: ")))
                .allSatisfy(line -> assertThat(line).matches("error: --[A-Za-z-]+: .+"));
    }
}
