package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.ProgressRecorder;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.domain.waiting.WaitEvent;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UpgradeNodePoolUseCaseTest extends UpgradeFixture {
    @Test
    void aPoolGoesToTheReleaseOfItsCluster() {
        clusterAt("4.19.7", NEXT);
        server.api()
                .patch(cluster, Patch.merge(Document.empty().with(NEXT, "spec", "release", "image")), TestServer.TEST);
        ProgressRecorder hypershift = new ProgressRecorder(this::upgradeWhatIsWaitedFor);

        UpgradeResult result = new UpgradeNodePoolUseCase(server.access())
                .execute(new UpgradeNodePool(namespace, "first", "", DryRun.NONE, LONG), hypershift);

        assertThat(result).isInstanceOf(UpgradeResult.Done.class);
        assertThat(release(first)).isEqualTo(NEXT);
        assertThat(release(second)).isEqualTo(Hosted.IMAGE);
        assertThat(hypershift.of(WaitEvent.Started.class)).singleElement().satisfies(wait -> assertThat(wait.goal())
                .isEqualTo(first + " to be at 4.19.7"));
    }

    @Test
    void aPoolDoesNotLeadItsControlPlane() {
        UpgradeResult result = new UpgradeNodePoolUseCase(server.access())
                .execute(new UpgradeNodePool(namespace, "first", NEXT, DryRun.NONE, LONG), NO_LISTENER);

        assertThat(result).isInstanceOf(UpgradeResult.Blocked.class);
        assertThat(release(first)).isEqualTo(Hosted.IMAGE);
    }
}
