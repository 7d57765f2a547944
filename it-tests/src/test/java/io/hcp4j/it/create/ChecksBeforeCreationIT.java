package io.hcp4j.it.create;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.it.hypershift.SharedWorld;
import io.hcp4j.it.hypershift.World;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.server.ApiServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said before a cluster is created whose VMs run on the management cluster; the checks themselves are tested in the domain. */
@ExtendWith(SharedWorld.class)
class ChecksBeforeCreationIT {
    private static final String SLOW = "--etcd-storage-class=slow";

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {"create cluster kubevirt", "plan cluster kubevirt", "create cluster kubevirt --dry-run=server"})
    void anErrorStopsItBeforeAnythingIsWritten(String command, World world) {
        Finished refused = run(world.user(home, "fabric8"), command, SLOW);

        assertThat(refused.exit()).as(refused.err()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains(
                        "error: etcd-storage-class: ",
                        " has no storage class slow for etcd",
                        "  try: --etcd-storage-class with an existing one: lvm-storageclass, sandbox-block, sandbox-shared.",
                        "nothing was changed on any cluster; --skip-infra-checks leaves out what you know better");
        assertThat(world.management().get(HypershiftKinds.HOSTED_CLUSTER.in("clusters", "checked")))
                .isEmpty();
    }

    @Test
    void aCheckThatIsSkippedStopsNothingAndTheFormsForProgramsListThemAll(World world) {
        Finished planned = run(
                world.user(home, "fabric8"),
                "plan cluster kubevirt -o json --skip-infra-checks=etcd-storage-class",
                SLOW);

        assertThat(planned.exit()).as(planned.err()).isZero();
        assertThat(planned.out())
                .contains("\"checks\": [", "\"check\": \"etcd-storage-class\"", "\"outcome\": \"skipped\"")
                .contains("\"check\": \"wildcard-routes\"", "\"outcome\": \"passed\"");
    }

    @Test
    void theNameOfTheManagementClusterIsRefusedWithoutARequest(World world) {
        Finished refused =
                run(world.user(home, "fabric8"), "create cluster kubevirt --dry-run=client --name=local-cluster");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .contains("error: --name: \"local-cluster\" a hosted cluster must not be called local-cluster");
    }

    @Test
    void aServerWithoutVirtualizationIsNotRefused() {
        ApiServer bare = ApiServer.require(ChecksBeforeCreationIT.class);
        bare.installCrds();

        Finished planned =
                run(Hcp4j.in(home).on(bare.admin(), "fabric8"), "plan cluster kubevirt --node-pool-replicas=2");

        assertThat(planned.exit()).as(planned.err()).isZero();
        assertThat(planned.err()).contains("note: not known: ").doesNotContain("error: ");
    }

    private static Finished run(Hcp4j user, String command, String... more) {
        List<String> words = World.and(
                List.of(command.split(" ")),
                "--pull-secret=" + user.file("pull-secret", "{\"auths\":{\"r.example.com\":{\"auth\":\"dTpw\"}}}"),
                "--release-image=registry.example.com/release:4.19.3-x86_64");
        if (!command.contains("--name=")) {
            words = World.and(words, "--name=checked");
        }
        return user.run(World.and(words, more));
    }
}
