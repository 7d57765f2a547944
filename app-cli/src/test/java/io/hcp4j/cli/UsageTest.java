package io.hcp4j.cli;

import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class UsageTest {

    @Test
    void noArgumentsShowHelpOnStandardOutput() {
        CliResult ran = CliResult.hcp4j();

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .startsWith("Hosted control planes on OpenShift Virtualization.\n")
                .contains("version");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void helpIsAWordAndAFlag() {
        CliResult word = CliResult.hcp4j("help", "version");

        assertThat(word).isEqualTo(CliResult.hcp4j("version", "--help"));
        assertThat(word.status()).isZero();
        assertThat(word.out()).contains("Usage: hcp4j version [FLAGS]", "\nFlags:\n", "\nGlobal flags:\n");
    }

    @Test
    void anUnknownCommandGetsTheNearestOne() {
        assertRefused(CliResult.hcp4j("verson"), """
            error: "verson" is not a command of "hcp4j"
              try: hcp4j version
            """);
    }

    @Test
    void anUnknownFlagGetsTheNearestOne() {
        assertRefused(CliResult.hcp4j("version", "--sever"), """
            error: unknown flag --sever
              try: --server   (all flags: hcp4j version --help)
            """);
    }

    @Test
    void aFlagOfAnotherPlatformIsCalledThat() {
        assertRefused(CliResult.hcp4j("version", "--region", "us-east-1"), """
            error: --region is not a KubeVirt flag: it belongs to the platform AWS
              try: leave it out
            """);
    }

    @Test
    void aPastedDashIsNamed() {
        assertRefused(CliResult.hcp4j("version", "\u2013-server"), """
            error: "\u2013-server" begins with an en dash, not with a hyphen; it was probably copied from a document
              try: --server
            """);
        assertRefused(CliResult.hcp4j("version", "\u2014server"), """
            error: "\u2014server" begins with an em dash, not with a hyphen; it was probably copied from a document
              try: --server
            """);
    }

    @Test
    void aStrayWordAfterABooleanFlagIsExplained() {
        assertRefused(CliResult.hcp4j("version", "--server", "yes"), """
            error: --server: "yes" is neither true nor false
              try: --server or --server=false
            """);
    }

    @Test
    void aMissingValueIsNamed() {
        assertRefused(CliResult.hcp4j("version", "--timeout"), """
            error: --timeout needs a value
              try: hcp4j version --help
            """);
    }

    @Test
    void aBadValueIsNamedWithWhatIsAllowed() {
        assertRefused(CliResult.hcp4j("version", "--timeout", "soon"), """
            error: --timeout: "soon" is not a duration (allowed: 30s, 10m, 1h30m; 0 for none)
              try: hcp4j version --help
            """);
        assertRefused(CliResult.hcp4j("version", "-o", "xml"), """
            error: --output: "xml" is unknown (allowed: table, json, yaml)
              try: hcp4j version --help
            """);
    }

    @Test
    void aBadValueOfAVariableIsBlamedOnTheVariable() {
        assertRefused(CliResult.with(Map.of("HCP4J_TIMEOUT", "soon"), "", "version"), """
            error: HCP4J_TIMEOUT: "soon" is not a duration (allowed: 30s, 10m, 1h30m; 0 for none)
              try: hcp4j version --help
            """);
    }

    @Test
    void anUnknownClientGetsTheNearestOne() {
        assertRefused(CliResult.hcp4j("version", "--client", "offical"), """
            error: --client: "offical" is unknown (allowed: fabric8, official)
              try: --client official
            """);
    }

    @Test
    void aGroupOrUidToActAsNeedsAUser() {
        assertRefused(CliResult.hcp4j("version", "--as-group", "admins"), """
            error: --as-group is of no use without the user's name
              try: --as USER
            """);
        assertRefused(CliResult.hcp4j("version", "--as-uid", "7"), """
            error: --as-uid is of no use without the user's name
              try: --as USER
            """);
        assertThat(CliResult.with(Map.of("HCP4J_AS", "jane"), "", "version", "--as-group", "a", "--as-group", "b,c")
                        .status())
                .isZero();
    }

    @Test
    void globalFlagsMayStandBeforeTheCommand() {
        assertThat(CliResult.hcp4j("--namespace", "version", "version").status())
                .isZero();
    }

    @Test
    void allMistakesOfACommandLineAreSaidAtOnce() {
        assertRefused(
                CliResult.with(
                        Map.of("HCP4J_TIMEOUT", "soon"),
                        "",
                        "get",
                        "nodes",
                        "-o",
                        "nope",
                        "--sever=x",
                        "--client",
                        "zzz"),
                """
                error: --output: "nope" is unknown (allowed: table, wide, json, yaml, name, jsonpath=TEMPLATE, custom-columns=COLUMNS, custom-columns-file=FILE)
                error: HCP4J_TIMEOUT: "soon" is not a duration (allowed: 30s, 10m, 1h30m; 0 for none)
                error: --cluster is required
                error: unknown flag --sever
                  try: hcp4j get nodes --help
                error: --client: "zzz" is unknown (allowed: fabric8, official)
                """);
    }

    @Test
    void theRulesBetweenFlagsAreCheckedAlthoughAValueCannotBeRead() {
        CliResult ran = CliResult.hcp4j(
                "create",
                "cluster",
                "kubevirt",
                "--name",
                "demo",
                "--node-pool-replicas",
                "two",
                "--wait",
                "--memory",
                "lots",
                "--dry-run",
                "maybe",
                "--cluster-cidr",
                "here",
                "--surplus",
                "x");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .filteredOn(line -> line.startsWith("error: "))
                .extracting(line -> line.substring("error: ".length()).replaceFirst("( is| has|:).*", ""))
                .containsExactlyInAnyOrder(
                        "--node-pool-replicas",
                        "unknown flag --surplus",
                        "--dry-run",
                        "--pull-secret",
                        "--memory",
                        "--cluster-cidr");
    }

    @Test
    void anAnswerAfterAFlagIsNotTakenForAName() {
        assertRefused(CliResult.hcp4j("destroy", "cluster", "kubevirt", "--name", "a", "--force", "yes"), """
            error: --force: "yes" is neither true nor false
              try: --force or --force=false
            error: --name: "a" and "yes" are two names
              try: one of the two
            """);
        assertThat(CliResult.hcp4j("create", "cluster", "kubevirt", "--name", "a", "b")
                        .err())
                .containsOnlyOnce("--name: ");
    }

    @Test
    void aFlagWithoutItsValueHidesNoOther() {
        assertThat(CliResult.hcp4j("get", "nodes", "--cluster", "a", "--timeout", "--client", "zzz")
                        .err())
                .contains("error: --timeout needs a value\n", "error: --client: \"zzz\" is unknown");
    }

    private static void assertRefused(CliResult ran, String message) {
        assertThat(ran.err()).isEqualTo(message);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.status()).isEqualTo(2);
    }
}
