package io.hcp4j.it.day2;

import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.it.hypershift.World;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.sandbox.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** From the first look at a cluster to its end, each word that is printed; with one client on the sandbox of one engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class LifeOfACluster {
    private static final String LATER = "registry.example.com/release:4.19.7-x86_64";

    private final String client;
    private World world;
    private Hcp4j user;

    LifeOfACluster(String client) {
        this.client = client;
    }

    /** What its API servers are. */
    abstract Engine engine(Path data);

    @BeforeAll
    void startWorld(@TempDir Path data, @TempDir Path home) {
        world = World.started(engine(data));
        user = world.user(home, client);
        world.hosted(user, "demo", false, 2);
    }

    @AfterAll
    void endWorld() {
        if (world != null) {
            world.close();
        }
    }

    @Test
    @Order(1)
    void itIsSeen() {
        new Transcript(user)
                .type("get clusters")
                .type("get clusters demo -o wide")
                .type("get clusters -o jsonpath={.items[*].status.version.history[0].version}")
                .type("get nodepools --cluster demo -o wide")
                .type("get nodes --cluster demo -o wide")
                .type("get machines --cluster demo -o wide")
                .type("get vms --cluster demo -o wide")
                .type("get operators --cluster demo")
                .typeUnordered("get conditions --cluster demo")
                .type("describe cluster demo")
                .type("describe cluster nobody")
                .type("explain demo")
                .type("explain demo -o yaml")
                .type("verify demo")
                .type("verify demo -o yaml")
                .type("wait cluster demo --for completed")
                .isAsIn("see.txt");
    }

    @Test
    @Order(2)
    void itIsChanged() {
        new Transcript(user)
                .type("scale nodepool demo --replicas 3 --wait --quiet")
                .type("scale nodepool --cluster demo --replicas 3")
                .type("autoscale nodepool demo --min 3 --max 6")
                .type("scale nodepool demo --replicas 4")
                .type("autoscale nodepool demo --off --dry-run server")
                .type("autoscale nodepool demo --off")
                .type("set nodepool demo --arch s390x")
                .type(
                        "create nodepool kubevirt --cluster-name demo --name spare --replicas 1 --memory 4Gi --wait --quiet")
                .type("get nodepools spare")
                .type("destroy nodepool --name spare --yes --wait --quiet")
                .type("pause cluster demo --wait --quiet")
                .type("explain demo")
                .type("pause nodepool demo --wait")
                .type("resume cluster demo --nodepools=false --wait --quiet")
                .type("resume nodepool demo --wait --quiet")
                .type("explain demo")
                .type("wait nodepool demo --for ready --quiet")
                .isAsIn("change.txt");
    }

    @Test
    @Order(3)
    void itIsUpgraded() {
        new Transcript(user)
                .type("upgrade plan demo")
                .type("upgrade plan demo --to " + LATER)
                .type("upgrade plan demo --to registry.example.com/release:4.22.1-x86_64")
                .type("upgrade nodepool demo --to " + LATER)
                .type("upgrade cluster demo --nodepools=false --quiet --to " + LATER)
                .type("upgrade nodepool demo --quiet")
                .type("upgrade cluster demo --quiet --to " + LATER)
                .type("get clusters")
                .type("get nodepools")
                .isAsIn("upgrade.txt");
    }

    @Test
    @Order(4)
    void somethingIsWrongWithIt() {
        world.faults().set(Fault.OPERATOR_DEGRADED);
        world.until(user, "explain", "demo");
        new Transcript(user)
                .type("explain demo")
                .type("explain nodepool demo -o yaml")
                .type("verify demo")
                .type("describe cluster demo")
                .isAsIn("fault.txt");
        world.faults().clear();
        new Transcript(user).typeUnseen("wait cluster demo --for operators --timeout 1m");
    }

    @Test
    @Order(5)
    void itIsKeptInAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("demo.yaml");
        Transcript transcript = new Transcript(user)
                .type("export demo")
                .type("export demo --secrets reference --quiet")
                .typeInto(file, "export demo")
                .type("diff -f " + file);
        Files.writeString(file, Files.readString(file).replace("  replicas: 3\n", "  replicas: 2\n"));
        transcript
                .type("diff -f " + file)
                .type("diff -o yaml -f " + file)
                .type("apply -f " + file)
                .type("apply --dry-run server --force-conflicts -f " + file)
                .type("apply --force-conflicts --wait --quiet -f " + file)
                .type("apply -f " + file)
                .type("scale nodepool demo --replicas 3")
                .type("apply -f " + file)
                .typeUnseen("scale nodepool demo --replicas 2 --wait")
                .isAsIn("files.txt");
    }

    @Test
    @Order(6)
    void itIsDestroyed() {
        new Transcript(user)
                .type("destroy cluster kubevirt --name demo")
                .type("destroy cluster kubevirt --name demo --yes")
                .type("destroy cluster kubevirt --name demo --yes")
                .type("get clusters")
                .isAsIn("destroy.txt");
    }
}
